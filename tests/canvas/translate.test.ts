// The rules of a gesture [E2]: a drag is one commit, Escape leaves nothing behind, a marquee and a click select.

import type { NodeChange } from '@xyflow/react'
import { describe, expect, it } from 'vitest'
import {
  type Boxes,
  cancelDrag,
  type Drag,
  type Effect,
  type Translation,
  translateClick,
  translateConnection,
  translateMoves,
  translateSelection,
} from '../../src/canvas/translate'
import type { EntryRef } from '../../src/model/entry'

const boxes: Boxes = {
  'steps/a': { x: 0, y: 0, width: 150, height: 120 },
  'steps/b': { x: 206, y: 0, width: 150, height: 120 },
  'steps/c': { x: 412, y: 300, width: 150, height: 120 },
}

const move = (id: EntryRef, x: number, y: number, dragging = true): NodeChange => ({
  id,
  type: 'position',
  position: { x, y },
  dragging,
})

/** Feeds reports one after the other and keeps what they led to. */
function play(reports: readonly (NodeChange[] | 'escape')[]): { drag: Drag | null; effects: Effect[] } {
  let drag: Drag | null = null
  const effects: Effect[] = []
  for (const report of reports) {
    const step: Translation = report === 'escape' ? cancelDrag(drag) : translateMoves(drag, report, boxes, 6)
    drag = step.drag
    effects.push(step.effect)
  }
  return { drag, effects }
}

describe('dragging', () => {
  it('previews while it lasts and commits once when it ends', () => {
    const { drag, effects } = play([
      [move('steps/c', 450, 500)],
      [move('steps/c', 500, 600)],
      [move('steps/c', 500, 600, false)],
    ])
    expect(effects.map(effect => effect.kind)).toEqual(['preview', 'preview', 'commit'])
    expect(effects[2]).toMatchObject({ moved: { 'steps/c': { x: 500, y: 600 } } })
    expect(drag).toBeNull()
  })

  it('says where everything else was drawn, so that the first drag can freeze the layout', () => {
    const { effects } = play([[move('steps/c', 500, 600)], [move('steps/c', 500, 600, false)]])
    expect(effects[1]).toMatchObject({ placed: { 'steps/a': { x: 0, y: 0 }, 'steps/b': { x: 206, y: 0 } } })
  })

  it('ignores the rest of a drag after Escape', () => {
    const { drag, effects } = play([
      [move('steps/c', 500, 600)],
      'escape',
      [move('steps/c', 520, 620)],
      [move('steps/c', 530, 630, false)],
    ])
    expect(effects.map(effect => effect.kind)).toEqual(['preview', 'cancel', 'none', 'none'])
    expect(drag).toBeNull()
  })

  it('is no change when it ends where it began', () => {
    const { effects } = play([
      [move('steps/c', 500, 600)],
      [move('steps/c', 412, 300)],
      [move('steps/c', 412, 300, false)],
    ])
    expect(effects.at(-1)).toEqual({ kind: 'cancel' })
  })

  it('snaps to the row of its neighbours within the tolerance and drops where it was shown', () => {
    const { effects } = play([[move('steps/c', 600, 4)], [move('steps/c', 600, 4, false)]])
    expect(effects[0]).toMatchObject({ kind: 'preview', moved: { 'steps/c': { x: 600, y: 0 } } })
    expect(effects[1]).toMatchObject({ kind: 'commit', moved: { 'steps/c': { x: 600, y: 0 } } })
  })

  it('moves several together and keeps their distance', () => {
    const { effects } = play([[move('steps/a', 3, 900), move('steps/b', 209, 900)]])
    const moved = effects[0]?.kind === 'preview' ? effects[0].moved : {}
    expect((moved['steps/b']?.x ?? 0) - (moved['steps/a']?.x ?? 0)).toBe(206)
  })

  it('lets a new drag follow a cancelled one', () => {
    const { effects } = play([
      [move('steps/c', 500, 600)],
      'escape',
      [move('steps/c', 500, 600, false)],
      [move('steps/a', 40, 700)],
    ])
    expect(effects.at(-1)?.kind).toBe('preview')
  })
})

describe('selecting', () => {
  const one: ReadonlySet<EntryRef> = new Set<EntryRef>(['steps/a'])

  it('follows a marquee and keeps the same set when nothing changes', () => {
    const next = translateSelection(one, [
      { id: 'steps/b', type: 'select', selected: true },
      { id: 'steps/a', type: 'select', selected: false },
    ])
    expect([...next]).toEqual(['steps/b'])
    expect(translateSelection(one, [{ id: 'steps/a', type: 'select', selected: true }])).toBe(one)
  })

  it('replaces on a click, adds and takes away with shift', () => {
    expect([...translateClick(one, ['blockers/b1'], false)]).toEqual(['blockers/b1'])
    expect([...translateClick(one, ['steps/b'], true)]).toEqual(['steps/a', 'steps/b'])
    expect([...translateClick(one, ['steps/a'], true)]).toEqual([])
    expect([...translateClick(one, [], false)]).toEqual([])
    expect(translateClick(one, ['steps/a'], false)).toBe(one)
  })
})

describe('connecting', () => {
  it('connects two entries, opens a line in the open, and is nothing on itself', () => {
    expect(translateConnection('steps/a', 'steps/b', { x: 0, y: 0 }, 100)).toEqual({
      kind: 'connect',
      from: 'steps/a',
      to: 'steps/b',
    })
    expect(translateConnection('steps/a', null, { x: 10.4, y: 20.6 }, 100)).toEqual({
      kind: 'open',
      from: 'steps/a',
      at: { x: 10, y: 21 },
    })
    expect(translateConnection('steps/a', 'steps/a', { x: 0, y: 0 }, 100)).toEqual({ kind: 'none' })
    expect(translateConnection('steps/a', null, { x: 0, y: 0 }, 3)).toEqual({ kind: 'none' })
  })
})
