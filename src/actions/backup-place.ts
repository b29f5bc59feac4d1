// Where backups go by themselves: a folder with one file for each, or one file that is written over. What was there stays until
// what is new is whole, and no file is ever removed that was not written from here.

import { generationName, surplusGenerations } from '../files/backup-generations'

/** What the browser lets the page do with a place that somebody picked. The types of the browser do not know it yet. */
interface Asked {
  queryPermission?(of: { readonly mode: 'readwrite' }): Promise<PermissionState>
  requestPermission?(of: { readonly mode: 'readwrite' }): Promise<PermissionState>
}

export type PickedFolder = FileSystemDirectoryHandle & Asked
export type PickedFile = FileSystemFileHandle & Asked
export type BackupPlace = PickedFolder | PickedFile

const mode = { mode: 'readwrite' } as const

/** Not trusted when read: whether it is a place at all. */
export function placeOf(value: unknown): BackupPlace | null {
  if (typeof value !== 'object' || value === null) return null
  return 'getFileHandle' in value || 'createWritable' in value ? (value as BackupPlace) : null
}

/** Whether it may be written to, without asking anybody. */
export async function permissionOf(place: BackupPlace): Promise<PermissionState> {
  if (!place.queryPermission) return 'granted'
  return await place.queryPermission(mode).catch((): PermissionState => 'prompt')
}

/** Asks; only within a press of a button. */
export async function askPermission(place: BackupPlace): Promise<PermissionState> {
  return (await place.requestPermission?.(mode)) ?? permissionOf(place)
}

/** Over what the file held: the browser puts the new one in its place when it is whole, and keeps the old one until then. */
export async function writeOver(file: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const stream = await file.createWritable()
  try {
    await stream.write(new Uint8Array(bytes))
  } catch (error) {
    await stream.abort().catch(() => {})
    throw error
  }
  await stream.close()
  if ((await file.getFile()).size !== bytes.length) throw new Error('The file is not there whole.')
}

export interface Generations {
  /** Names of the files written from here that are still there, in the order in which they were written. */
  readonly mine: readonly string[]
  /** Remembers them, before anything is written under a new name. */
  readonly remember: (names: readonly string[]) => Promise<void>
}

/** Writes one more file, makes sure that it is there whole, and only then lets go of old ones. */
export async function writeGeneration(
  folder: FileSystemDirectoryHandle,
  bytes: Uint8Array,
  at: number,
  { mine, remember }: Generations,
): Promise<void> {
  const name = await freeName(folder, at)
  // After a try that failed the name may be among them already.
  const others = mine.filter(old => old !== name)
  await remember([...others, name])
  try {
    await writeOver(await folder.getFileHandle(name, { create: true }), bytes)
  } catch (error) {
    await folder.removeEntry(name).catch(() => {})
    throw error
  }
  const left: string[] = []
  // A browser that was closed while it wrote leaves an empty file.
  for (const old of others) if (await isWhole(folder, old)) left.push(old)
  const surplus = new Set(surplusGenerations([...left, name]))
  const kept: string[] = []
  for (const old of others) {
    const isLetGo = surplus.has(old) || !left.includes(old)
    if (!isLetGo || !(await isRemoved(folder, old))) kept.push(old)
  }
  await remember([...kept, name])
}

/** A name that no file has: the folder may be one that others back up into, too. */
async function freeName(folder: FileSystemDirectoryHandle, at: number): Promise<string> {
  const name = generationName(new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString())
  return (await sizeOf(folder, name)) === null ? name : freeName(folder, at + 1000)
}

const isWhole = async (folder: FileSystemDirectoryHandle, name: string) => (await sizeOf(folder, name)) !== 0

/** `null`: there is no such file. */
async function sizeOf(folder: FileSystemDirectoryHandle, name: string): Promise<number | null> {
  try {
    return (await (await folder.getFileHandle(name)).getFile()).size
  } catch (error) {
    if (error instanceof Error && error.name === 'NotFoundError') return null
    throw error
  }
}

/** False where it is there still, because another program holds it, say: it is let go of next time. */
async function isRemoved(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.removeEntry(name)
    return true
  } catch (error) {
    return error instanceof Error && error.name === 'NotFoundError'
  }
}

/** Why a backup could not be written, and what helps. */
export function reasonOf(error: unknown, kind: BackupPlace['kind']): string {
  const name = error instanceof Error ? error.name : ''
  const it = kind === 'directory' ? 'folder' : 'file'
  if (name === 'NotFoundError') return `The ${it} is not there any more. Choose another one.`
  if (name === 'NotAllowedError' || name === 'SecurityError')
    return `The browser does not let Sluice write there. Choose the ${it} again.`
  if (name === 'NoModificationAllowedError')
    return `Another program has the ${it} open. Close it there; it is tried again in five minutes.`
  if (name === 'QuotaExceededError') return 'The disk is full. Free some space, or choose another place.'
  return error instanceof Error ? error.message : String(error)
}
