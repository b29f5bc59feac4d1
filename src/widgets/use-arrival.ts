// Who comes to a screen without a mouse begins at its heading: the focus goes there, unless something else on it took it.

import { type RefObject, useEffect, useRef } from 'react'

/** For the heading, which needs `tabIndex={-1}`. */
export function useArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // A dialog that led here gives the focus back in the next frame, to where it no longer can be.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return heading
}
