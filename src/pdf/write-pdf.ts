// Drawings as a PDF file: vectors, real text in the outlines it uses, parts and paragraphs for screen readers. The same
// drawing gives the same bytes in Node and in a browser, but for text that only a browser's system can draw.

import { xmlText } from '../drawing/element'
import { num } from '../drawing/path-data'
import type { Primitive } from '../drawing/primitive'
import { escapeXml } from '../drawing/serialize'
import type { Theme } from '../drawing/theme'
import { colourContent } from './colour'
import { primitiveContent } from './content'
import type { DrawUnknown } from './drawn-text'
import { latin1, type PdfObjects, pdfObjects, reference, textString } from './objects'
import { fitOn, type Paper } from './paper'
import { structure } from './structure'
import { textWriter } from './text-content'

/** A drawing on a page: its (0, 0) lies at (x, y) points from the page's top left corner. */
export interface PdfBlock {
  readonly primitive: Primitive
  readonly x: number
  readonly y: number
  /** Points for one unit of the drawing. */
  readonly scale: number
}

export interface PdfPage {
  /** In points. */
  readonly width: number
  readonly height: number
  readonly blocks: readonly PdfBlock[]
}

export interface PdfOptions {
  readonly theme: Theme
  readonly title: string
  readonly description?: string
  /** Draws what the bundled font lacks; without it an empty box stands for each such letter, whose text is kept. */
  readonly drawUnknown?: DrawUnknown | undefined
}

export interface PdfDrawing {
  readonly width: number
  readonly height: number
  readonly primitive: Primitive
  readonly title: string
  readonly description?: string
}

/** One drawing on one sheet, as large as it fits. */
export function writePdf(
  drawing: PdfDrawing,
  { paper, ...options }: { readonly paper: Paper } & Pick<PdfOptions, 'theme' | 'drawUnknown'>,
): Uint8Array<ArrayBuffer> {
  const { width, height, scale, x, y } = fitOn(paper, drawing.width, drawing.height)
  const page: PdfPage = { width, height, blocks: [{ primitive: drawing.primitive, x, y, scale }] }
  return writePages([page], { ...drawing, ...options })
}

/** Pages in order, each with its drawings in reading order. */
export function writePages(pages: readonly PdfPage[], options: PdfOptions): Uint8Array<ArrayBuffer> {
  const { theme, title, description, drawUnknown } = options
  const objects = pdfObjects()
  const numbers = pages.map(() => objects.reserve())
  const tree = objects.reserve()
  const resources = objects.reserve()
  const tags = structure(objects, numbers)
  const texts = textWriter(objects, drawUnknown)
  for (const [index, page] of pages.entries()) {
    let content = `4 M\n${colourContent(theme.colours.paper, 'rg')}/Artifact BMC\n0 0 ${num(page.width)} ${num(page.height)} re f\nEMC\n`
    for (const { primitive, x, y, scale } of page.blocks) {
      const place = `${fine(scale)} 0 0 ${fine(-scale)} ${num(x)} ${num(page.height - y)}`
      content += `q ${place} cm\n${primitiveContent(primitive, 0, 0, { theme, structure: tags, texts })}Q\n`
    }
    const stream = objects.addStream(content)
    objects.set(
      numbers[index] ?? 0,
      `<</Type/Page/Parent ${reference(tree)}/MediaBox[0 0 ${num(page.width)} ${num(page.height)}]` +
        `/Resources ${reference(resources)}/Contents ${reference(stream)}/StructParents ${tags.endPage()}/Tabs/S>>`,
    )
  }
  objects.set(tree, `<</Type/Pages/Count ${pages.length}/Kids[${numbers.map(reference).join(' ')}]>>`)
  const fonts = ([400, 600] as const).flatMap(weight => {
    const font = texts.letters[weight].write(objects)
    return font === null ? [] : [`/F${weight} ${reference(font)}`]
  })
  objects.set(resources, `<</Font<<${fonts.join('')}>>/XObject<<${texts.pictures()}>>>>`)
  const catalog = objects.add(
    `<</Type/Catalog/Pages ${reference(tree)}/StructTreeRoot ${reference(tags.write())}/MarkInfo<</Marked true>>/Lang(en)` +
      `/ViewerPreferences<</DisplayDocTitle true>>/Metadata ${reference(addMetadata(objects, title, description))}>>`,
  )
  const subject = description ? `/Subject ${textString(description)}` : ''
  const info = objects.add(`<</Title ${textString(title)}${subject}/Creator(Sluice)/Producer(Sluice)>>`)
  return objects.file(catalog, info)
}

/** A scale in six decimals, since two would move what is far away. */
const fine = (value: number): string => String(Math.round(value * 1e6) / 1e6)

/** Title and description once more as XML, where search engines and archives look. */
function addMetadata(objects: PdfObjects, title: string, description = ''): number {
  const alternative = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(xmlText(text))}</rdf:li></rdf:Alt>`
  const xml = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title>${alternative(title)}</dc:title><dc:description>${alternative(description)}</dc:description>
<dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language><xmp:CreatorTool>Sluice</xmp:CreatorTool>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
  return objects.addStream(latin1(utf8(xml)), '/Type/Metadata/Subtype/XML')
}

/** The text as UTF-8, a character for each byte. */
function utf8(text: string): string {
  let out = ''
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    if (point < 0x80) out += letter
    else if (point < 0x800) out += String.fromCharCode(0xc0 | (point >> 6), 0x80 | (point & 0x3f))
    else {
      const tail = String.fromCharCode(0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f))
      out +=
        point < 0x10000
          ? String.fromCharCode(0xe0 | (point >> 12))
          : String.fromCharCode(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f))
      out += tail
    }
  }
  return out
}
