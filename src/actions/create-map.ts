// New maps: an empty one with its title, one begun from a template, or a copy of a sample; they are kept on this device before they are shown.

import { nanoid } from 'nanoid'
import { emptyMap } from '../model/defaults'
import { parseMap } from '../model/parse'
import type { Result } from '../model/result'
import type { MapDocument } from '../model/types'
import { announce } from '../session/announce'
import { goTo } from '../session/route'
import type { SessionStore } from '../session/session'
import type { MapStorage } from '../storage/map-storage'

/** Makes a map and goes on with the next question about it. */
export async function createMap(library: MapStorage, title: string): Promise<void> {
  const doc = emptyMap(nanoid(10), title)
  // A map that the device cannot keep can still be drawn; the editor says so.
  await library.create(doc)
  goTo({ at: 'map', id: doc.id }, { guide: 'scope', replace: true })
}

/** Opens a sample. It is kept under its own id, so that opening it again finds what was done with it. */
export async function openSample(library: MapStorage, load: () => Promise<unknown>): Promise<Result<MapDocument>> {
  const read = parseMap(await load())
  if (!read.ok) return read
  const { doc } = read.value
  const maps = await library.list().catch(() => null)
  if (!maps) {
    // Whether it is here already cannot be known: under its own id it could come to lie over what was done with it.
    const copy = { ...doc, id: nanoid(10) }
    await library.create(copy)
    goTo({ at: 'map', id: copy.id })
    return { ok: true, value: copy }
  }
  if (!maps.some(map => map.id === doc.id)) {
    await library.create(doc)
    // The same example on another device began from the same state.
    await library.keepShared(doc)
  }
  goTo({ at: 'map', id: doc.id })
  return { ok: true, value: doc }
}

/** Begins a map from a template: it is the person's own from the first moment, so each opening makes another one. */
export async function openTemplate(
  library: MapStorage,
  session: SessionStore,
  load: () => Promise<unknown>,
): Promise<Result<MapDocument>> {
  const read = parseMap(await load())
  if (!read.ok) return read
  const doc = { ...read.value.doc, id: nanoid(10) }
  await library.create(doc)
  const screen = { at: 'map', id: doc.id } as const
  announce(session, 'This map is yours now. Its numbers are guesses until you replace them.', null, screen)
  goTo(screen)
  return { ok: true, value: doc }
}
