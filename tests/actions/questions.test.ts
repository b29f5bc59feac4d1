import { describe, expect, it } from 'vitest'
import { nextQuestion, questionsOf } from '../../src/actions/questions'
import { emptyMap, newFlow, newStep } from '../../src/model/defaults'
import type { MapDocument, Step } from '../../src/model/types'

/** A chain of steps with ids `a`, `b`, … */
function chain(...fields: readonly Partial<Step>[]): MapDocument {
  const ids = fields.map((_, index) => String.fromCharCode(97 + index))
  const steps = Object.fromEntries(
    fields.map((known, index) => {
      const id = ids[index] ?? ''
      return [id, { ...newStep(id, `Step ${id}`), ...known }]
    }),
  )
  const flows = Object.fromEntries(
    ids.slice(1).map((to, index) => [`f${to}`, newFlow(`f${to}`, 'work', ids[index] ?? '', to)]),
  )
  return { ...emptyMap('m', 'Map'), steps, flows }
}

const known = { wait: '1d', work: '1h' }

describe('questions', () => {
  it('are asked in flow order, of those steps alone that lack a number, and say which', () => {
    const doc = chain({}, known, { wait: '2d' }, { work: '3h' })
    expect(questionsOf(doc)).toEqual([
      { step: 'a', missing: 'both' },
      { step: 'c', missing: 'work' },
      { step: 'd', missing: 'wait' },
    ])
  })

  it('a wait of 0 is known: it is not asked for', () => {
    expect(questionsOf(chain({ wait: '0', work: '0' }))).toEqual([])
  })

  it('go on after the one answered, and come back to what was passed over at the end', () => {
    const doc = chain({}, {}, known)
    expect(nextQuestion(doc, new Set(), null)?.step).toBe('a')
    expect(nextQuestion(doc, new Set(), 'a')?.step).toBe('b')
    expect(nextQuestion(doc, new Set(), 'b')?.step).toBe('a')
  })

  it('leave out what nobody here knows', () => {
    const doc = chain({}, {}, {})
    expect(nextQuestion(doc, new Set(['b']), 'a')?.step).toBe('c')
    expect(nextQuestion(doc, new Set(['a', 'b', 'c']), null)).toBeNull()
  })
})
