// What stands half typed in the quick line, kept by this tab: a reload brings it back.

import type { Id } from '../model/types'

const keyOf = (map: Id): string => `sluice.line.${map}`

/** '' where nothing was kept, or the browser keeps nothing. */
export function keptLine(map: Id): string {
  try {
    return window.sessionStorage.getItem(keyOf(map)) ?? ''
  } catch {
    return ''
  }
}

/** Keeps the text; '' forgets it. */
export function keepLine(map: Id, text: string): void {
  try {
    if (text.trim() === '') window.sessionStorage.removeItem(keyOf(map))
    else window.sessionStorage.setItem(keyOf(map), text)
  } catch {
    // A browser that blocks site data: the line is lost by a reload, as any field is.
  }
}
