// Text as PDF operators: real letters of the bundled font, and what the font lacks as the system's picture with its letters
// unseen over it, so that it is found and copied like the rest. Where nothing can draw it an empty box stands for each letter.

import { xmlText } from '../drawing/element'
import { num } from '../drawing/path-data'
import type { TextShape, Weight } from '../drawing/primitive'
import { measure } from '../drawing/text'
import type { DrawnText, DrawUnknown } from './drawn-text'
import { type Letters, letters } from './letters'
import { type PdfObjects, reference, textString } from './objects'
import { type Run, runsOf } from './reading'

export interface TextWriter {
  readonly letters: Readonly<Record<Weight, Letters>>
  /** The system's picture of a text with the name of its object; `null` where it cannot be drawn. */
  picture(text: string, size: number, weight: Weight, colour: string): (DrawnText & { readonly name: string }) | null
  readonly canDraw: boolean
  /** Names and references of the pictures used so far, as a page's resources list them. */
  pictures(): string
}

export function textWriter(objects: PdfObjects, drawUnknown: DrawUnknown | undefined): TextWriter {
  const drawn = new Map<string, ReturnType<TextWriter['picture']>>()
  let names = ''
  let count = 0
  return {
    letters: { 400: letters(400), 600: letters(600) },
    canDraw: drawUnknown !== undefined,
    picture: (text, size, weight, colour) => {
      const key = `${size} ${weight} ${colour} ${text}`
      const known = drawn.get(key)
      if (known !== undefined) return known
      const made = drawUnknown?.(text, { size, weight, colour }) ?? null
      count += made ? 1 : 0
      const named = made ? { ...made, name: `I${count}` } : null
      drawn.set(key, named)
      if (named) names += `/${named.name} ${reference(addPicture(objects, named))}`
      return named
    },
    pictures: () => names,
  }
}

function addPicture(objects: PdfObjects, { columns, rows, rgba }: DrawnText): number {
  const colours = new Uint8Array(columns * rows * 3)
  const opacity = new Uint8Array(columns * rows)
  for (let point = 0; point < columns * rows; point += 1) {
    for (let channel = 0; channel < 3; channel += 1) colours[point * 3 + channel] = rgba[point * 4 + channel] ?? 0
    opacity[point] = rgba[point * 4 + 3] ?? 0
  }
  const head = `/Type/XObject/Subtype/Image/Width ${columns}/Height ${rows}/BitsPerComponent 8`
  const mask = objects.addStream(opacity, `${head}/ColorSpace/DeviceGray`)
  return objects.addStream(colours, `${head}/ColorSpace/DeviceRGB/SMask ${reference(mask)}`)
}

/** Operators for a text whose group lies at (dx, dy), as the paragraph with the number `paragraph` of its page. */
export function textContent(
  shape: TextShape,
  dx: number,
  dy: number,
  colour: string,
  paragraph: number,
  texts: TextWriter,
): string {
  const step = shape.lineHeight ?? shape.size * 1.25
  // A shortened text says its whole self to readers and to the clipboard.
  const whole = shape.title !== undefined && shape.lines.at(-1)?.endsWith('…') ? shape.title : null
  let out = `/P<</MCID ${paragraph}>>BDC\n`
  if (whole !== null) out += `/Span<</ActualText ${textString(xmlText(whole))}>>BDC\n`
  for (const [index, line] of shape.lines.entries()) {
    out += lineContent(xmlText(line), shape, shape.x + dx, shape.baseline + dy + index * step, colour, texts)
  }
  return `${out}${whole === null ? '' : 'EMC\n'}EMC\n`
}

function lineContent(
  line: string,
  { size, weight, anchor }: TextShape,
  x: number,
  baseline: number,
  colour: string,
  texts: TextWriter,
): string {
  const runs = runsOf(line, weight, texts.canDraw).map(run => {
    const natural = measure(run.letters.join(''), size, weight)
    const picture = run.known ? null : texts.picture(run.text, size, weight, colour)
    return { run, natural, picture, width: picture?.advance ?? natural }
  })
  const width = runs.reduce((total, run) => total + run.width, 0)
  let at = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0)
  let out = ''
  for (const { run, natural, picture, width: advance } of runs) {
    if (picture) {
      const place = `${num(picture.width)} 0 0 ${num(-picture.height)} ${num(at + picture.x)} ${num(baseline + picture.y + picture.height)}`
      out += `q ${place} cm /${picture.name} Do Q\n`
    }
    const stretch = picture && natural > 0 ? (advance / natural) * 100 : 100
    out += showContent(run, at, baseline, size, weight, stretch, picture !== null, texts)
    at += advance
  }
  return out
}

function showContent(
  { letters: shown }: Run,
  x: number,
  baseline: number,
  size: number,
  weight: Weight,
  stretch: number,
  unseen: boolean,
  texts: TextWriter,
): string {
  const codes = shown.map(letter => texts.letters[weight].code(letter)).join('')
  return `BT /F${weight} ${num(size)} Tf ${num(stretch)} Tz ${unseen ? 3 : 0} Tr 1 0 0 -1 ${num(x)} ${num(baseline)} Tm <${codes}> Tj ET\n`
}
