// Width and height of an element that fills its place, in px, kept while the window changes. Nothing drawn is measured.

import { type RefCallback, useCallback, useState } from 'react'

export interface PlaceSize {
  readonly width: number
  readonly height: number
}

/** 0 by 0 until the element is there. */
export function useSize<T extends Element>(): readonly [RefCallback<T>, PlaceSize] {
  const [size, setSize] = useState<PlaceSize>({ width: 0, height: 0 })
  const ref = useCallback((element: T | null) => {
    if (!element) return
    const take = ({ width, height }: PlaceSize) => setSize({ width: Math.floor(width), height: Math.floor(height) })
    const observer = new ResizeObserver(entries => {
      const [entry] = entries
      if (entry) take(entry.contentRect)
    })
    observer.observe(element)
    take(element.getBoundingClientRect())
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
