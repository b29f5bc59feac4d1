// The maps on this device as components see them. Storage is opened once by the app and handed down by context.

import { createContext, useContext, useEffect, useState } from 'react'
import type { MapStorage, MapSummary } from '../storage/map-storage'

/** A map of the list on the home page. */
export type ListedMap = MapSummary

export const LibraryContext = createContext<MapStorage | null>(null)

export function useLibrary(): MapStorage {
  const library = useContext(LibraryContext)
  if (!library) throw new Error('useLibrary outside of the app')
  return library
}

/** The maps on this device, the last changed first; `null` until they are read. */
export function useMaps(): readonly MapSummary[] | null {
  const library = useLibrary()
  const [maps, setMaps] = useState<readonly MapSummary[] | null>(null)
  useEffect(() => {
    let current = true
    const read = () => {
      void library.list().then(list => {
        if (current) setMaps([...list].sort((a, b) => b.updatedAt - a.updatedAt))
      })
    }
    read()
    const stop = library.watch(read)
    return () => {
      current = false
      stop()
    }
  }, [library])
  return maps
}
