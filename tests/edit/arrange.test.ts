// Giving steps to teams by moving them, and tidying up [E2, E3].

import { describe, expect, it } from 'vitest'
import { arrangeSteps, partWay } from '../../src/edit/arrange'
import { changeTeams, moveEntries, teamsChanged } from '../../src/edit/move'
import { createDocumentStore } from '../../src/edit/store'
import type { MapDocument } from '../../src/model/types'
import { expectEdit } from '../helpers/laws'
import { softwareMap } from '../helpers/wide-maps'

const bent: MapDocument = {
  ...softwareMap,
  flows: { ...softwareMap.flows, f1: { ...(softwareMap.flows.f1 ?? fail()), via: '300,100' } },
}

function fail(): never {
  throw new Error('the fixture has this flow')
}

const drawn = { 'steps/plan': { x: 1, y: 2 }, 'steps/build': { x: 3, y: 4 } } as const

describe('moving to another lane', () => {
  it('sets place and team in one step, and says so', () => {
    const teams = { plan: 'security' }
    const edit = moveEntries(softwareMap, drawn, { 'steps/plan': { x: 50, y: 60 } }, teams)
    expect(edit.label).toBe('Give Plan to Security')
    expect(teamsChanged(softwareMap, teams)).toBe('Plan now belongs to Security.')
    expectEdit(softwareMap, edit, after => {
      expect(after.steps.plan).toMatchObject({ team: 'security', position: { x: 50, y: 60 } })
      expect(after.steps.build?.position).toEqual({ x: 3, y: 4 })
    })
  })

  it('by keys changes the team alone', () => {
    expectEdit(softwareMap, changeTeams(softwareMap, { plan: null }), after =>
      expect(after.steps.plan).toMatchObject({ team: null, position: null }),
    )
    expect(teamsChanged(softwareMap, { plan: null, build: null })).toBe('2 steps now belong to no team.')
  })

  it('to a team that is gone changes nothing', () => {
    const store = createDocumentStore(softwareMap, { now: () => 0 })
    expect(store.commit(changeTeams(softwareMap, { plan: 'nobody' }))).toBeNull()
  })
})

describe('tidying up', () => {
  it('puts everything into its place and takes back bends between what was arranged', () => {
    const edit = arrangeSteps(bent, drawn, { 'steps/plan': { x: 10, y: 20 } }, Object.keys(bent.steps))
    expect(edit.label).toBe('Tidy up the map')
    expectEdit(bent, edit, after => {
      expect(after.steps.plan?.position).toEqual({ x: 10, y: 20 })
      expect(after.flows.f1?.via).toBeNull()
    })
  })

  it('of some steps leaves bends that lead elsewhere', () => {
    const edit = arrangeSteps(bent, drawn, { 'steps/build': { x: 10, y: 20 } }, ['build', 'review-code'])
    expect(edit.label).toBe('Tidy up 2 steps')
    expectEdit(bent, edit, after => expect(after.flows.f1?.via).toBe('300,100'))
  })

  it('is shown part of the way', () => {
    expect(partWay({ 'steps/plan': { x: 0, y: 10 } }, { 'steps/plan': { x: 100, y: 20 } }, 0.5)).toEqual({
      'steps/plan': { x: 50, y: 15 },
    })
  })
})
