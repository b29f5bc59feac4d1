// "Tidy up the map": lays out the whole map, or the selected steps, along the flow; one undo step, seen happening.

import { arrangedPlaces } from '../arrange/arranged-places'
import { elkGraph } from '../arrange/elk-graph'
import { giveWay, standingBeside } from '../arrange/standing'
import { arrangeSteps, partWay } from '../edit/arrange'
import type { Places } from '../edit/places'
import type { EntryRef } from '../model/entry'
import type { Id, MapDocument, Point } from '../model/types'
import { announce, announceChange, announceError } from '../session/announce'
import { assessmentOf } from '../session/editor'
import type { ActionContext } from './action'
import { selectedSteps } from './island'

/** Milliseconds in which everything comes to its place, for a map that can be drawn in every frame. */
const travelTime = 320
const mostAnimated = 120

/** The selected steps where there are several; else all. */
function stepsToTidy(context: ActionContext, doc: MapDocument): readonly Id[] {
  const chosen = selectedSteps(context)
  return chosen.length > 1 ? chosen : Object.keys(doc.steps)
}

function corner(kept: Places, ids: readonly Id[]): Point | null {
  const points = ids.flatMap(id => kept[`steps/${id}`] ?? [])
  if (points.length === 0) return null
  return { x: Math.min(...points.map(({ x }) => x)), y: Math.min(...points.map(({ y }) => y)) }
}

/** Where everything goes that is to be moved. */
async function places(doc: MapDocument, kept: Places, ids: readonly Id[]): Promise<Places> {
  const { layOut } = await import('./elk-layout')
  const steps = new Set(ids)
  const isWhole = steps.size === Object.keys(doc.steps).length
  const graph = await layOut(elkGraph(doc, steps, assessmentOf(doc).analysis.criticalPath))
  const standing = isWhole ? [] : standingBeside(doc, steps, kept)
  const arranged = arrangedPlaces(doc, steps, graph, isWhole ? null : corner(kept, ids), standing)
  const refs = Object.entries(arranged).map(([id, at]): [EntryRef, Point] => [`steps/${id}`, at])
  return { ...Object.fromEntries(refs), ...(isWhole ? giveWay(doc, arranged) : {}) }
}

const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** Shows the way from here to there, then resolves; a change from elsewhere ends it. */
function travel({ editor }: ActionContext, edit: (part: number) => Parameters<typeof arrangeSteps>[2]): Promise<void> {
  return new Promise(resolve => {
    const store = editor?.store
    if (!store) return resolve()
    const begin = performance.now()
    let ended = false
    const stop = store.subscribe(change => {
      if (change) ended = true
    })
    const frame = (now: number) => {
      const time = Math.min(1, Math.max(0, (now - begin) / travelTime))
      if (ended || time >= 1) {
        stop()
        return resolve()
      }
      const eased = 1 - (1 - time) ** 3
      const { label, recipe } = arrangeSteps(store.doc, {}, edit(eased), [])
      store.preview({ label, recipe })
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
}

export async function tidyUp(context: ActionContext): Promise<void> {
  const { editor, session } = context
  const camera = session.getState().camera
  if (!editor || !camera) return
  const { store } = editor
  const ids = stepsToTidy(context, store.doc)
  const isWhole = ids.length === Object.keys(store.doc.steps).length
  const kept = camera.drawn()
  const moved = await places(store.doc, kept, ids).catch(() => null)
  if (moved === null) {
    return announceError(
      session,
      'The part that lays out maps could not be loaded. Reload the page and try again. Nothing was moved.',
    )
  }
  // Meanwhile another map may have been opened.
  if (session.getState().camera !== camera) return
  if (!isStill() && ids.length <= mostAnimated) await travel(context, part => partWay(kept, moved, part))
  const change = store.commit(arrangeSteps(store.doc, kept, moved, ids))
  if (change === null) return announce(session, 'Everything is in its place already.')
  announceChange(session, store, isWhole ? 'The map is tidied up.' : `${ids.length} steps are tidied up.`)
  if (isWhole) camera.fit()
}
