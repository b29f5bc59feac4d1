// The looks of a picture's shapes as style classes: each look stands once in the file, however many shapes have it.
// A class is named after its look, so that the same look has the same name in every file and a diff shows what changed.

import { colourOf } from './element'
import { num } from './path-data'
import type { Paint, Primitive, TextShape } from './primitive'
import type { Role, Theme } from './theme'

export interface Styles {
  /** The class of a shape's look. */
  classOf(shape: Exclude<Primitive, { readonly kind: 'group' }>): string
  /** The rules of all classes asked for so far, by name. */
  rules(): string
}

/** Roles as they stand in names: a picture of a thousand steps has twenty thousand of them. */
const codes: Readonly<Record<Role, string>> = {
  canvas: 'c',
  dot: 'd',
  paper: 'p',
  ink: 'i',
  soft: 's',
  rule: 'r',
  hairline: 'l',
  footer: 'f',
  work: 'k',
  workText: 'kt',
  workFill: 'kf',
  onWork: 'ok',
  wait: 'w',
  waitPale: 'wp',
  waitText: 'wt',
  onWait: 'ow',
  hot: 'h',
  hotPale: 'hp',
  onHot: 'oh',
  experiment: 'e',
  experimentPale: 'ep',
  information: 'n',
  focus: 'u',
  onInk: 'oi',
}
const code = (of: Paint): string => (of === 'none' ? 'x' : codes[of])

/** `12.5` as a part of a name: `12_5`. */
const part = (value: number): string => num(value).replace(/[.-]/g, '_')

/** A colour with as few letters as it can be written. */
const short = (colour: string): string =>
  /^#(.)\1(.)\2(.)\3$/.test(colour) ? `#${colour[1]}${colour[3]}${colour[5]}` : colour

const paint = (of: Paint, theme: Theme): string => (of === 'none' ? 'none' : short(colourOf(of, theme)))

const anchors = { start: '', middle: 'm', end: 'e' } as const

function textName({ fill, size, weight, anchor }: TextShape): string {
  return `${codes[fill]}${part(size)}${weight === 600 ? 'b' : ''}${anchors[anchor]}`
}

function textRule({ fill, size, weight, anchor }: TextShape, theme: Theme): string {
  const rule = `font-size:${num(size)}px;fill:${paint(fill, theme)}`
  return `${rule}${weight === 600 ? ';font-weight:600' : ''}${anchor === 'start' ? '' : `;text-anchor:${anchor}`}`
}

type Outline = Exclude<Primitive, { readonly kind: 'group' | 'text' }>

const hasStroke = (shape: Outline): boolean => shape.stroke !== undefined && shape.stroke !== 'none'

function outlineName(shape: Outline): string {
  if (!hasStroke(shape)) return code(shape.fill)
  const width = shape.strokeWidth === undefined ? '' : part(shape.strokeWidth)
  const dash = shape.dash === undefined ? '' : `-${shape.dash.replaceAll('.', '_').replaceAll(' ', '-')}`
  return `${code(shape.fill)}-${code(shape.stroke ?? 'none')}${width}${dash}${shape.cap ? 'c' : ''}${shape.join ? 'j' : ''}`
}

function outlineRule(shape: Outline, theme: Theme): string {
  const rules = [`fill:${paint(shape.fill, theme)}`]
  if (shape.stroke && shape.stroke !== 'none') {
    rules.push(`stroke:${short(theme.colours[shape.stroke])}`)
    if (shape.strokeWidth !== undefined) rules.push(`stroke-width:${num(shape.strokeWidth)}`)
    if (shape.dash !== undefined) rules.push(`stroke-dasharray:${shape.dash}`)
    if (shape.cap) rules.push(`stroke-linecap:${shape.cap}`)
    if (shape.join) rules.push(`stroke-linejoin:${shape.join}`)
  }
  return rules.join(';')
}

const nameOf = (shape: TextShape | Outline): string => (shape.kind === 'text' ? textName(shape) : outlineName(shape))

/** What is kept under several keys, one after the other. */
type Tree = Map<unknown, Tree | string>

/** The branch under a key, made where there is none. */
function branch(tree: Tree, key: unknown): Tree {
  const known = tree.get(key)
  if (known instanceof Map) return known
  const made: Tree = new Map()
  tree.set(key, made)
  return made
}

/** Styles of one picture; `scope` is the class of its outermost element, so that pictures in one page keep apart. */
export function pictureStyles(theme: Theme, scope: string): Styles {
  const found = new Map<string, string>()
  // A picture has tens of thousands of shapes and some dozen looks: each is put into words once.
  const texts: Tree = new Map()
  const outlines: Tree = new Map()
  const namesLike = (shape: TextShape | Outline): Tree =>
    shape.kind === 'text'
      ? branch(branch(branch(texts, shape.fill), shape.size), shape.weight)
      : branch(
          branch(branch(branch(branch(outlines, shape.fill), shape.stroke), shape.strokeWidth), shape.dash),
          shape.cap,
        )
  return {
    classOf(shape) {
      const names = namesLike(shape)
      const last = shape.kind === 'text' ? shape.anchor : shape.join
      const known = names.get(last)
      if (typeof known === 'string') return known
      const name = nameOf(shape)
      names.set(last, name)
      if (!found.has(name)) found.set(name, shape.kind === 'text' ? textRule(shape, theme) : outlineRule(shape, theme))
      return name
    },
    rules: () =>
      [...found]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, rule]) => `.${scope} .${name}{${rule}}`)
        .join('\n'),
  }
}
