// A map as one SVG file: real text, its font and its map inside, nothing fetched from anywhere, the same bytes for the same map.

import { allParts, onlyParts, type PictureParts } from '../diagram/picture-parts'
import { drawPoster, type Poster } from '../diagram/poster'
import { element, fontFamily, fontStyle, patternDefs, xmlText } from '../drawing/element'
import { collectLetters } from '../drawing/letters'
import { type Writer, writeMarkup } from '../drawing/markup'
import { group, type Primitive } from '../drawing/primitive'
import { serialize } from '../drawing/serialize'
import { pictureStyles } from '../drawing/styles'
import { type Theme, type ThemeName, themes } from '../drawing/theme'
import { type Assessment, assess } from '../experiments/assess'
import type { MapDocument } from '../model/types'
import { withoutNames } from './anonymous'
import { mapLines } from './map-lines'
import { mapMetadata } from './svg-map'
import { fontFace } from './web-font'

const weights = [400, 600] as const

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

const titleId = 'map-title'
const descriptionId = 'map-description'

/** Looks, the font where it travels along, and what words are said of the whole, before anything is drawn. */
function head(poster: Poster, theme: Theme, writer: Writer, fonts: boolean): string {
  const faces = fonts ? weights.map(weight => fontFace(weight, writer.letters.of(weight))) : []
  const said = [
    element('title', [['id', titleId]], [xmlText(poster.title)]),
    element('desc', [['id', descriptionId]], [xmlText(poster.description)]),
    element('style', [], [[...faces, writer.styles.rules()].join('\n')]),
    patternDefs(theme),
  ]
  return said.map(one => serialize(one, true)).join('\n')
}

/**
 * The text of an SVG file that shows a map or some of its entries, and carries the map where that is asked for. `known` are the
 * numbers of the map where somebody has them: with those of the screen nothing that stands there is laid out again.
 */
export function writeSvg(original: MapDocument, given: Partial<SvgOptions> = {}, known?: Assessment): string {
  const options = svgOptions(given)
  const doc = options.names ? original : withoutNames(original)
  const theme = themes[options.theme]
  const assessment = options.names && known ? known : assess(doc)
  const poster = drawPoster(doc, assessment, options)
  const { width, height } = poster
  const scope = `sluice-${theme.name}`
  const writer: Writer = { styles: pictureStyles(theme, scope), letters: collectLetters() }
  const paper: Primitive = { kind: 'rect', x: 0, y: 0, width, height, fill: 'paper' }
  const drawn = writeMarkup(group([paper, poster.primitive]), writer)
  const root = element('svg', [
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['viewBox', `0 0 ${width} ${height}`],
    ['width', width],
    ['height', height],
    ['class', scope],
    ['role', 'graphics-document document'],
    ['aria-labelledby', `${titleId} ${descriptionId}`],
    ['font-family', fontFamily],
    ['style', fontStyle],
  ])
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    serialize(root).slice(0, -'</svg>'.length),
    head(poster, theme, writer, options.fonts),
    drawn,
    ...(options.map ? [mapMetadata(mapLines(doc))] : []),
    '</svg>\n',
  ].join('\n')
}
