// The maps on this device as components see them. Storage is opened once by the app and handed down by context.

import { createContext, useContext, useEffect, useState } from 'react'
import type { BinnedMap } from '../storage/bin'
import type { EarlierState } from '../storage/earlier-states'
import type { Keeping } from '../storage/keeping'
import type { MapStorage, MapSummary } from '../storage/map-storage'

/** A map of the list on the home page. */
export type ListedMap = MapSummary

export type Kept = Keeping
/** A map of the bin. */
export type DeletedMap = BinnedMap
/** A state that a map was in. */
export type KeptState = EarlierState

export const LibraryContext = createContext<MapStorage | null>(null)

export function useLibrary(): MapStorage {
  const library = useContext(LibraryContext)
  if (!library) throw new Error('useLibrary outside of the app')
  return library
}

/** What is kept beside the maps (the bin, earlier states), read again whenever something was written; `null` until it is read. */
export function useKept<T>(read: (keeping: Keeping) => Promise<T>): T | null {
  const library = useLibrary()
  const [kept, setKept] = useState<T | null>(null)
  useEffect(() => {
    let current = true
    const look = () => {
      read(library.keeping).then(
        found => current && setKept(found),
        // What cannot be read now is shown when it can.
        () => {},
      )
    }
    look()
    const stop = library.watch(look)
    return () => {
      current = false
      stop()
    }
  }, [library, read])
  return kept
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
