// What stands half filled in at a review, kept by this tab: "Later", Escape and a reload lose none of it.

import type { Id } from '../model/types'

const keyOf = (map: Id, experiment: Id): string => `sluice.review.${map}.${experiment}`

/** `null` where nothing was kept, or the browser keeps nothing. */
export function keptReview(map: Id, experiment: Id): string | null {
  try {
    return window.sessionStorage.getItem(keyOf(map, experiment))
  } catch {
    return null
  }
}

/** Keeps the text; `null` forgets it. */
export function keepReview(map: Id, experiment: Id, text: string | null): void {
  try {
    if (text === null) window.sessionStorage.removeItem(keyOf(map, experiment))
    else window.sessionStorage.setItem(keyOf(map, experiment), text)
  } catch {
    // A browser that blocks site data: what was typed goes with the dialog.
  }
}
