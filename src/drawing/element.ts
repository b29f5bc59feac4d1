// Turns primitives into SVG elements as plain values, for the screen; markup.ts writes the same for files.

import { num } from './path-data'
import type { GroupShape, Paint, Primitive, Stroke, TextShape } from './primitive'
import type { Pattern, Role, Theme } from './theme'

export interface SvgElement {
  readonly name: string
  /** In the order in which they are written. */
  readonly attributes: readonly (readonly [name: string, value: string])[]
  readonly children: readonly (SvgElement | string)[]
}

/** Arial where Inter is not there: it is no wider, so that words stay within their boxes. */
export const fontFamily = 'Inter, Arial, sans-serif'
/** Set on the outermost element, in the file and on the canvas alike: with these the width table agrees with the browser. */
export const fontStyle =
  'font-kerning:none;font-variant-ligatures:none;font-feature-settings:"kern" 0,"liga" 0,"calt" 0'

// A surrogate without its other half, or a control character that XML cannot hold.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what has to go
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu

/** The text with `\ufffd` for each character that XML cannot hold. */
export const xmlText = (text: string): string => text.replace(notXml, '\ufffd')

/** An element; attributes that are `undefined` are left out, numbers are rounded to two decimals. */
export function element(
  name: string,
  attributes: readonly (readonly [name: string, value: string | number | undefined])[],
  children: readonly (SvgElement | string)[] = [],
): SvgElement {
  const kept: [string, string][] = []
  for (const [key, value] of attributes) {
    if (value !== undefined) kept.push([key, typeof value === 'number' ? num(value) : xmlText(value)])
  }
  return { name, attributes: kept, children }
}

const patternId = (role: Role, theme: Theme): string => `${role}-${theme.name}`

/** What fills with a paint: a colour, or a pattern of `patternDefs`. */
export function colourOf(paint: Paint, theme: Theme): string {
  if (paint === 'none') return 'none'
  return theme.patterns[paint] ? `url(#${patternId(paint, theme)})` : theme.colours[paint]
}

type Attributes = readonly (readonly [name: string, value: string | number | undefined])[]

function strokeAttributes(shape: Stroke, theme: Theme): Attributes {
  if (!shape.stroke || shape.stroke === 'none') return []
  return [
    ['stroke', theme.colours[shape.stroke]],
    ['stroke-width', shape.strokeWidth],
    ['stroke-dasharray', shape.dash],
    ['stroke-linecap', shape.cap],
    ['stroke-linejoin', shape.join],
  ]
}

const titleElement = (title: string): SvgElement => element('title', [], [xmlText(title)])

function textElement(shape: TextShape, theme: Theme): SvgElement {
  const look: Attributes = [
    ['font-size', shape.size],
    ['font-weight', shape.weight === 400 ? undefined : shape.weight],
    ['text-anchor', shape.anchor === 'start' ? undefined : shape.anchor],
    ['fill', colourOf(shape.fill, theme)],
  ]
  const said = shape.title ?? shape.hint
  const title = said === undefined ? [] : [titleElement(said)]
  const [only] = shape.lines
  if (shape.lines.length < 2) {
    return element('text', [['x', shape.x], ['y', shape.baseline], ...look], [...title, xmlText(only ?? '')])
  }
  // One <text> a line, so that the last word of a line and the first of the next stay two words for whoever reads the file.
  const step = shape.lineHeight ?? shape.size * 1.25
  const lines = shape.lines.map((line, index) =>
    element(
      'text',
      [
        ['x', shape.x],
        ['y', shape.baseline + index * step],
      ],
      [xmlText(line)],
    ),
  )
  return element('g', look, [...title, ...lines])
}

function groupElement(shape: GroupShape, theme: Theme): SvgElement {
  const moved = shape.x !== 0 || shape.y !== 0
  const attributes: Attributes = [
    ['id', shape.entry?.replaceAll('/', '-')],
    ['data-entry', shape.entry],
    ['transform', moved ? `translate(${num(shape.x)} ${num(shape.y)})` : undefined],
    ['role', shape.label === undefined ? undefined : 'group'],
    ['aria-roledescription', shape.label === undefined ? undefined : shape.description],
    ['aria-label', shape.label],
  ]
  const title = shape.title === undefined ? [] : [titleElement(shape.title)]
  return element('g', attributes, [...title, ...shape.children.map(child => toElement(child, theme))])
}

/** The SVG of one primitive in a theme. Patterns that it may name are in `patternDefs` and have to be in the same page. */
export function toElement(shape: Primitive, theme: Theme): SvgElement {
  switch (shape.kind) {
    case 'group':
      return groupElement(shape, theme)
    case 'text':
      return textElement(shape, theme)
    case 'path':
      return element('path', [['d', shape.d], ['fill', colourOf(shape.fill, theme)], ...strokeAttributes(shape, theme)])
    case 'rect':
      return element('rect', [
        ['x', shape.x],
        ['y', shape.y],
        ['width', shape.width],
        ['height', shape.height],
        ['rx', shape.radius],
        ['fill', colourOf(shape.fill, theme)],
        ...strokeAttributes(shape, theme),
      ])
    case 'circle':
      return element('circle', [
        ['cx', shape.x],
        ['cy', shape.y],
        ['r', shape.radius],
        ['fill', colourOf(shape.fill, theme)],
        ...strokeAttributes(shape, theme),
      ])
  }
}

function patternElement(id: string, pattern: Pattern): SvgElement {
  const { size, width } = pattern
  const ground = element('rect', [
    ['width', size],
    ['height', size],
    ['fill', pattern.ground],
  ])
  const stripe = element('path', [
    ['d', `M${num(size / 2)} 0V${num(size)}`],
    ['stroke', pattern.colour],
    ['stroke-width', width],
    ['stroke-opacity', pattern.opacity],
  ])
  const dot = element('circle', [
    ['cx', size / 2],
    ['cy', size / 2],
    ['r', width],
    ['fill', pattern.colour],
    ['fill-opacity', pattern.opacity],
  ])
  const attributes: Attributes = [
    ['id', id],
    ['width', size],
    ['height', size],
    ['patternUnits', 'userSpaceOnUse'],
    ['patternTransform', 'rotate(45)'],
  ]
  return element('pattern', attributes, [ground, pattern.form === 'stripes' ? stripe : dot])
}

/** The patterns of a theme, to stand once in every page or file that draws with it. */
export function patternDefs(theme: Theme): SvgElement {
  const patterns = (Object.keys(theme.patterns) as Role[]).flatMap(role => {
    const pattern = theme.patterns[role]
    return pattern ? [patternElement(patternId(role, theme), pattern)] : []
  })
  return element('defs', [], patterns)
}
