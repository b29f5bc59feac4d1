// The statement in the app and the head of the report say the same. UPDATE_DOCS=1 writes the head anew.

import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { accessibilityStatement } from '../../src/dialogs/accessibility-statement'

const report = new URL('../../docs/accessibility.md', import.meta.url)
const part = /(## In short\n).*?(?=\n## What was tested)/s

const statement = accessibilityStatement
  .map(({ title, lines }) => `### ${title}\n\n${lines.map(line => `- ${line}`).join('\n')}\n`)
  .join('\n')

it('the report begins with what the app says', () => {
  const text = readFileSync(report, 'utf8')
  expect(text).toMatch(part)
  const wanted = text.replace(part, `$1\nThe app says this under Help, Accessibility.\n\n${statement}`)
  if (process.env.UPDATE_DOCS) writeFileSync(report, wanted)
  expect(readFileSync(report, 'utf8')).toBe(wanted)
})
