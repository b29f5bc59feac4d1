import { expect, it } from 'vitest'
import type { LedgerRow } from '../../src/experiments/ledger'
import { ledgerSentence } from '../../src/explain/ledger-words'

const row: LedgerRow = {
  experiment: 'e1',
  change: { id: 'c1', step: 's', field: 'skip', to: 0.8 },
  measured: null,
  before: 0,
  predicted: 0.8,
  found: null,
  cameTrue: null,
}

it('says in one sentence how well a team predicts', () => {
  const said = (judged: number, rightWay: number, median: number | null) =>
    ledgerSentence({ rows: [row], judged, rightWay, median })
  expect(said(3, 2, 0.87)).toBe(
    '2 of 3 predictions went the way we said; half of them brought at least 87 % of what we predicted.',
  )
  expect(said(3, 3, 0.5)).toMatch(/^All 3 predictions went/)
  expect(said(2, 0, -0.2)).toBe('None of 2 predictions went the way we said; half of them brought nothing.')
  expect(said(1, 1, 0.25)).toMatch(/^The one prediction .* brought 25 %/)
  expect(said(1, 0, -1)).toMatch(/did not go the way we said/)
  expect(said(0, 0, null)).toMatch(/measured yet/)
  expect(ledgerSentence({ rows: [], judged: 0, rightWay: 0, median: null })).toMatch(/No experiment/)
})
