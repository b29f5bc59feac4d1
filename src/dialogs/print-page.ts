// The page that the browser prints: the same picture or brief as in Hand out, as large as it fits, whatever is on the screen.
// It is put together when printing begins, since nothing may be waited for then, and taken away when it is over.

import { drawPoster } from '../diagram/poster'
import { element, fontFamily, fontStyle, patternDefs, type SvgElement, toElement, xmlText } from '../drawing/element'
import { serialize } from '../drawing/serialize'
import { type Theme, themes } from '../drawing/theme'
import { withoutNames } from '../files/anonymous'
import { briefPage } from '../files/brief-page'
import type { DateText, MapDocument } from '../model/types'
import { liesAcross } from '../pdf/paper'
import { assessmentOf } from '../session/editor'
import type { PictureOptions } from './picture-options'

/**
 * The markup of the page; of the brief where the day that its ages are counted to is given. The sheet lies across where the
 * picture does, and the person still chooses its size.
 */
export function printMarkup(original: MapDocument, options: PictureOptions, brief: DateText | null = null): string {
  // A dark page is a page full of ink.
  const theme = themes[options.theme === 'dark' ? 'print' : options.theme]
  if (brief !== null) {
    const { page, title } = briefPage(original, options.names, brief)
    const blocks = page.blocks.map(({ primitive, x, y, scale }) =>
      element('g', [['transform', `translate(${x} ${y}) scale(${scale})`]], [toElement(primitive, theme)]),
    )
    return sheet(page, title, theme, blocks)
  }
  const doc = options.names ? original : withoutNames(original)
  const { width, height, title, primitive } = drawPoster(doc, assessmentOf(doc), options)
  return sheet({ width, height }, title, theme, [toElement(primitive, theme)])
}

function sheet(
  { width, height }: { readonly width: number; readonly height: number },
  title: string,
  theme: Theme,
  drawn: readonly SvgElement[],
): string {
  const svg = element(
    'svg',
    [
      ['viewBox', `0 0 ${width} ${height}`],
      ['role', 'img'],
      ['aria-label', title],
      ['font-family', fontFamily],
      ['style', fontStyle],
    ],
    [element('title', [], [xmlText(title)]), patternDefs(theme), ...drawn],
  )
  const turn = liesAcross(width, height) ? 'landscape' : 'portrait'
  return `<style>@page{size:${turn};margin:5mm}</style>${serialize(svg)}`
}

/** Prepares the page whenever something is printed, until the returned function is called; `null`: what is shown is printed. */
export function followPrinting(markup: () => string | null): () => void {
  const page = document.createElement('div')
  page.className = 'print-page'
  const begin = () => {
    const content = markup()
    if (content === null) return
    page.innerHTML = content
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
