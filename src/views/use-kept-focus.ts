// Keeps the focus on the page when what had it is gone: an accepted proposal, a removed line. It goes to what is nearest.

import { type RefObject, useEffect } from 'react'

const focusable = 'input:not([disabled]), textarea:not([disabled]), button:not([disabled]), a[href]'

export function useKeptFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = page.current
    if (!root) return
    // From what has the focus up to the page: the nearest that is still there says where it was.
    let path: readonly Element[] = []
    const remember = (event: FocusEvent) => {
      const around: Element[] = []
      for (let at = event.target instanceof Element ? event.target : null; at && at !== root; at = at.parentElement)
        around.push(at)
      path = around
    }
    const observer = new MutationObserver(() => {
      const [last, ...around] = path
      if (document.activeElement !== document.body || !last || last.isConnected) return
      path = []
      const near = around.flatMap(element =>
        element.isConnected ? (element.querySelector<HTMLElement>(focusable) ?? []) : [],
      )
      const target = near[0] ?? root
      target.focus({ preventScroll: true })
    })
    root.addEventListener('focusin', remember)
    observer.observe(root, { childList: true, subtree: true })
    return () => {
      root.removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [page])
}
