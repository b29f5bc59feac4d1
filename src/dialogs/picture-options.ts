// From what a person chose to what the writers of pictures take.

import type { SvgOptions } from '../files/svg'
import type { EntryRef } from '../model/entry'
import type { Fold } from '../model/fold'
import type { PictureChoice } from '../session/picture-choice'

export type PictureOptions = SvgOptions

/** `selection` counts only where a part of the map was asked for. Steps are folded as they are on the canvas. */
export function pictureOptions(
  choice: PictureChoice,
  selection: readonly EntryRef[],
  folds: readonly Fold[] = [],
): PictureOptions {
  const { theme, selected, headline, strip, ladder, experiments, legend, names, map, fonts } = choice
  const only = selected && selection.length > 0 ? selection : null
  return { only, folds, theme, headline, strip, ladder, experiments, legend, names, map, fonts }
}
