// An explanation as lines of a terminal: the same words that the app shows when somebody asks why.

import { shortened } from '../explain/contributions'
import type { Contributions, Explanation } from '../explain/explanation'
import { textTable } from './text-table'

/** Steps listed one by one; what is left stands in one line. */
const mostSteps = 10
const mostMissing = 8

/** `plain` keeps control characters of names away from the terminal. */
export function explanationLines(explanation: Explanation, plain: (text: string) => string): string[] {
  const { label, figure, exact, formula, inputs, contributions, notes, missing, basis } = explanation
  const named = missing.slice(0, mostMissing).map(({ text }) => text)
  const left = missing.length > named.length ? ` and ${missing.length - named.length} more` : ''
  const rows = inputs.map(input => [plain(input.label), plain(input.text)])
  return [
    `Why ${plain(label.toLowerCase())}: ${plain(figure)}${exact === '' || figure.includes(exact) ? '' : ` (${exact})`}`,
    `  ${formula}`,
    ...textTable(rows).map(line => `  ${line}`),
    ...(contributions ? contributionLines(contributions, plain) : []),
    ...notes.map(note => `  ${plain(note)}`),
    ...(missing.length === 0 ? [] : [`  Not there yet: ${plain(named.join('; '))}${left}.`]),
    `  Basis: ${basis}.`,
  ]
}

function contributionLines(contributions: Contributions, plain: (text: string) => string): string[] {
  const { title, total } = contributions
  const rows = shortened(contributions, mostSteps).map(row => [plain(row.name), row.value, row.share, row.cumulative])
  const table = textTable([['', 'each', 'share', 'together'], ...rows])
  return [`  ${plain(title)}, ${total} in all:`, ...table.map(line => `    ${line}`)]
}
