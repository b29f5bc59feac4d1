// Starter experiments: enough of them, each with its source, each one fitting any map.

import { describe, expect, it } from 'vitest'
import { insertExperiment } from '../../src/edit/experiment-edits'
import { legalChanges } from '../../src/edit/predicted-changes'
import { assess } from '../../src/experiments/assess'
import { recipeChanges } from '../../src/experiments/recipe-changes'
import { experimentFromStarter, startersFor, starterTexts } from '../../src/experiments/starters'
import { newBlocker } from '../../src/model/defaults'
import type { BlockerKind, MapDocument } from '../../src/model/types'
import { blocker, map, step, team } from '../helpers/build'
import { counter, expectEdit, expectReadable } from '../helpers/laws'
import { sampleMaps } from '../helpers/samples'

const kinds = Object.keys(starterTexts) as BlockerKind[]
const maps = sampleMaps()

describe('the starters', () => {
  it.each(kinds)('are at least five for %s, told apart, whole and with their source', kind => {
    const texts = starterTexts[kind]
    expect(texts.length).toBeGreaterThanOrEqual(5)
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length)
    for (const text of texts) {
      for (const field of ['title', 'because', 'audience', 'measure', 'refutedIf', 'undo', 'source'] as const) {
        expect(text[field].trim(), `${kind} ${text.id} ${field}`).not.toBe('')
        expect(text[field], `${kind} ${text.id} ${field}`).not.toMatch(/[.]$/)
      }
      // The title goes on in the sentence: "we will ship a batch of one to …".
      expect(text.title).toMatch(/^(A|An|The|One|Two|Three|Our) /)
      expect(text.audience).toMatch(/^[a-z{]/)
      expect(text.recipe.length).toBeGreaterThan(0)
    }
  })

  it('have one that automates and one that does not for each kind', () => {
    for (const kind of kinds) {
      expect(new Set(starterTexts[kind].map(({ automates }) => automates)), kind).toEqual(new Set([true, false]))
    }
  })

  it('fit the longest wait of every example: the map opens again, and what is predicted is a gain or nothing', () => {
    for (const doc of maps) {
      const assessment = assess(doc)
      const [stepId] = assessment.analysis.longestDelay
        ? [assessment.analysis.longestDelay.step]
        : Object.keys(doc.steps)
      for (const kind of kinds) {
        const on = { ...doc, blockers: { ...doc.blockers, bx: { ...newBlocker('bx', stepId ?? null, 'B', 99), kind } } }
        for (const starter of startersFor(on, on.blockers.bx)) {
          const experiment = experimentFromStarter(on, assessment, 'bx', starter, counter('x'))
          const after = { ...on, experiments: { [experiment.id]: experiment } }
          expectReadable(after)
          const effect = assess(after).effects[experiment.id]
          if (effect?.saved != null)
            expect(effect.saved, `${doc.id} ${kind} ${starter.id}`).toBeGreaterThanOrEqual(-1e-6)
          for (const text of Object.values(starter)) if (typeof text === 'string') expect(text).not.toMatch(/[{}]/)
        }
      }
    }
  }, 60_000)

  it('go onto the map in one step, as they are', () => {
    const doc = gated(null)
    const [first] = Object.values(doc.blockers)
    const [starter] = first ? startersFor(doc, first) : []
    if (!first || !starter) throw new Error('no starter')
    const made = experimentFromStarter(doc, assess(doc), first.id, starter, counter())
    expectEdit(doc, insertExperiment(made), after => expect(after.experiments[made.id]).toEqual(made))
  })

  it('predict only what a map file accepts, for every step of every example', () => {
    for (const doc of maps) {
      for (const stepId of Object.keys(doc.steps)) {
        for (const { recipe } of kinds.flatMap(kind => starterTexts[kind])) {
          const changes = recipeChanges(doc, stepId, recipe, counter())
          expect(legalChanges(doc, changes)).toEqual(changes)
        }
      }
    }
  })

  const gated = (automated: boolean | null): MapDocument =>
    map(
      team('Delivery', 5),
      step('Build', { team: 'Delivery', work: '1d', wait: '1d' }),
      step('Approve', { team: 'Board', wait: 'every 1mo', work: '1h', automated }),
      blocker('The board meets monthly', { kind: 'batching' }),
      step('Live', { production: true, work: '1h', wait: '0' }),
    )

  it('offer automation first where people do the step', () => {
    const order = (doc: MapDocument) => {
      const [first] = Object.values(doc.blockers)
      return first ? startersFor(doc, first).map(({ automates }) => automates) : []
    }
    expect(order(gated(null))[0]).toBe(true)
    expect(order(gated(null))).toEqual([...order(gated(null))].sort((a, b) => Number(b) - Number(a)))
    expect(order(gated(true))[0]).toBe(false)
  })

  it('fill in the sentence and the changes, and enter at the first step of the first team', () => {
    const doc = gated(null)
    const withTeam = { ...doc, intent: { ...doc.intent, firstTeam: 'delivery' } }
    const [first] = Object.values(withTeam.blockers)
    const weekly = first && startersFor(withTeam, first).find(({ id }) => id === 'weekly')
    expect(weekly?.measure).toBe('Working days that an item waits before Approve')
    expect(weekly?.refutedIf).toContain('the wait stays above 2.5d')
    if (!first || !weekly) return
    const made = experimentFromStarter(withTeam, assess(withTeam), first.id, weekly, counter())
    expect(made).toMatchObject({
      blocker: first.id,
      enters: 'build',
      team: 'delivery',
      shipsTo: 'production',
      timebox: '5d',
    })
    expect(Object.values(made.changes)).toEqual([
      expect.objectContaining({ step: 'approve', field: 'wait', to: 'every 1w' }),
    ])
    const one = startersFor(withTeam, first).find(({ id }) => id === 'batch-of-one')
    const alone = one && experimentFromStarter(withTeam, assess(withTeam), first.id, one, counter())
    expect(alone?.bypasses).toEqual({
      approve: { reason: expect.stringContaining('alone'), by: 'Board', askedOn: null, agreedOn: null },
    })
  })
})
