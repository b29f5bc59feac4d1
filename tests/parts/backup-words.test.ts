// What is said of backups: when the last one was made and where it is, and what stands in the way.

import { expect, it } from 'vitest'
import type { BackupState } from '../../src/actions/auto-backup'
import { backupRemark, backupSentence, backupWarning } from '../../src/parts/backup-words'

const day = 24 * 60 * 60_000
const now = new Date(2026, 0, 20, 12).getTime()
const state = (given: Partial<BackupState>): BackupState => ({
  at: now - 10 * 60_000,
  into: 'Backups',
  place: { name: 'Backups', kind: 'directory' },
  changed: false,
  kind: 'fine',
  reason: '',
  asFound: [],
  missing: [],
  ...given,
})

it('says when the last one was made, and where it is', () => {
  expect(backupSentence(state({}), now)).toBe('Last backup 10 minutes ago, into “Backups”.')
  expect(backupSentence(state({ into: '' }), now)).toBe('Last backup 10 minutes ago, downloaded.')
  expect(backupSentence(state({ at: null }), now)).toBe('No backup yet.')
  expect(backupSentence(state({ kind: 'working' }), now)).toBe('Backing up now.')
})

it('warns of what somebody must do, and of nothing else', () => {
  expect(backupWarning(state({}), now)).toBe('')
  expect(backupWarning(state({ kind: 'asks' }), now)).toContain('allow it again to write into “Backups”')
  expect(backupWarning(state({ kind: 'denied' }), now)).toContain('does not let Sluice write into “Backups”')
  expect(backupWarning(state({ kind: 'failed', reason: 'The disk is full.' }), now)).toBe(
    'The last try failed. The disk is full.',
  )
  expect(backupWarning(state({ missing: ['A', 'B', 'C', 'D', 'E'] }), now)).toBe(
    'Not in it, because it cannot be read: “A”, “B”, “C” and 2 more.',
  )
})

it('asks for a backup a week after the last one, when maps were changed since', () => {
  expect(backupWarning(state({ at: now - 8 * day, changed: true }), now)).toContain('8 days without a backup')
  expect(backupWarning(state({ at: now - 8 * day }), now)).toBe('')
  expect(backupWarning(state({ at: now - 6 * day, changed: true }), now)).toBe('')
})

it('names the damaged maps that went in as they were found', () => {
  expect(backupRemark(state({ asFound: ['Torn'] }))).toBe(
    'Damaged, and in it as found, so that nothing is lost: “Torn”.',
  )
  expect(backupRemark(state({}))).toBe('')
})
