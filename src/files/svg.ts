// A map as one SVG file: real text, its font and its map inside, nothing fetched from anywhere, the same bytes for the same map.

import { drawPoster } from '../diagram/poster'
import { element, fontFamily, fontStyle, patternDefs, type SvgElement, toElement, xmlText } from '../drawing/element'
import { inter400 } from '../drawing/font/inter-400'
import { inter600 } from '../drawing/font/inter-600'
import { serialize } from '../drawing/serialize'
import { type ThemeName, themes } from '../drawing/theme'
import { assess } from '../experiments/assess'
import { writeMapText } from '../model/canonical'
import type { MapDocument } from '../model/types'
import { withoutNames } from './anonymous'
import { mapMetadata } from './svg-map'

export interface SvgOptions {
  readonly theme: ThemeName
  /** Whether the font travels in the file, so that it looks the same everywhere. */
  readonly fonts: boolean
  /** Whether the map travels in the file, so that the file can be opened again. */
  readonly map: boolean
  /** `false` turns teams and people into A, B, C, in the picture and in the map inside. */
  readonly names: boolean
}

const fontFace = (weight: 400 | 600, base64: string): string =>
  `@font-face{font-family:Inter;font-style:normal;font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format("woff2")}`

const fontFaces = (): SvgElement => element('style', [], [`${fontFace(400, inter400)}\n${fontFace(600, inter600)}`])

/** The text of an SVG file that shows the whole map, and carries it where that is asked for. */
export function writeSvg(original: MapDocument, { theme: name, fonts, map, names }: SvgOptions): string {
  const doc = names ? original : withoutNames(original)
  const theme = themes[name]
  const poster = drawPoster(doc, assess(doc))
  const root = element(
    'svg',
    [
      ['xmlns', 'http://www.w3.org/2000/svg'],
      ['viewBox', `0 0 ${poster.width} ${poster.height}`],
      ['width', poster.width],
      ['height', poster.height],
      ['role', 'img'],
      ['aria-labelledby', 'map-title map-description'],
      ['font-family', fontFamily],
      ['style', fontStyle],
    ],
    [
      element('title', [['id', 'map-title']], [xmlText(poster.title)]),
      element('desc', [['id', 'map-description']], [xmlText(poster.description)]),
      ...(fonts ? [fontFaces()] : []),
      patternDefs(theme),
      element('rect', [
        ['width', poster.width],
        ['height', poster.height],
        ['fill', theme.colours.paper],
      ]),
      toElement(poster.primitive, theme),
    ],
  )
  const drawn = serialize(root, true)
  const end = '</svg>'
  const metadata = map ? `${mapMetadata(writeMapText(doc))}\n` : ''
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawn.slice(0, -end.length)}${metadata}${end}\n`
}
