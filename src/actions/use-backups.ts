// Backups as components see them: one for the app, begun when it is first asked for.

import { useSyncExternalStore } from 'react'
import type { MapStorage } from '../storage/map-storage'
import { type AutoBackup, type BackupState, createAutoBackup, type PickedFolder } from './auto-backup'
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
  })
  made.set(library, backups)
  backups.start()
  return backups
}

export function useBackups(): { readonly backups: AutoBackup; readonly state: BackupState } {
  const backups = backupsOf(useLibrary())
  return { backups, state: useSyncExternalStore(backups.subscribe, backups.state) }
}

type Picker = (options: { readonly id: string; readonly mode: 'readwrite' }) => Promise<PickedFolder>

/** The browser's own way to pick a folder; `null` where there is none. */
export function folderPicker(): Picker | null {
  const { showDirectoryPicker } = window as { showDirectoryPicker?: Picker }
  return showDirectoryPicker ? options => showDirectoryPicker.call(window, options) : null
}
