// The letters that a PDF uses of one weight of the bundled font. Each has a number of its own, so that what is copied or
// searched is the text itself: also for a letter that the font lacks, which has a place and a width but no outline.

import { outlinesOf } from '../drawing/outlines'
import { num } from '../drawing/path-data'
import type { Weight } from '../drawing/primitive'
import { measure } from '../drawing/text'
import { hex4, type PdfObjects, reference } from './objects'
import { subsetFont } from './subset-font'

export interface Letters {
  /** The code of a letter in the page's content, four hexadecimal digits. */
  code(letter: string): string
  /** Writes the font; the number of its object, or `null` when no letter was used. */
  write(objects: PdfObjects): number | null
}

const mostLetters = 0xffff
/** The longest text that one code may stand for, in code units: readers take no more. A letter under a hundred marks is cut in what is copied. */
const longestText = 60

// Zero-width signs that only say how neighbours join or which way to read.
const ignorable = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|[\ufe00-\ufe0f]/g

/** The glyph of the bundled font that draws this letter, marks and all; 0 when only the system can. */
export function glyphOf(letter: string, weight: Weight): number {
  const font = outlinesOf(weight)
  const plain = letter.length === 1 ? letter : letter.replace(ignorable, '').normalize('NFC')
  const point = plain.codePointAt(0)
  return point !== undefined && plain.length === 1 ? font.glyphOf(point) : 0
}

export function letters(weight: Weight): Letters {
  const numbers = new Map<string, number>()
  return {
    code: letter => {
      let number = numbers.get(letter)
      if (number === undefined && numbers.size < mostLetters) {
        number = numbers.size + 1
        numbers.set(letter, number)
      }
      return hex4(number ?? 0)
    },
    write: objects => (numbers.size === 0 ? null : writeFont(objects, [...numbers.keys()], weight)),
  }
}

function writeFont(objects: PdfObjects, used: readonly string[], weight: Weight): number {
  const font = outlinesOf(weight)
  const em = (units: number): string => num((units * 1000) / font.unitsPerEm)
  const file = subsetFont(
    font,
    used.map(letter => glyphOf(letter, weight)),
  )
  const embedded = objects.addStream(file, `/Length1 ${file.length}`)
  // Six letters before the name say that this is a part of the font.
  const name = `/SLUICE+Inter-${weight === 400 ? 'Regular' : 'SemiBold'}`
  const descriptor = objects.add(
    `<</Type/FontDescriptor/FontName${name}/Flags 4/FontBBox[${font.box.map(em).join(' ')}]/ItalicAngle 0` +
      `/Ascent ${em(font.ascent)}/Descent ${em(font.descent)}/CapHeight ${em(1490)}/StemV ${weight === 400 ? 90 : 140}` +
      `/FontFile2 ${reference(embedded)}>>`,
  )
  const widths = used.map(letter => num(measure(letter, 1000, weight))).join(' ')
  const descendant = objects.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${reference(descriptor)}/DW 1000/W[1[${widths}]]/CIDToGIDMap/Identity>>`,
  )
  const unicode = objects.addStream(toUnicode(used))
  return objects.add(
    `<</Type/Font/Subtype/Type0/BaseFont${name}/Encoding/Identity-H/DescendantFonts[${reference(descendant)}]` +
      `/ToUnicode ${reference(unicode)}>>`,
  )
}

function toUnicode(used: readonly string[]): string {
  const lines = used.map((letter, index) => {
    const text = [...letter.slice(0, longestText)].join('')
    return `<${hex4(index + 1)}><${Array.from({ length: text.length }, (_, at) => hex4(text.charCodeAt(at))).join('')}>`
  })
  let blocks = ''
  for (let first = 0; first < lines.length; first += 100) {
    const block = lines.slice(first, first + 100)
    blocks += `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`
  }
  return (
    '/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n' +
    `1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n${blocks}endcmap\n` +
    'CMapName currentdict/CMap defineresource pop\nend\nend\n'
  )
}
