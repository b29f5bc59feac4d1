// Today and tomorrow over each other on the map: both numbers where an experiment changes one, and nothing else drawn anew.

import { describe, expect, it } from 'vitest'
import { fullDetail } from '../../src/diagram/level'
import { drawScene } from '../../src/diagram/scene'
import { tomorrowScene } from '../../src/diagram/tomorrow-scene'
import { tomorrow } from '../../src/experiments/together'
import { caseOf } from './cases'
import { textsOf } from './texts'

const { doc, assessment } = caseOf('benefit-change')
const today = drawScene(doc, assessment, fullDetail)
const withSome = (...ids: string[]) =>
  tomorrowScene(today, doc, assessment, tomorrow(doc, assessment, ids), fullDetail.textScale)

describe('the map of today and tomorrow', () => {
  it('says both numbers at the step that changes, and leaves the other steps as they are', () => {
    const scene = withSome('e1')
    expect(scene.steps.review?.face.wait?.text).toBe('22d → 4.4d')
    expect(scene.steps.review?.face.rows.find(row => row.label === 'Work')?.whole).toBe('4h → 48min')
    expect(scene.steps.review?.face.label).toContain('tomorrow waits 4.4d, work 48min')
    for (const id of ['refine', 'build', 'code', 'test', 'approve', 'deploy'])
      expect(scene.steps[id]?.face, id).toBe(today.steps[id]?.face)
  })

  it('puts tomorrow beside today on the ladder, with totals of both', () => {
    const texts = textsOf(withSome('e1').ladder)
    expect(texts).toEqual(expect.arrayContaining([...textsOf(today.ladder)]))
    expect(texts).toContain('→ 4.4d')
    expect(texts.filter(text => text.startsWith('Tomorrow: 42.5d in all'))).toHaveLength(1)
  })

  it('shows a better %C&A too, and several experiments at once', () => {
    const scene = withSome('e1', 'e2')
    expect(scene.steps.approve?.face.wait?.text).toBe('5d → 1d')
    expect(scene.steps.approve?.face.rows.find(row => row.label === '%C&A')?.text).toBe('95 % → 99 %')
    expect(scene.steps.review?.face.wait?.text).toBe('22d → 4.4d')
  })

  it('changes no step where nothing is predicted', () => {
    expect(withSome('e3').steps).toEqual(today.steps)
  })
})
