// A map as a PDF: the same picture as the SVG, on one sheet of paper.

import { drawPoster } from '../diagram/poster'
import { themes } from '../drawing/theme'
import { type Assessment, assess } from '../experiments/assess'
import type { MapDocument } from '../model/types'
import type { DrawUnknown } from '../pdf/drawn-text'
import type { Paper } from '../pdf/paper'
import { writePdf } from '../pdf/write-pdf'
import { withoutNames } from './anonymous'
import { type SvgOptions, svgOptions } from './svg'

export interface MapPdfOptions extends Partial<Omit<SvgOptions, 'fonts' | 'map'>> {
  readonly paper: Paper
  /** Draws what the bundled font lacks: only a browser can. */
  readonly drawUnknown?: DrawUnknown | undefined
}

/** The bytes of a PDF that shows a map or some of its entries, as large as they fit on the sheet. `known` as for writeSvg. */
export function writeMapPdf(original: MapDocument, given: MapPdfOptions, known?: Assessment): Uint8Array<ArrayBuffer> {
  const { paper, drawUnknown, ...rest } = given
  const options = svgOptions(rest)
  const doc = options.names ? original : withoutNames(original)
  const poster = drawPoster(doc, options.names && known ? known : assess(doc), options)
  return writePdf(poster, { theme: themes[options.theme], paper, drawUnknown })
}
