// What the palette offers, and where what it puts on the map goes.

import { describe, expect, it } from 'vitest'
import { stepSize } from '../../src/diagram/layout'
import { symbolSize } from '../../src/diagram/symbol-drawing'
import type { EntryRef } from '../../src/model/entry'
import { symbolKinds } from '../../src/model/symbol-kinds'
import { paletteSections } from '../../src/ui/palette-search'
import { symbolAround, symbolPlace } from '../../src/ui/symbol-place'
import { map, step } from '../helpers/build'

describe('the palette', () => {
  it('has every symbol once, those that workshops use first', () => {
    const [first, ...rest] = paletteSections('')
    expect(first?.kinds.every(kind => symbolKinds[kind].starred)).toBe(true)
    expect(rest.flatMap(({ kinds }) => kinds).some(kind => symbolKinds[kind].starred)).toBe(false)
    const all = paletteSections('').flatMap(({ kinds }) => kinds)
    expect([...all].sort()).toEqual(Object.keys(symbolKinds).sort())
  })

  it('finds by name before description, whatever the case, with all words', () => {
    const found = (search: string) => paletteSections(search).flatMap(({ kinds }) => kinds)
    expect(found('TRUCK')[0]).toBe('truck')
    expect(found('kanban')).toEqual(expect.arrayContaining(['production-kanban', 'withdrawal-kanban', 'kanban-post']))
    expect(found('heijunka')).toEqual(['load-leveling'])
    expect(found('delivery rail')).toEqual(['rail'])
    expect(found('no such thing')).toEqual([])
  })
})

describe('a symbol from the palette', () => {
  const doc = map(step('Build'), step('Test'))
  const drawn: Record<EntryRef, { x: number; y: number }> = {
    'steps/build': { x: 96, y: 200 },
    'steps/test': { x: 302, y: 200 },
  }
  const none = new Set<EntryRef>()
  const size = symbolSize({ id: '', kind: 'truck', text: '', position: null })
  const isClear = (at: { x: number; y: number }) =>
    Object.values(drawn).every(
      box =>
        at.x >= box.x + stepSize.width ||
        at.x + size.width <= box.x ||
        at.y >= box.y + stepSize.height ||
        at.y + size.height <= box.y,
    )

  it('stands in the middle of what is shown', () => {
    expect(symbolPlace(doc, 'truck', drawn, none, { x: 900, y: 700 })).toEqual(
      symbolAround('truck', { x: 900, y: 700 }),
    )
  })

  it('stands above the selected step', () => {
    const at = symbolPlace(doc, 'truck', drawn, new Set(['steps/test'] as const), { x: 0, y: 0 })
    expect(at.x + size.width / 2).toBe(302 + stepSize.width / 2)
    expect(at.y + size.height).toBeLessThan(200)
  })

  it('never stands upon what is there', () => {
    expect(isClear(symbolPlace(doc, 'truck', drawn, none, { x: 300, y: 260 }))).toBe(true)
  })
})
