// The page about the notation and the dialog say the same, and every example means what they say it means.
// UPDATE_DOCS=1 writes the page anew.

import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type NotationPart, notationMap, notationParts } from '../../src/dialogs/notation-help'
import { parseQuickLines } from '../../src/edit/quick-lines'
import { allWords } from '../../src/parts/quick-understood'
import { idOf, map, step, team } from '../helpers/build'

const page = new URL('../../docs/notation.md', import.meta.url)
const doc = map(...notationMap.steps.map(name => step(name)), team(notationMap.team))
const examples = notationParts.flatMap(part => part.examples)

const partText = ({ title, text, examples: shown }: NotationPart): string =>
  [`## ${title}`, ...text, ...shown.flatMap(({ typed, means }) => [`\`\`\`text\n${typed}\n\`\`\``, means])].join('\n\n')

const pageText = `# How to write steps

The quick line at the foot of the map (S) takes steps as text. Each example says below it what the program understands. They
are typed on a map with the steps ${notationMap.steps.join(' and ')}, ${notationMap.selected} selected, and the team ${notationMap.team}.

${notationParts.map(partText).join('\n\n')}
`

it.each(examples)('$typed', ({ typed, means }) => {
  const lines = parseQuickLines(typed, doc, idOf(notationMap.selected))
  expect(lines.slips).toEqual([])
  expect(allWords(lines, doc)).toBe(means)
})

it('the page is what the dialog shows', () => {
  if (process.env.UPDATE_DOCS) writeFileSync(page, pageText)
  expect(readFileSync(page, 'utf8')).toBe(pageText)
})
