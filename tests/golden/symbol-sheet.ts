// One page with every symbol: as large as on a map and as small as in the palette, with its name, kind and description.

import { glyphs } from '../../src/diagram/glyph-table'
import { fullDetail } from '../../src/diagram/level'
import { drawSymbol } from '../../src/diagram/symbol-drawing'
import { symbolIcon } from '../../src/diagram/symbol-icon'
import { element, fontFamily, fontStyle, patternDefs, toElement } from '../../src/drawing/element'
import { type Anchor, group, type Primitive, type Weight } from '../../src/drawing/primitive'
import { serialize } from '../../src/drawing/serialize'
import { wrap } from '../../src/drawing/text'
import { type Role, type ThemeName, themes } from '../../src/drawing/theme'
import { type SymbolKind, symbolGroups, symbolKinds } from '../../src/model/symbol-kinds'

const columns = 4
const cell = { width: 330, height: 150 }
const margin = 32
const headHeight = 40

/** An SVG file of a drawing on the theme's own ground. */
export function page(width: number, height: number, theme: ThemeName, title: string, drawn: Primitive): string {
  const { colours } = themes[theme]
  const root = element(
    'svg',
    [
      ['xmlns', 'http://www.w3.org/2000/svg'],
      ['viewBox', `0 0 ${width} ${height}`],
      ['width', width],
      ['height', height],
      ['font-family', fontFamily],
      ['style', fontStyle],
    ],
    [
      element('title', [], [title]),
      patternDefs(themes[theme]),
      element('rect', [
        ['width', width],
        ['height', height],
        ['fill', colours.canvas],
      ]),
      toElement(drawn, themes[theme]),
    ],
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialize(root, true)}\n`
}

const text = (
  lines: readonly string[],
  x: number,
  baseline: number,
  size: number,
  weight: Weight,
  fill: Role,
  anchor: Anchor = 'start',
): Primitive => ({ kind: 'text', x, baseline, size, weight, anchor, fill, lines, lineHeight: size * 1.3 })

const example = (kind: SymbolKind, own: string) => drawSymbol({ id: kind, kind, text: own, position: null }, fullDetail)

function drawCell(kind: SymbolKind): Primitive {
  const { label, says, starred } = symbolKinds[kind]
  const { width, height } = glyphs[kind]
  const left = 190
  return group([
    { ...example(kind, 'Text'), x: (left - 20 - width) / 2 - 6, y: (112 - height) / 2 },
    text([`${label}${starred ? ' ★' : ''}`], left - 20, 24, 14, 600, 'ink'),
    text([kind], left - 20, 42, 12, 400, 'information'),
    text(wrap(says, cell.width - left + 4, 12, 400, 3).lines, left - 20, 60, 12, 400, 'soft'),
    { ...symbolIcon(kind, 24), x: left - 20 + symbolIcon(kind, 24).x, y: 104 + symbolIcon(kind, 24).y },
    { ...symbolIcon(kind, 40), x: left + 20 + symbolIcon(kind, 40).x, y: 96 + symbolIcon(kind, 40).y },
  ])
}

/** Every symbol by group, in a theme. */
export function symbolSheet(theme: ThemeName): string {
  const drawn: Primitive[] = []
  let y = margin
  for (const { id, label } of symbolGroups) {
    drawn.push(text([label], margin, y + 20, 18, 600, 'ink'))
    y += headHeight
    const kinds = (Object.keys(symbolKinds) as SymbolKind[]).filter(kind => symbolKinds[kind].group === id)
    kinds.forEach((kind, index) => {
      const at = { x: margin + (index % columns) * cell.width, y: y + Math.floor(index / columns) * cell.height }
      drawn.push({ ...group([drawCell(kind)]), ...at })
    })
    y += Math.ceil(kinds.length / columns) * cell.height + 10
  }
  return page(2 * margin + columns * cell.width, y + margin, theme, 'Symbols of Sluice', group(drawn))
}

/** One symbol with its text, as the map draws it. */
export function symbolPicture(kind: SymbolKind): string {
  const { width, height } = glyphs[kind]
  const { label } = symbolKinds[kind]
  return page(width + 80, height + 60, 'light', label, { ...example(kind, 'Steel coils'), x: 40, y: 16 })
}
