// What a person chose to hand out, remembered while the window is open: the next picture and the printed page look the same.

import type { ThemeName } from '../drawing/theme'

export type PictureFile = 'svg' | 'png' | 'png2' | 'pdf-a4' | 'pdf-a3' | 'brief-pdf' | 'brief-md'

export interface PictureChoice {
  readonly file: PictureFile
  readonly theme: ThemeName
  /** Only what was selected when the dialog opened. */
  readonly selected: boolean
  readonly headline: boolean
  readonly strip: boolean
  readonly ladder: boolean
  readonly experiments: boolean
  readonly legend: boolean
  readonly names: boolean
  readonly map: boolean
  readonly fonts: boolean
}

export const usualPicture: PictureChoice = {
  file: 'svg',
  theme: 'light',
  selected: false,
  headline: true,
  strip: true,
  ladder: true,
  experiments: true,
  legend: true,
  names: true,
  map: true,
  fonts: true,
}

/** The choice for a part of a map, or for all of it again, with what each usually shows. */
export function withSelected(choice: PictureChoice, selected: boolean): PictureChoice {
  const whole = !selected
  return { ...choice, selected, headline: whole, strip: whole, ladder: whole, legend: whole, map: whole }
}
