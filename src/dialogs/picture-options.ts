// From what a person chose to what the writers of pictures take.

import type { SvgOptions } from '../files/svg'
import type { EntryRef } from '../model/entry'
import type { Fold } from '../model/fold'
import type { Id } from '../model/types'
import type { PictureChoice } from '../session/picture-choice'

export type PictureOptions = SvgOptions

/** `selection` counts only where a part of the map was asked for. Steps are folded, and strip and ladder go, as they do on the screen. */
export function pictureOptions(
  choice: PictureChoice,
  selection: readonly EntryRef[],
  folds: readonly Fold[] = [],
  way: Id | null = null,
): PictureOptions {
  const { theme, selected, headline, strip, ladder, experiments, legend, names, map, fonts } = choice
  const only = selected && selection.length > 0 ? selection : null
  return { only, folds, way, theme, headline, strip, ladder, experiments, legend, names, map, fonts }
}
