// The page that the browser prints: the same picture as in Hand out, as large as it fits, whatever is on the screen.
// It is put together when printing begins, since nothing may be waited for then, and taken away when it is over.

import { drawPoster } from '../diagram/poster'
import { element, fontFamily, fontStyle, patternDefs, toElement, xmlText } from '../drawing/element'
import { serialize } from '../drawing/serialize'
import { themes } from '../drawing/theme'
import { assess } from '../experiments/assess'
import { withoutNames } from '../files/anonymous'
import type { MapDocument } from '../model/types'
import { liesAcross } from '../pdf/paper'
import type { PictureOptions } from './picture-options'

/** The markup of the page; the sheet lies across where the picture does, and the person still chooses its size. */
export function printMarkup(original: MapDocument, options: PictureOptions): string {
  const doc = options.names ? original : withoutNames(original)
  // A dark page is a page full of ink.
  const theme = themes[options.theme === 'dark' ? 'print' : options.theme]
  const { width, height, title, primitive } = drawPoster(doc, assess(doc), options)
  const svg = element(
    'svg',
    [
      ['viewBox', `0 0 ${width} ${height}`],
      ['role', 'img'],
      ['aria-label', title],
      ['font-family', fontFamily],
      ['style', fontStyle],
    ],
    [element('title', [], [xmlText(title)]), patternDefs(theme), toElement(primitive, theme)],
  )
  const turn = liesAcross(width, height) ? 'landscape' : 'portrait'
  return `<style>@page{size:${turn};margin:5mm}</style>${serialize(svg)}`
}

/** Prepares the page whenever something is printed, until the returned function is called. */
export function followPrinting(markup: () => string): () => void {
  const page = document.createElement('div')
  page.className = 'print-page'
  const begin = () => {
    page.innerHTML = markup()
    // First in the document: the patterns that it names are its own, not those of the canvas, which is not drawn then.
    document.body.prepend(page)
  }
  const end = () => page.remove()
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  return () => {
    end()
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  }
}
