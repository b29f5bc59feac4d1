// The maps on this device as components see them. Storage is opened once by the app and handed down by context.

import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react'
import type { BinnedMap } from '../storage/bin'
import type { EarlierState } from '../storage/earlier-states'
import type { Keeping } from '../storage/keeping'
import type { MapStorage, MapSummary } from '../storage/map-storage'
import { unreadNow } from '../storage/save-state'

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

export interface MapList {
  /** The last changed first; `null` until they are read. When they cannot be read any more, as they were read last. */
  readonly maps: readonly MapSummary[] | null
  /** Why they cannot be read now, in words; `null` while they can. */
  readonly unread: string | null
  /** Reads them again. */
  readonly again: () => void
}

/** The maps on this device, read again whenever something was written. */
export function useMapList(): MapList {
  const library = useLibrary()
  const [list, setList] = useState<Omit<MapList, 'again'>>({ maps: null, unread: null })
  const latest = useRef(0)
  const again = useCallback(() => {
    latest.current += 1
    const mine = latest.current
    library.list().then(
      found => {
        const maps = [...found].sort((a, b) => b.updatedAt - a.updatedAt)
        if (mine === latest.current) setList({ maps, unread: null })
      },
      (error: unknown) => {
        if (mine === latest.current) setList(({ maps }) => ({ maps, unread: unreadNow(error) }))
      },
    )
  }, [library])
  useEffect(() => {
    again()
    const stop = library.watch(again)
    return () => {
      latest.current += 1
      stop()
    }
  }, [library, again])
  return { ...list, again }
}

/** The maps on this device, the last changed first; `null` until they are read. */
export const useMaps = (): readonly MapSummary[] | null => useMapList().maps
