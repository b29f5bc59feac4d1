// Folding is how a map is shown: every number of the picture stays, only fewer boxes are drawn.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldedMap } from '../../src/diagram/folded-map'
import { drawFoldedScene } from '../../src/diagram/folded-scene'
import { ladderTotals } from '../../src/diagram/ladder'
import { placeSteps } from '../../src/diagram/layout'
import { fullDetail } from '../../src/diagram/level'
import { passSteps } from '../../src/diagram/pass'
import { overlaps } from '../../src/diagram/rect-index'
import { assess } from '../../src/experiments/assess'
import { writeSvg } from '../../src/files/svg'
import { type Fold, foldId, withFold, withoutFolds } from '../../src/model/fold'
import type { MapDocument } from '../../src/model/types'
import { placedAs, softwareMap } from '../helpers/wide-maps'
import { randomMaps } from './random-maps'

const fold: Fold = { name: '', steps: ['build', 'review-code', 'security-review'] }
const foldedScene = (doc: MapDocument, folds: readonly Fold[]) => drawFoldedScene(doc, assess(doc), folds, fullDetail)

describe('folded steps', () => {
  test('are one box with the name of the first and the last, their number and their sums', () => {
    const scene = foldedScene({ ...softwareMap, view: { ...softwareMap.view, lanes: false } }, [fold])
    expect(Object.keys(scene.steps)).toHaveLength(7)
    const face = scene.steps['fold:build']?.face
    expect(face?.name).toBe('Build and Security review')
    expect(face?.footer).toBe('3 steps')
    expect(face?.wait?.text).toBe('16.5d')
    expect(face?.rows.map(row => `${row.label} ${row.text}`)).toEqual([
      'Work 3.4d',
      '%C&A 47 %',
      'Blockers 1',
      'Experiments 1',
    ])
    expect(face?.duty).toBe('wait')
    expect(face?.label).toBe(
      '3 steps folded: Build, Review code and Security review; work 3.4d, wait 16.5d, 1 blocker, 1 experiment',
    )
  })

  test('change no number: totals, headline and strip say the same', () => {
    const assessment = assess(softwareMap)
    const shown = foldedMap(softwareMap, assessment, [fold])
    expect(ladderTotals(shown.doc, shown.assessment)).toBe(ladderTotals(softwareMap, assessment))
    const words = (svg: string) => svg.slice(svg.indexOf('<desc'), svg.indexOf('</desc'))
    expect(words(writeSvg(softwareMap, { folds: [fold] }))).toBe(words(writeSvg(softwareMap)))
  })

  test('take a name, and what is folded again leaves the fold it was in', () => {
    expect(foldedScene(softwareMap, [{ ...fold, name: 'Make it' }]).steps['fold:build']?.face.name).toBe('Make it')
    const again = withFold([fold], ['security-review', 'acceptance-test'])
    expect(again.map(({ steps }) => steps)).toEqual([
      ['build', 'review-code'],
      ['security-review', 'acceptance-test'],
    ])
    expect(withoutFolds(again, new Set(['build'])).map(foldId)).toEqual(['fold:security-review'])
  })

  test('leave no gap in a map whose steps have their places', () => {
    const flat = { ...softwareMap, view: { ...softwareMap.view, lanes: false } }
    const placed = placeSteps(flat)
    const scene = foldedScene(placedAs(flat, placed), [fold])
    const at = (id: string) => scene.steps[id]?.x ?? 0
    expect(at('fold:build')).toBe(placed.build?.x)
    expect(at('acceptance-test') - at('fold:build')).toBe(230)
    expect(at('shape-the-request')).toBe(placed['shape-the-request']?.x)
  })

  test('a fold of which a step is gone holds the others; one step is none', () => {
    const { ['review-code']: _gone, ...steps } = softwareMap.steps
    const flows = Object.fromEntries(
      Object.entries(softwareMap.flows).filter(([, { from, to }]) => from !== 'review-code' && to !== 'review-code'),
    )
    const doc = { ...softwareMap, steps, flows }
    expect(foldedScene(doc, [fold]).steps['fold:build']?.face.footer).toBe('2 steps')
    expect(foldedScene(doc, [{ name: '', steps: ['build', 'review-code'] }]).steps.build).toBeDefined()
  })
})

test('in any map folding keeps the sum of the pass, draws nothing twice, and no box upon another', () => {
  fc.assert(
    fc.property(randomMaps, fc.uniqueArray(fc.nat(13), { minLength: 2, maxLength: 6 }), (doc, picked) => {
      const ids = picked.map(index => `s${index}`).filter(id => Object.hasOwn(doc.steps, id))
      fc.pre(ids.length > 1)
      const assessment = assess(doc)
      const folds = [{ name: '', steps: ids }]
      const shown = foldedMap(doc, assessment, folds)
      const sum = (stops: ReturnType<typeof passSteps>) => stops.reduce((all, { wait, work }) => all + wait + work, 0)
      expect(sum(passSteps(shown.assessment.analysis))).toBeCloseTo(sum(passSteps(assessment.analysis)), 6)
      const scene = drawFoldedScene(doc, assessment, folds, fullDetail)
      expect(Object.keys(scene.steps)).toHaveLength(Object.keys(doc.steps).length - ids.length + 1)
      const boxes = Object.values(scene.steps)
      boxes.forEach((one, index) => {
        for (const other of boxes.slice(index + 1)) expect(overlaps(one, other)).toBe(false)
      })
      for (const { from, to } of Object.values(shown.doc.flows))
        expect(from === to && from.startsWith('fold:')).toBe(false)
    }),
  )
})
