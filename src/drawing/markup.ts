// Writes a drawing as the text of an SVG file: the same shapes as on the screen, their looks as classes, what is said of a
// part said once, in a fixed order of attributes. Quick, since a picture has tens of thousands of shapes.

import { xmlText } from './element'
import type { Letters } from './letters'
import { num } from './path-data'
import type { GroupShape, Primitive, TextShape } from './primitive'
import { escapeXml } from './serialize'
import type { Styles } from './styles'

export interface Writer {
  readonly styles: Styles
  /** Takes note of every character that is drawn. */
  readonly letters: Letters
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what has to be looked at
const special = /[&<>"'\u0000-\u001f\ufffe\uffff\ud800-\udfff]/

const clean = (text: string): string => (special.test(text) ? escapeXml(xmlText(text)) : text)

const attribute = (name: string, value: number): string => (value === 0 ? '' : ` ${name}="${num(value)}"`)

const titleOf = (title: string | undefined): string => (title === undefined ? '' : `<title>${clean(title)}</title>`)

function line(text: string, x: number, y: number, attributes: string, title: string): string {
  return `<text${attributes} x="${num(x)}" y="${num(y)}">${title}${clean(text)}</text>`
}

function writeText(shape: TextShape, { styles, letters }: Writer): string {
  for (const text of shape.lines) letters.add(text, shape.weight)
  const look = ` class="${styles.classOf(shape)}"`
  const title = titleOf(shape.title)
  const [only = ''] = shape.lines
  if (shape.lines.length < 2) return line(only, shape.x, shape.baseline, look, title)
  // One <text> a line, so that the last word of a line and the first of the next stay two words for whoever reads the file.
  const step = shape.lineHeight ?? shape.size * 1.25
  const lines = shape.lines.map((text, index) => line(text, shape.x, shape.baseline + index * step, '', ''))
  return `<g${look}>${title}${lines.join('')}</g>`
}

/** What has a name of its own in a file: entries of the map. A wait is said with its step, a piece of the strip by its title. */
function isNamed(entry: string | undefined): entry is string {
  return entry !== undefined && !entry.startsWith('waits/') && !entry.startsWith('strip/')
}

function groupAttributes({ entry, label, description, title, x, y }: GroupShape): string {
  const isSaid = isNamed(entry) || (entry === undefined && label !== title)
  const id = isNamed(entry) ? ` id="${clean(entry.replaceAll('/', '-'))}"` : ''
  const moved = x === 0 && y === 0 ? '' : ` transform="translate(${num(x)} ${num(y)})"`
  if (!isSaid || label === undefined) return `${id}${moved}`
  // A flow says what it joins: no word is needed for what it is.
  const kind =
    description === undefined || description === 'flow' ? '' : ` aria-roledescription="${clean(description)}"`
  return `${id}${moved} role="group"${kind} aria-label="${clean(label)}"`
}

/** A piece of the strip too thin to be pointed at: its words stand with its step. */
function isSliver({ entry, children }: GroupShape): boolean {
  const [only] = children
  return entry?.startsWith('strip/') === true && children.length === 1 && only?.kind === 'rect' && only.width <= 1
}

function writeGroup(shape: GroupShape, writer: Writer, lines: string[]): void {
  const begun = lines.length
  if (!isSliver(shape)) {
    const attributes = groupAttributes(shape)
    const title = titleOf(shape.title)
    // A group that says and moves nothing is not needed.
    if (attributes !== '' || title !== '') lines.push(`<g${attributes}>${title}`)
  }
  const opened = lines.length
  for (const child of shape.children) write(child, writer, lines)
  if (opened === begun) return
  if (lines.length === opened) lines.pop()
  else lines[lines.length - 1] += '</g>'
}

/** Adds the lines of one primitive, each element outside of a text on one of its own; none for an empty group. */
function write(shape: Primitive, writer: Writer, lines: string[]): void {
  switch (shape.kind) {
    case 'group':
      writeGroup(shape, writer, lines)
      break
    case 'text':
      lines.push(writeText(shape, writer))
      break
    case 'path':
      lines.push(`<path class="${writer.styles.classOf(shape)}" d="${shape.d}"/>`)
      break
    case 'rect': {
      const place = `${attribute('x', shape.x)}${attribute('y', shape.y)}`
      const size = ` width="${num(shape.width)}" height="${num(shape.height)}"${attribute('rx', shape.radius ?? 0)}`
      lines.push(`<rect class="${writer.styles.classOf(shape)}"${place}${size}/>`)
      break
    }
    case 'circle': {
      const place = `${attribute('cx', shape.x)}${attribute('cy', shape.y)}${attribute('r', shape.radius)}`
      lines.push(`<circle class="${writer.styles.classOf(shape)}"${place}/>`)
      break
    }
  }
}

/** The text of one primitive. */
export function writeMarkup(shape: Primitive, writer: Writer): string {
  const lines: string[] = []
  write(shape, writer, lines)
  return lines.join('\n')
}
