// The review as an invitation, read back by the rules of RFC 5545.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reviewInvitation } from '../../src/files/review-ics'
import type { Experiment } from '../../src/model/types'
import { arbitraryText } from '../helpers/arbitrary-map'
import { experiment, map } from '../helpers/build'

const stamp = '2026-02-03T12:30:00.123Z'
const invitation = (fields: Partial<Experiment>, at = stamp) =>
  reviewInvitation(map(experiment('Pre-approve', { dueOn: '2026-02-27', ...fields })), 'e1', at)

/** Content lines unfolded, name with parameters and value, text unescaped. */
function read(text: string | null): ReadonlyMap<string, string> {
  const lines = (text ?? '').replace(/\r\n /g, '').split('\r\n')
  expect(lines.pop()).toBe('')
  return new Map(
    lines.map(line => {
      const at = line.indexOf(':')
      const value = line.slice(at + 1).replace(/\\([\\;,nN])/g, (_, c: string) => (/n/i.test(c) ? '\n' : c))
      return [line.slice(0, at), value] as const
    }),
  )
}

describe('the invitation to a review', () => {
  it('is all day on the day it is due, titled with measure and threshold', () => {
    const event = read(invitation({ measure: 'Days, before review', refutedIf: 'they stay above 10d; or rise' }))
    expect(event.get('BEGIN')).toBeDefined()
    expect(event.get('DTSTART;VALUE=DATE')).toBe('20260227')
    expect(event.get('DTEND;VALUE=DATE')).toBe('20260228')
    expect(event.get('DTSTAMP')).toBe('20260203T123000Z')
    expect(event.get('SUMMARY')).toBe('Review: Days, before review (refuted if they stay above 10d; or rise)')
    expect(event.get('DESCRIPTION')).toContain('we were wrong if they stay above 10d; or rise')
    expect(event.get('UID')).toBe('map-e1@sluice')
  })

  it('ends on the day after, over the end of a month and a year', () => {
    expect(read(invitation({ dueOn: '2026-12-31' })).get('DTEND;VALUE=DATE')).toBe('20270101')
    expect(read(invitation({ dueOn: '2028-02-28' })).get('DTEND;VALUE=DATE')).toBe('20280229')
  })

  it('is none without a day', () => {
    expect(invitation({ dueOn: null })).toBe(null)
    expect(invitation({ dueOn: 'soon' })).toBe(null)
    expect(reviewInvitation(map(), 'e1', stamp)).toBe(null)
  })

  it('holds any text in lines of at most 75 octets, without cutting a character', () => {
    fc.assert(
      fc.property(fc.array(arbitraryText, { minLength: 1, maxLength: 30 }), texts => {
        const measure = texts.join(' ')
        const text = invitation({ measure, refutedIf: 'ü'.repeat(90) }) ?? ''
        for (const line of text.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
          // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is what is tested
          expect(line).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f]/)
        }
        expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1)
        expect(read(text).get('SUMMARY')).toContain('ü'.repeat(90))
      }),
    )
  })
})
