// Moves in lanes and of folds: the lane is the team, the place along the flow is kept, nothing else of the map moves.

import { describe, expect, it } from 'vitest'
import { keptMoves, laneBeside, type Stage } from '../../src/canvas/lane-moves'
import { type Places, translateSelection } from '../../src/canvas/translate'
import { placeInLanes } from '../../src/diagram/lanes'
import { placeSteps } from '../../src/diagram/layout'
import type { EntryRef } from '../../src/model/entry'
import type { MapDocument } from '../../src/model/types'
import { softwareMap } from '../helpers/wide-maps'

const box = { width: 150, height: 126 }
const refs = (places: Readonly<Record<string, { x: number; y: number }>>): Places =>
  Object.fromEntries(Object.entries(places).map(([id, at]) => [`steps/${id}`, at]))

function stageOf(doc: MapDocument): Stage {
  const base = placeSteps(doc)
  const { steps, lanes } = placeInLanes(doc, base)
  const drawn = Object.entries(refs(steps)).map(([ref, at]) => [ref, { ...at, ...box }])
  return { doc, drawn: Object.fromEntries(drawn), kept: refs(base), lanes, meant: ref => [ref] }
}

const stage = stageOf(softwareMap)
const at = (ref: EntryRef) => stage.drawn[ref] ?? { x: 0, y: 0, ...box }

describe('in lanes', () => {
  it('a step dropped on another lane gets its team, and keeps its height where that is free', () => {
    const target = at('steps/release')
    const { moved, teams } = keptMoves(stage, { 'steps/plan': { x: at('steps/plan').x + 10, y: target.y + 20 } })
    expect(teams).toEqual({ plan: 'operations' })
    expect(moved['steps/plan']).toEqual({ x: (stage.kept['steps/plan']?.x ?? 0) + 10, y: stage.kept['steps/plan']?.y })
  })

  it('moving along its lane changes no team', () => {
    const { x, y } = at('steps/plan')
    expect(keptMoves(stage, { 'steps/plan': { x: x + 60, y: y + 15 } }).teams).toEqual({})
  })

  it('a step dropped below another of the lane is kept below it, above it above', () => {
    const { x, y } = at('steps/security-review')
    for (const sign of [1, -1]) {
      const { moved, teams } = keptMoves(stage, { 'steps/review-code': { x, y: y + sign * 40 } })
      expect(teams).toEqual({ 'review-code': 'security' })
      const kept = moved['steps/review-code']?.y ?? 0
      expect(Math.sign(kept - (stage.kept['steps/security-review']?.y ?? 0))).toBe(sign)
      const doc: MapDocument = {
        ...softwareMap,
        steps: Object.fromEntries(
          Object.entries(softwareMap.steps).map(([id, step]) => {
            const place = moved[`steps/${id}`] ?? stage.kept[`steps/${id}`] ?? null
            return [id, { ...step, position: place, team: teams[id] === undefined ? step.team : (teams[id] ?? null) }]
          }),
        ),
      }
      const drawn = placeInLanes(doc, placeSteps(doc)).steps
      expect(Math.sign((drawn['review-code']?.y ?? 0) - (drawn['security-review']?.y ?? 0))).toBe(sign)
    }
  })

  it('a move by keys goes one lane up or down, to no team below the last, and no further', () => {
    expect(laneBeside(softwareMap, ['steps/plan'], 1)).toEqual({ plan: 'delivery-team' })
    expect(laneBeside(softwareMap, ['steps/release'], 1)).toEqual({ release: null })
    expect(laneBeside(softwareMap, ['steps/plan', 'steps/approve'], -1)).toEqual({ approve: 'operations' })
  })
})

describe('a fold', () => {
  const members: readonly EntryRef[] = ['steps/build', 'steps/review-code']
  const fold: EntryRef = 'steps/fold:build'
  const meant = (ref: EntryRef): readonly EntryRef[] => (ref === fold ? members : [ref])

  it('moves all of its steps by as much, and only them', () => {
    const folded: Stage = {
      doc: softwareMap,
      drawn: { [fold]: { x: 500, y: 200, ...box } },
      kept: { 'steps/build': { x: 550, y: 200 }, 'steps/review-code': { x: 780, y: 200 } },
      lanes: [],
      meant,
    }
    expect(keptMoves(folded, { [fold]: { x: 520, y: 170 } })).toEqual({
      moved: { 'steps/build': { x: 570, y: 170 }, 'steps/review-code': { x: 800, y: 170 } },
      teams: {},
    })
  })

  it('is selected with all of its steps', () => {
    const chosen = translateSelection(new Set(), [{ id: fold, type: 'select', selected: true }], meant)
    expect([...chosen]).toEqual(members)
  })
})
