// What a picture's file draws, read from the file: its lines of text, and the boxes that words have to stay in.

import { SaxesParser } from 'saxes'

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Drawn {
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
  readonly boxes: readonly Box[]
}

const moveOf = (transform: string | undefined): readonly [number, number] => {
  const found = /^translate\(([-\d.]+) ([-\d.]+)\)$/.exec(transform ?? '')
  return found ? [Number(found[1]), Number(found[2])] : [0, 0]
}

/** Reads texts and rectangles with their place on the page; what lies in a pattern is not drawn by itself. */
export function drawnIn(svg: string): Drawn {
  const places: { readonly x: number; readonly y: number; readonly hidden: boolean }[] = []
  const lines: string[] = []
  const boxes: Box[] = []
  let size = { width: 0, height: 0 }
  let text: string | null = null
  const parser = new SaxesParser({ xmlns: false })
  parser.on('opentag', ({ name, attributes }) => {
    const at = places.at(-1) ?? { x: 0, y: 0, hidden: false }
    const [dx, dy] = moveOf(attributes.transform)
    const hidden = at.hidden || ['defs', 'title', 'desc', 'style', 'metadata'].includes(name)
    places.push({ x: at.x + dx, y: at.y + dy, hidden })
    if (name === 'svg') size = { width: Number(attributes.width), height: Number(attributes.height) }
    if (name === 'text') text = ''
    if (name === 'rect' && !hidden) {
      const [left, top] = [at.x + Number(attributes.x ?? 0), at.y + Number(attributes.y ?? 0)]
      boxes.push({ left, top, right: left + Number(attributes.width), bottom: top + Number(attributes.height) })
    }
  })
  parser.on('text', part => {
    if (text !== null && !places.at(-1)?.hidden) text += part
  })
  parser.on('closetag', ({ name }) => {
    places.pop()
    if (name !== 'text' || text === null) return
    lines.push(text)
    text = null
  })
  parser.write(svg).close()
  return { ...size, lines, boxes }
}
