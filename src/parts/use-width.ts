// The width of an element in px, kept while the window changes. Only for what fills its place; nothing drawn is measured.

import { type RefCallback, useCallback, useState } from 'react'

/** 0 until the element is there. */
export function useWidth<T extends Element>(): readonly [RefCallback<T>, number] {
  const [width, setWidth] = useState(0)
  const ref = useCallback((element: T | null) => {
    if (!element) return
    const observer = new ResizeObserver(entries => {
      const [entry] = entries
      if (entry) setWidth(Math.floor(entry.contentRect.width))
    })
    observer.observe(element)
    setWidth(Math.floor(element.getBoundingClientRect().width))
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
