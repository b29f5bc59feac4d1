// Tidying up leaves few crossings: fewer than steps that stand anyhow, and never more than a map had that stood in order.

import { describe, expect, test } from 'vitest'
import { placeSteps } from '../../src/diagram/layout'
import { fullDetail } from '../../src/diagram/level'
import { drawScene } from '../../src/diagram/scene'
import { assess } from '../../src/experiments/assess'
import { newFlow, newStep } from '../../src/model/defaults'
import type { MapDocument } from '../../src/model/types'
import { caseMap, caseNames } from '../diagram/cases'
import { crossings } from '../diagram/crossed'
import { map } from '../helpers/build'
import { placedAs, sixtySteps, softwareMap } from '../helpers/wide-maps'
import { arranged } from './arranged'

const flat = (doc: MapDocument): MapDocument => ({ ...doc, view: { ...doc.view, lanes: false } })

const count = (doc: MapDocument): number =>
  crossings(Object.values(drawScene(doc, assess(doc), fullDetail).flows).map(({ points }) => points))

/** A line of steps of which every third branches and joins again, and some send work back. */
function branchy(size: number, seed: number): MapDocument {
  const steps = Array.from({ length: size }, (_, at) => newStep(`s${at}`, `Step ${at}`))
  const flows = steps.flatMap((_, at) => [
    ...(at > 0 ? [newFlow(`f${at}`, 'work', `s${at - 1}`, `s${at}`)] : []),
    ...((at + seed) % 3 === 0 && at + 2 < size ? [newFlow(`g${at}`, 'work', `s${at}`, `s${at + 2}`)] : []),
    ...((at + seed) % 5 === 4 ? [{ ...newFlow(`r${at}`, 'rework', `s${at}`, `s${at - 2}`), share: 0.1 }] : []),
  ])
  return {
    ...map(),
    steps: Object.fromEntries(steps.map(step => [step.id, step])),
    flows: Object.fromEntries(flows.map(flow => [flow.id, flow])),
  }
}

/** The steps as somebody drops them who thinks of nothing: in any order, five in a row. */
function scattered(doc: MapDocument, seed: number): MapDocument {
  const order = Object.keys(doc.steps)
    .map((id, index) => ({ id, at: (index * (seed * 2 + 7) + seed) % 101 }))
    .sort((a, b) => a.at - b.at)
  const place = (index: number) => ({ x: 96 + (index % 5) * 230, y: 200 + Math.floor(index / 5) * 340 })
  return placedAs(doc, Object.fromEntries(order.map(({ id }, index) => [id, place(index)])))
}

describe('crossings of flows', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'are fewer than half of what they were among scattered steps (%s)',
    async seed => {
      const doc = scattered(branchy(12 + seed, seed), seed)
      const [before, after] = [count(doc), count(placedAs(doc, await arranged(doc)))]
      expect(before).toBeGreaterThan(4)
      expect(after).toBeLessThan(before / 2)
    },
  )

  const maps: readonly (readonly [string, MapDocument])[] = [
    ...caseNames.map(name => [name, flat(caseMap(name))] as const),
    ['software', flat(softwareMap)],
    ['sixty steps', sixtySteps()],
  ]
  /** Work sent back from a branch crosses the flow by which it came there: as it stood, its branch was the upper one. */
  const oneMore: ReadonlySet<string> = new Set(['parallel-release', 'software', 'edge-escape'])

  test.each(maps)('of %s are no more than in the map as it stood', async (name, doc) => {
    const [before, after] = [placeSteps(doc), await arranged(doc)]
    expect(count(placedAs(doc, after))).toBeLessThanOrEqual(count(placedAs(doc, before)) + (oneMore.has(name) ? 1 : 0))
  })
})
