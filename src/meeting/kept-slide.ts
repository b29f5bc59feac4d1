// Which slide a map is shown at, kept by this tab: a reload in front of the room goes on where it was.

import type { Id } from '../model/types'

const keyOf = (map: Id): string => `sluice.slide.${map}`

/** The id of a slide; `null` where none was kept, or the browser keeps nothing. */
export function keptSlide(map: Id): string | null {
  try {
    return window.sessionStorage.getItem(keyOf(map))
  } catch {
    return null
  }
}

export function keepSlide(map: Id, slide: string | null): void {
  try {
    if (slide === null) window.sessionStorage.removeItem(keyOf(map))
    else window.sessionStorage.setItem(keyOf(map), slide)
  } catch {
    // A browser that blocks site data: after a reload the slides begin anew.
  }
}
