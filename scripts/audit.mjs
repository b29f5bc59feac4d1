// `npm run audit`: asks npm's registry whether weaknesses are known in the packages that the app is made from. It ends with 1 where
// there are some, and with 2 where the registry gave no answer: then nothing is known, which must not look like good news.

import { pathToFileURL } from 'node:url'
import { askNpm } from './project.mjs'

/** What an answer of `npm audit --json` means, in words, and the status to end with. */
export function auditReport(answer) {
  const counts = answer?.metadata?.vulnerabilities
  if (!counts) {
    const why = answer?.message ?? answer?.error?.summary ?? 'no answer'
    return {
      status: 2,
      text: `Not checked: the registry did not answer (${why}). Whether weaknesses are known is open.`,
    }
  }
  const packages = answer.metadata.dependencies?.prod
  if (counts.total === 0)
    return { status: 0, text: `No weakness is known in the ${packages ?? ''} packages of the app.`.replace('  ', ' ') }
  const found = Object.values(answer.vulnerabilities ?? {}).map(
    ({ name, severity, range }) => `  ${name} ${range}: ${severity}`,
  )
  return { status: 1, text: [`Known weaknesses in ${counts.total} packages of the app:`, ...found].join('\n') }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { status, text } = auditReport(askNpm(['audit', '--omit=dev', '--json']))
  process.stdout.write(`${text}\n`)
  process.exitCode = status
}
