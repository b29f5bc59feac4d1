// Backups of all maps: one file to download, and, where the browser allows it, generations in a folder that somebody picked,
// written by themselves when changes have rested. What this device knows of its last backup is kept beside the maps.

import type { BackupEntry } from '../files/backup-file'
import { generationName, surplusGenerations } from '../files/backup-generations'
import type { MapStorage } from '../storage/map-storage'

/** A folder that somebody picked, with the permission that goes with it. The types of the browser do not know it yet. */
export interface PickedFolder extends FileSystemDirectoryHandle {
  queryPermission?(of: { readonly mode: 'readwrite' }): Promise<PermissionState>
  requestPermission?(of: { readonly mode: 'readwrite' }): Promise<PermissionState>
}

export interface BackupState {
  /** Milliseconds since 1970; `null`: none was made yet. */
  readonly at: number | null
  /** The name of the folder, `null` when there is none. */
  readonly folder: string | null
  /** Whether a map was changed since. */
  readonly changed: boolean
  /** `asks`: the folder needs its permission again. */
  readonly kind: 'fine' | 'working' | 'asks' | 'failed'
  /** Why it failed. */
  readonly reason: string
}

export interface AutoBackup {
  state(): BackupState
  subscribe(listener: () => void): () => void
  /** Begins to watch. Returns the way to stop. */
  start(): () => void
  choose(folder: PickedFolder): Promise<void>
  /** Asks for the permission again; only within a press of a button. */
  allow(): Promise<void>
  forget(): Promise<void>
  /** Into the folder, now; `onlyIfChanged`: unless everything is in the last backup. */
  backUp(onlyIfChanged?: boolean): Promise<void>
  /** The whole backup as bytes, to be downloaded. */
  bytes(parts: { readonly bin: boolean; readonly states: boolean }): Promise<Uint8Array>
  /** It was downloaded. */
  downloaded(): Promise<void>
}

/** Changes must have rested for so long (milliseconds). */
export const restFor = 5 * 60_000
const noteName = 'backup'

interface Note {
  readonly at: number | null
  readonly mark: string
  readonly folder: PickedFolder | null
}

function noteOf(value: unknown): Note {
  const { at, mark, folder } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Note>
  return {
    at: typeof at === 'number' ? at : null,
    mark: typeof mark === 'string' ? mark : '',
    folder: typeof folder === 'object' && folder !== null && 'getFileHandle' in folder ? folder : null,
  }
}

export interface AutoBackupParts {
  readonly now: () => number
  /** Calls back after so many milliseconds; the answer cancels. */
  readonly later: (work: () => void, after: number) => () => void
}

export function createAutoBackup(library: MapStorage, { now, later }: AutoBackupParts): AutoBackup {
  const { keeping } = library
  const listeners = new Set<() => void>()
  let state: BackupState = { at: null, folder: null, changed: false, kind: 'fine', reason: '' }
  let working: Promise<void> | null = null
  let cancel: (() => void) | null = null

  function show(next: Partial<BackupState>): void {
    state = { ...state, ...next }
    for (const listener of [...listeners]) listener()
  }

  const read = async (): Promise<Note> => noteOf(await keeping.note(noteName))
  const mark = async (): Promise<string> =>
    (await library.list())
      .map(({ id, updatedAt }) => `${id} ${updatedAt}`)
      .sort()
      .join('\n')

  async function look(): Promise<void> {
    const [note, is] = await Promise.all([read(), mark()])
    const kind = state.kind === 'fine' && note.folder && (await mayWrite(note.folder)) !== true ? 'asks' : state.kind
    show({ at: note.at, folder: note.folder?.name ?? null, changed: is !== note.mark && is !== '', kind })
  }

  async function bytes({ bin, states }: { readonly bin: boolean; readonly states: boolean }): Promise<Uint8Array> {
    const maps = await library.list()
    const entries: BackupEntry[] = maps.flatMap(({ doc, updatedAt }) =>
      doc ? [{ kind: 'map', at: updatedAt, before: '', doc }] : [],
    )
    if (bin)
      for (const { doc, deletedAt } of await keeping.binned())
        if (doc) entries.push({ kind: 'bin', at: deletedAt, before: '', doc })
    if (states)
      for (const { id } of maps)
        for (const { at, before, doc } of await keeping.states(id)) entries.push({ kind: 'state', at, before, doc })
    const { writeBackup } = await import('../files/backup-file')
    return writeBackup(entries, now())
  }

  async function write(onlyIfChanged: boolean): Promise<void> {
    const note = await read()
    const is = await mark()
    if (!note.folder || (onlyIfChanged && is === note.mark)) return
    if (!(await mayWrite(note.folder))) {
      show({ kind: 'asks' })
      return
    }
    show({ kind: 'working', reason: '' })
    try {
      await writeInto(note.folder, await bytes({ bin: true, states: false }), now())
      await keeping.keepNote(noteName, { ...note, at: now(), mark: is })
      show({ kind: 'fine' })
      await look()
    } catch (error) {
      show({ kind: 'failed', reason: reasonOf(error) })
    }
  }

  const backUp = (onlyIfChanged = false): Promise<void> => {
    working ??= write(onlyIfChanged).finally(() => {
      working = null
    })
    return working
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start() {
      const changed = () => {
        void look().catch(() => {})
        cancel?.()
        cancel = later(() => void backUp(true), restFor)
      }
      const hidden = () => {
        if (document.visibilityState === 'hidden') void backUp(true)
      }
      changed()
      const stop = library.watch(changed)
      document.addEventListener('visibilitychange', hidden)
      return () => {
        stop()
        cancel?.()
        document.removeEventListener('visibilitychange', hidden)
      }
    },
    async choose(folder) {
      await keeping.keepNote(noteName, { ...(await read()), folder })
      show({ kind: 'fine', folder: folder.name })
      await backUp()
    },
    async allow() {
      const { folder } = await read()
      const answer = (await folder?.requestPermission?.({ mode: 'readwrite' })) ?? 'granted'
      if (answer !== 'granted') return
      show({ kind: 'fine' })
      await backUp()
    },
    async forget() {
      await keeping.keepNote(noteName, { ...(await read()), folder: null })
      show({ kind: 'fine', folder: null })
    },
    backUp,
    bytes,
    async downloaded() {
      await keeping.keepNote(noteName, { ...(await read()), at: now(), mark: await mark() })
      await look()
    },
  }
}

/** Whether the folder may be written to without asking. */
async function mayWrite(folder: PickedFolder): Promise<boolean> {
  return (await folder.queryPermission?.({ mode: 'readwrite' }).catch(() => 'prompt')) !== 'prompt'
}

/** Writes one generation, makes sure that it is there whole, and only then lets go of old ones. */
export async function writeInto(folder: FileSystemDirectoryHandle, bytes: Uint8Array, at: number): Promise<void> {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString()
  const file = await folder.getFileHandle(generationName(local), { create: true })
  const stream = await file.createWritable()
  await stream.write(new Uint8Array(bytes))
  await stream.close()
  if ((await file.getFile()).size !== bytes.length) throw new Error('the file is not there whole')
  const names: string[] = []
  for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name)
  for (const name of surplusGenerations(names)) await folder.removeEntry(name)
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'NotFoundError') return 'the folder is not there any more. Choose another.'
  if (name === 'NotAllowedError') return 'the browser does not let Sluice write there. Choose the folder again.'
  if (name === 'QuotaExceededError') return 'the disk is full.'
  return `${error instanceof Error ? error.message : String(error)}.`
}
