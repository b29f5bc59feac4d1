// The content of a page: primitives as PDF operators, absolute in map units, with colours and lines set only where they change.

import { xmlText } from '../drawing/element'
import { num } from '../drawing/path-data'
import type { Paint, Primitive, Stroke, TextShape } from '../drawing/primitive'
import type { Theme } from '../drawing/theme'
import { colourContent } from './colour'
import { type Bounds, circleContent, pathBounds, pathContent, rectContent } from './outline-content'
import { patternContent } from './pattern-content'
import { readsRightToLeft } from './reading'
import type { Structure } from './structure'
import { type TextWriter, textContent } from './text-content'

export interface ContentTools {
  readonly theme: Theme
  readonly structure: Structure
  readonly texts: TextWriter
}

/** What readers are told of the operators that follow: nothing, that they only decorate, or the paragraph in hand. */
type Marking = 'none' | 'decoration'

/** The text in the order in which it is read, where right-to-left words stand in the order in which they are seen. */
function readAs({ lines }: TextShape): string | undefined {
  const text = xmlText(lines.join(' '))
  return readsRightToLeft(text) ? text : undefined
}

/** Operators for one primitive whose own (0, 0) lies at (x, y). Ends with no marking open. */
export function primitiveContent(shape: Primitive, x: number, y: number, tools: ContentTools): string {
  const parts: string[] = []
  const set = new Map<string, string>()
  let marking: Marking = 'none'

  const decorate = (): void => {
    if (marking === 'none') parts.push('/Artifact BMC\n')
    marking = 'decoration'
  }
  const endMarking = (): void => {
    if (marking === 'decoration') parts.push('EMC\n')
    marking = 'none'
  }
  /** Writes an operator that sets something, unless it is set so already. */
  const setting = (what: string, operator: string): void => {
    if (set.get(what) === operator) return
    set.set(what, operator)
    parts.push(operator)
  }
  const fillColour = (colour: string): void => setting('fill', colourContent(colour, 'rg'))

  const strokeIsSet = ({ stroke, strokeWidth = 1, dash, cap, join }: Stroke): boolean => {
    if (!stroke || stroke === 'none') return false
    setting('stroke', colourContent(tools.theme.colours[stroke], 'RG'))
    setting('width', `${num(strokeWidth)} w\n`)
    setting('dash', `[${dash ?? ''}] 0 d\n`)
    setting('cap', `${cap === 'round' ? 1 : 0} J\n`)
    setting('join', `${join === 'round' ? 1 : 0} j\n`)
    return true
  }

  const outline = (
    content: string,
    fill: Paint,
    stroke: Stroke,
    bounds: () => Bounds,
    dx: number,
    dy: number,
  ): void => {
    decorate()
    const pattern = fill === 'none' ? undefined : tools.theme.patterns[fill]
    const lines = strokeIsSet(stroke)
    if (fill !== 'none') fillColour(pattern?.ground ?? tools.theme.colours[fill])
    if (pattern) {
      parts.push(`${content}f\nq\n${content}W n\n${patternContent(pattern, bounds(), dx, dy)}Q\n`)
      if (lines) parts.push(`${content}S\n`)
    } else if (fill !== 'none') parts.push(`${content}${lines ? 'B' : 'f'}\n`)
    else if (lines) parts.push(`${content}S\n`)
  }

  const draw = (item: Primitive, dx: number, dy: number): void => {
    switch (item.kind) {
      case 'group': {
        const named = item.label !== undefined
        if (named) tools.structure.open(item.label ?? '')
        for (const child of item.children) draw(child, dx + item.x, dy + item.y)
        if (named) tools.structure.close()
        return
      }
      case 'text': {
        if (item.lines.every(line => line.trim() === '')) return
        endMarking()
        fillColour(tools.theme.colours[item.fill])
        parts.push(
          textContent(
            item,
            dx,
            dy,
            tools.theme.colours[item.fill],
            tools.structure.paragraph(readAs(item)),
            tools.texts,
          ),
        )
        return
      }
      case 'path':
        outline(pathContent(item.d, dx, dy), item.fill, item, () => pathBounds(item.d), dx, dy)
        return
      case 'rect': {
        const content = rectContent(item.x + dx, item.y + dy, item.width, item.height, item.radius)
        outline(content, item.fill, item, () => item, dx, dy)
        return
      }
      case 'circle': {
        const { radius } = item
        const box = { x: item.x - radius, y: item.y - radius, width: radius * 2, height: radius * 2 }
        outline(circleContent(item.x + dx, item.y + dy, radius), item.fill, item, () => box, dx, dy)
        return
      }
    }
  }

  draw(shape, x, y)
  endMarking()
  return parts.join('')
}
