// `sluice analyze` without --json prints the very texts that the app shows when somebody asks why.

import { expect, it } from 'vitest'
import { reportText } from '../../src/cli/report-text'
import { assess } from '../../src/experiments/assess'
import { shortened } from '../../src/explain/contributions'
import { explainAll } from '../../src/explain/explain'
import { problemSentence } from '../../src/explain/problem-notes'
import { caseMap, caseNames } from '../diagram/cases'

/** As a terminal shows it: columns are filled up with spaces. */
const squeezed = (text: string): string => text.replace(/\s+/g, ' ')

it.each(caseNames)('%s: formula, inputs, contributions, notes and basis of every number', name => {
  const doc = caseMap(name)
  const assessment = assess(doc)
  const printed = squeezed(reportText(doc))
  const explanations = explainAll(doc, assessment)
  expect(explanations.length).toBeGreaterThanOrEqual(4)
  for (const explanation of explanations) {
    const { figure, formula, inputs, contributions, notes, basis } = explanation
    const rows = contributions ? shortened(contributions, 10) : []
    const texts = [
      figure,
      formula,
      `Basis: ${basis}.`,
      ...inputs.map(({ label, text }) => `${label} ${text}`),
      ...(contributions ? [contributions.title, contributions.total] : []),
      ...rows.map(row => [row.name, row.value, row.share, row.cumulative].join(' ')),
      ...notes,
    ]
    for (const text of texts) expect(printed).toContain(squeezed(text).trim())
  }
  for (const problem of assessment.analysis.problems) expect(printed).toContain(squeezed(problemSentence(doc, problem)))
})
