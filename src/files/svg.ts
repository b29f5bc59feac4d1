// A map as one SVG file: real text, its font and its map inside, nothing fetched from anywhere, the same bytes for the same map.

import { allParts, onlyParts, type PictureParts } from '../diagram/picture-parts'
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

export interface SvgOptions extends PictureParts {
  readonly theme: ThemeName
  /** Whether the font travels in the file, so that it looks the same everywhere. */
  readonly fonts: boolean
  /** Whether the map, always the whole of it, travels in the file, so that the file can be opened again. */
  readonly map: boolean
  /** `false` turns teams and people into A, B, C, in the picture and in the map inside. */
  readonly names: boolean
}

const wholeMap: SvgOptions = { ...allParts, theme: 'light', fonts: true, map: true, names: true }
const partOfMap: SvgOptions = { ...wholeMap, ...onlyParts, map: false }

/** The options with what is usual for the rest: all of a map, or of `only` some entries nothing that tells of the others. */
export const svgOptions = (given: Partial<SvgOptions>): SvgOptions => ({
  ...(given.only ? partOfMap : wholeMap),
  ...given,
})

const fontFace = (weight: 400 | 600, base64: string): string =>
  `@font-face{font-family:Inter;font-style:normal;font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format("woff2")}`

const fontFaces = (): SvgElement => element('style', [], [`${fontFace(400, inter400)}\n${fontFace(600, inter600)}`])

/** The text of an SVG file that shows a map or some of its entries, and carries the map where that is asked for. */
export function writeSvg(original: MapDocument, given: Partial<SvgOptions> = {}): string {
  const options = svgOptions(given)
  const { fonts, map } = options
  const doc = options.names ? original : withoutNames(original)
  const theme = themes[options.theme]
  const poster = drawPoster(doc, assess(doc), options)
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
