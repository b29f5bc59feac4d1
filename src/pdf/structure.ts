// What a screen reader finds in a PDF: parts with their names, and their texts in reading order. Lines and fills are no content.

import { type PdfObjects, reference, textString } from './objects'

interface Part {
  readonly number: number
  readonly parent: number
  readonly type: string
  readonly name: string
  readonly kids: number[]
}

export interface Structure {
  /** Opens a part with a name, such as a step, inside the part that is open now. */
  open(name: string): void
  close(): void
  /**
   * Adds a paragraph to the open part; its number on this page, by which the page's content names it. `read` is its text where
   * that is read in another order than it is drawn.
   */
  paragraph(read?: string): number
  /** Ends a page; `page` is the number of its object. Gives the page's number in the tree. */
  endPage(): number
  /** Writes the tree; the number of its root. */
  write(): number
}

/** Collects the structure of a document; `pageOf` numbers are known beforehand, one a page. */
export function structure(objects: PdfObjects, pages: readonly number[]): Structure {
  const root = objects.reserve()
  const top: Part = { number: objects.reserve(), parent: root, type: 'Document', name: '', kids: [] }
  const parts: Part[] = [top]
  const opened: Part[] = [top]
  const byPage: number[][] = []
  let paragraphs: number[] = []
  const current = (): Part => opened.at(-1) ?? top
  return {
    open: name => {
      const part: Part = { number: objects.reserve(), parent: current().number, type: 'Sect', name, kids: [] }
      current().kids.push(part.number)
      parts.push(part)
      opened.push(part)
    },
    close: () => {
      if (opened.length > 1) opened.pop()
    },
    paragraph: read => {
      const { number, kids } = current()
      const page = reference(pages[byPage.length] ?? 0)
      const content = paragraphs.length
      const said = read === undefined ? '' : `/ActualText ${textString(read)}`
      const made = objects.add(`<</S/P/P ${reference(number)}/Pg ${page}/K ${content}${said}>>`)
      kids.push(made)
      paragraphs.push(made)
      return content
    },
    endPage: () => {
      byPage.push(paragraphs)
      paragraphs = []
      return byPage.length - 1
    },
    write: () => {
      for (const { number, parent, type, name, kids } of parts) {
        const named = name === '' ? '' : `/T ${textString(name)}`
        objects.set(number, `<</S/${type}/P ${reference(parent)}${named}/K[${kids.map(reference).join(' ')}]>>`)
      }
      const places = byPage.map(
        (kids, page) => `${page} ${reference(objects.add(`[${kids.map(reference).join(' ')}]`))}`,
      )
      objects.set(
        root,
        `<</Type/StructTreeRoot/K ${reference(top.number)}/ParentTree<</Nums[${places.join(' ')}]>>/ParentTreeNextKey ${byPage.length}>>`,
      )
      return root
    },
  }
}
