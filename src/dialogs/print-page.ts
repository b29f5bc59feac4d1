// The page that the browser prints: the same picture or brief as in Hand out, as large as it fits, whatever is on the screen.
// It is put together when printing begins, since nothing may be waited for then, and taken away when it is over.

import { drawPoster } from '../diagram/poster'
import { element, fontFamily, fontStyle, patternDefs, type SvgElement, toElement, xmlText } from '../drawing/element'
import { type Theme, themes } from '../drawing/theme'
import { withoutNames } from '../files/anonymous'
import { briefPage } from '../files/brief-page'
import type { DateText, MapDocument } from '../model/types'
import { liesAcross } from '../pdf/paper'
import { assessmentOf } from '../session/editor'
import type { PictureOptions } from './picture-options'

/** What is printed, and how the paper lies; the person still chooses its size. */
export interface Sheet {
  readonly svg: SvgElement
  readonly turn: 'landscape' | 'portrait'
}

/**
 * The page with the picture; with the brief where the day that its ages are counted to is given. The paper lies across where
 * the picture does.
 */
export function printSheet(original: MapDocument, options: PictureOptions, brief: DateText | null = null): Sheet {
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
): Sheet {
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
  return { svg, turn: liesAcross(width, height) ? 'landscape' : 'portrait' }
}

/** The element in the page. It is built and not read from markup, which the page's content policy refuses. */
function drawnElement({ name, attributes, children }: SvgElement): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of attributes) {
    if (key === 'style') made.style.cssText = value
    else made.setAttribute(key, value)
  }
  made.append(...children.map(child => (typeof child === 'string' ? child : drawnElement(child))))
  return made
}

/** Prepares the page whenever something is printed, until the returned function is called; `null`: what is shown is printed. */
export function followPrinting(sheetToPrint: () => Sheet | null): () => void {
  const page = document.createElement('div')
  page.className = 'print-page'
  const begin = () => {
    const shown = sheetToPrint()
    if (shown === null) return
    page.dataset.turn = shown.turn
    page.replaceChildren(drawnElement(shown.svg))
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
