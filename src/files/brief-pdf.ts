// The brief as a PDF; apart from its page, which is printed and previewed without the outlines of all letters.

import type { Theme } from '../drawing/theme'
import type { DrawUnknown } from '../pdf/drawn-text'
import { writePages } from '../pdf/write-pdf'
import type { BriefPage } from './brief-page'

/** The brief as a PDF of one page. */
export function writeBriefPdf(
  { page, title }: BriefPage,
  theme: Theme,
  drawUnknown?: DrawUnknown,
): Uint8Array<ArrayBuffer> {
  return writePages([page], { theme, title, drawUnknown })
}
