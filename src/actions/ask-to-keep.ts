// Asking the browser to keep what is here, at the right moment: when there is something to lose.

import type { DocumentStore } from '../edit/store'
import type { Saving } from '../session/editor'

/**
 * Asks the browser to keep what is here until somebody deletes it, once, at the moment when the first work of a person has been
 * saved: who has nothing to lose yet is not asked. Browsers answer by themselves or ask the person. Returns the way to stop.
 */
export function askOnceSaved(store: DocumentStore, saving: Saving, storage: StorageManager | undefined): () => void {
  let hasWorked = false
  const stops = [
    store.subscribe(change => {
      if (change?.origin === 'user') hasWorked = true
    }),
    saving.subscribe(() => {
      if (!hasWorked || saving.status().kind !== 'saved') return
      stop()
      void askToKeep(storage)
    }),
  ]
  const stop = () => {
    for (const end of stops) end()
  }
  return stop
}

/** Whether the browser promises it; no question where it has promised already, or has no such promise. */
export async function askToKeep(storage: StorageManager | undefined): Promise<boolean> {
  try {
    return (await storage?.persisted?.()) === true || (await storage?.persist?.()) === true
  } catch {
    return false
  }
}
