import { describe, expect, it } from 'vitest'
import { divide, divideRework } from '../../src/analysis/shares'

describe('shares of a choice', () => {
  it('leave the rest to the open ones, in equal parts', () => {
    expect(divide([0.5, null, null])).toEqual({ parts: [0.5, 0.25, 0.25], problem: null })
    expect(divide([null, null]).parts).toEqual([0.5, 0.5])
  })

  it('above 1 are divided by their sum, and open ones get nothing', () => {
    const { parts, problem } = divide([0.9, 0.6, null])
    expect(parts).toEqual([0.6, 0.6 / 1.5, 0])
    expect(problem).toBe('shares-above-one')
  })

  it('below 1 with none open are divided by their sum; a sum of 0 equally', () => {
    expect(divide([0.2, 0.2])).toEqual({ parts: [0.5, 0.5], problem: 'shares-below-one' })
    expect(divide([0, 0])).toEqual({ parts: [0.5, 0.5], problem: 'shares-below-one' })
  })

  it('within 1e-9 of 1 are 1', () => {
    expect(divide([0.5, 0.5 + 5e-10]).problem).toBe(null)
    expect(divide([0.5, 0.5 - 5e-10]).problem).toBe(null)
    expect(divide([1 - 5e-10, null]).parts[1]).toBe(0)
    expect(divide([0.5, 0.5 + 5e-9]).problem).toBe('shares-above-one')
  })
})

describe('rework shares', () => {
  it('may add up to less than 1', () => {
    expect(divideRework([0.2, 0.3])).toEqual({ parts: [0.2, 0.3], sum: 0.5, problem: null })
  })

  it('above 1 are divided by their sum', () => {
    expect(divideRework([1, 1])).toEqual({ parts: [0.5, 0.5], sum: 1, problem: 'shares-above-one' })
  })
})
