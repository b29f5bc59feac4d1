// A page for paper as an SVG, to be seen before it is printed.

import { element, fontFamily, fontStyle, patternDefs, xmlText } from '../drawing/element'
import { collectLetters } from '../drawing/letters'
import { writeMarkup } from '../drawing/markup'
import { num } from '../drawing/path-data'
import { serialize } from '../drawing/serialize'
import { pictureStyles } from '../drawing/styles'
import type { Theme } from '../drawing/theme'
import type { PdfPage } from '../pdf/write-pdf'
import { fontFace } from './web-font'

/** The same drawings at the same places as in the PDF, a unit for a point. */
export function pageSvg({ width, height, blocks }: PdfPage, title: string, theme: Theme): string {
  const scope = `sluice-${theme.name}`
  const writer = { styles: pictureStyles(theme, scope), letters: collectLetters() }
  const drawn = blocks.map(
    ({ primitive, x, y, scale }) =>
      `<g transform="translate(${num(x)} ${num(y)}) scale(${scale})">${writeMarkup(primitive, writer)}</g>`,
  )
  const faces = ([400, 600] as const).map(weight => fontFace(weight, writer.letters.of(weight)))
  const root = element('svg', [
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['viewBox', `0 0 ${num(width)} ${num(height)}`],
    ['width', width],
    ['height', height],
    ['class', scope],
    ['font-family', fontFamily],
    ['style', `${fontStyle};background:${theme.colours.paper}`],
  ])
  const head = [
    element('title', [], [xmlText(title)]),
    element('style', [], [[...faces, writer.styles.rules()].join('\n')]),
    patternDefs(theme),
  ]
  return [serialize(root).slice(0, -'</svg>'.length), ...head.map(one => serialize(one)), ...drawn, '</svg>'].join('\n')
}
