// Whether the window is too narrow for all buttons of the bar to stand side by side.

import { useSyncExternalStore } from 'react'

const query = '(max-width: 1250px)'

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(query)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}
