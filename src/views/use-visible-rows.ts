// Which rows are drawn: those in sight and some around them, so that a map of thousands of steps scrolls as a small one does.

import { type RefObject, useEffect, useState } from 'react'

const spare = 8
/** Up to this many rows all are drawn. */
const few = 60

export interface VisibleRows {
  readonly first: number
  /** Inclusive. */
  readonly last: number
  /** How many are in sight at once. */
  readonly page: number
}

export function useVisibleRows(scroller: RefObject<HTMLElement | null>, count: number, height: number): VisibleRows {
  const [seen, setSeen] = useState({ first: 0, page: 20 })
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => {
      const page = Math.max(1, Math.floor(element.clientHeight / height) - 2)
      const first = Math.floor(element.scrollTop / height / spare) * spare
      setSeen(now => (now.first === first && now.page === page ? now : { first, page }))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [scroller, height])
  if (count <= few) return { first: 0, last: count - 1, page: seen.page }
  return {
    first: Math.max(0, seen.first - spare),
    last: Math.min(count - 1, seen.first + seen.page + 2 * spare + 2),
    page: seen.page,
  }
}
