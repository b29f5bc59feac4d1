// What automatic backups meet, for their tests: a disk with folders and files as a browser hands them out, a clock that moves
// when it is told to, locks that tabs share, and a page that is hidden and shown.

import { type AutoBackup, createAutoBackup } from '../../src/actions/auto-backup'
import type { PickedFile, PickedFolder } from '../../src/actions/backup-place'
import type { MapStorage } from '../../src/storage/map-storage'

/** What can go wrong with a place; each holds until it is set back. */
export interface Troubles {
  permission: PermissionState
  /** What the person answers when asked. */
  answer: PermissionState
  /** Thrown when something is written. */
  writing: DOMException | null
  /** Thrown when a file is removed. */
  removing: DOMException | null
  isGone: boolean
}

export interface Disk {
  readonly files: Map<string, Uint8Array>
  readonly troubles: Troubles
  readonly folder: PickedFolder
  /** The file of that name. */
  file(name: string): PickedFile
}

const notFound = () => new DOMException('A requested file or directory could not be found.', 'NotFoundError')

export function disk(folderName = 'Backups'): Disk {
  const files = new Map<string, Uint8Array>()
  const troubles: Troubles = { permission: 'granted', answer: 'granted', writing: null, removing: null, isGone: false }
  const asked = {
    queryPermission: async () => troubles.permission,
    requestPermission: async () => {
      troubles.permission = troubles.answer
      return troubles.answer
    },
    isSameEntry: async (other: unknown) => other === folder,
  }
  const present = () => {
    if (troubles.isGone) throw notFound()
  }
  const file = (name: string) =>
    ({
      ...asked,
      kind: 'file',
      name,
      async createWritable() {
        present()
        const parts: Uint8Array[] = []
        return {
          async write(bytes: Uint8Array) {
            if (troubles.writing) throw troubles.writing
            parts.push(bytes)
          },
          // As in a browser: what was there is replaced when the stream is closed, and not before.
          async close() {
            files.set(name, parts[0] ?? new Uint8Array())
          },
          async abort() {},
        }
      },
      getFile: async () => new Blob([new Uint8Array(files.get(name) ?? [])]),
    }) as unknown as PickedFile
  const folder = {
    ...asked,
    kind: 'directory',
    name: folderName,
    async getFileHandle(name: string, { create = false } = {}) {
      present()
      if (!files.has(name) && !create) throw notFound()
      if (!files.has(name)) files.set(name, new Uint8Array())
      return file(name)
    },
    async removeEntry(name: string) {
      if (troubles.removing) throw troubles.removing
      if (!files.delete(name)) throw notFound()
    },
  } as unknown as PickedFolder
  return { files, troubles, folder, file }
}

export interface World {
  readonly now: () => number
  /** Time goes by, and what is due is done. */
  pass(milliseconds: number): Promise<void>
  /** One more tab over the same maps, or over those of another tab's storage. */
  tab(library: MapStorage): { readonly backups: AutoBackup; show(isShown: boolean): Promise<void> }
}

/** Until everything that was begun is done; the databases of the tests answer within a few turns. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 60; turn += 1) await new Promise(resolve => setImmediate(resolve))
}

export function world(start = Date.UTC(2026, 0, 5, 9)): World {
  let clock = start
  const timers = new Set<{ readonly at: number; readonly work: () => void }>()
  const locks = sharedLocks()
  const notes = new Map<string, unknown>()
  return {
    now: () => clock,
    async pass(milliseconds) {
      clock += milliseconds
      for (const timer of [...timers].filter(({ at }) => at <= clock)) {
        timers.delete(timer)
        timer.work()
      }
      await settled()
    },
    tab(library) {
      // A browser keeps the handle of a folder in its database; the database of the tests cannot.
      Object.assign(library.keeping, {
        note: async (name: string) => notes.get(name),
        keepNote: async (name: string, value: unknown) => void notes.set(name, value),
      })
      const told = new Set<(isShown: boolean) => void>()
      const backups = createAutoBackup(library, {
        now: () => clock,
        later(work, after) {
          const timer = { at: clock + after, work }
          timers.add(timer)
          return () => timers.delete(timer)
        },
        locks,
        watchShown(tell) {
          told.add(tell)
          return () => told.delete(tell)
        },
      })
      const show = async (isShown: boolean) => {
        for (const tell of told) tell(isShown)
        await settled()
      }
      return { backups, show }
    },
  }
}

/** The browser's locks as far as they are used: exclusive ones in turn, or none when `ifAvailable`. */
function sharedLocks(): Pick<LockManager, 'request'> {
  const held = new Map<string, Promise<unknown>>()
  const request = async (name: string, options: LockOptions, work: (lock: Lock | null) => unknown) => {
    if (options.ifAvailable && held.has(name)) return work(null)
    const before = held.get(name)
    const mine = (async () => {
      await before
      return work({ name, mode: 'exclusive' })
    })()
    const ended = mine.then(
      () => {},
      () => {},
    )
    held.set(name, ended)
    try {
      return await mine
    } finally {
      if (held.get(name) === ended) held.delete(name)
    }
  }
  return { request } as unknown as Pick<LockManager, 'request'>
}
