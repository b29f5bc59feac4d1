// Backups as components see them: one for the app, begun when it is first asked for, and the browser's own ways to pick a place.

import { useSyncExternalStore } from 'react'
import type { MapStorage } from '../storage/map-storage'
import { type AutoBackup, type BackupState, createAutoBackup } from './auto-backup'
import type { PickedFile, PickedFolder } from './backup-place'
import { useLibrary } from './library'

const made = new WeakMap<MapStorage, AutoBackup>()

function backupsOf(library: MapStorage): AutoBackup {
  const known = made.get(library)
  if (known) return known
  const backups = createAutoBackup(library, {
    now: Date.now,
    later(work, after) {
      const timer = setTimeout(work, after)
      return () => clearTimeout(timer)
    },
    locks: navigator.locks,
    watchShown,
  })
  made.set(library, backups)
  backups.start()
  return backups
}

/** Hidden comes before closed, and is the last that a page is told on many devices. */
function watchShown(told: (isShown: boolean) => void): () => void {
  const look = () => told(document.visibilityState === 'visible')
  document.addEventListener('visibilitychange', look)
  return () => document.removeEventListener('visibilitychange', look)
}

export function useBackups(): { readonly backups: AutoBackup; readonly state: BackupState } {
  const backups = backupsOf(useLibrary())
  return { backups, state: useSyncExternalStore(backups.subscribe, backups.state) }
}

type FolderPicker = (options: { readonly id: string; readonly mode: 'readwrite' }) => Promise<PickedFolder>
type FilePicker = (options: {
  readonly id: string
  readonly suggestedName: string
  readonly types: readonly {
    readonly description: string
    readonly accept: Readonly<Record<string, readonly string[]>>
  }[]
}) => Promise<PickedFile>

export interface PlacePickers {
  readonly folder: () => Promise<PickedFolder>
  readonly file: () => Promise<PickedFile>
}

/** `null` where the browser lets no page write into a place by itself. */
export function placePickers(): PlacePickers | null {
  const browser = window as { showDirectoryPicker?: FolderPicker; showSaveFilePicker?: FilePicker }
  const { showDirectoryPicker: folder, showSaveFilePicker: file } = browser
  if (!folder || !file) return null
  const id = 'sluice-backup'
  const types = [{ description: 'Backup of Sluice', accept: { 'application/zip': ['.zip'] } }]
  return {
    folder: () => folder.call(window, { id, mode: 'readwrite' }),
    file: () => file.call(window, { id, suggestedName: 'sluice-backup.zip', types }),
  }
}
