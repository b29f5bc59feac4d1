// `npm test`: everything that must hold, from a fresh clone, in the order in which mistakes are cheapest to see.
// It stops at the first stage that fails and says which.

import { ensureInstalled } from './install.mjs'
import { runNode } from './project.mjs'

const inCi = Boolean(process.env.CI) && process.env.CI !== 'false'

function stop(line) {
  process.stdout.write(`\nnpm test stopped: ${line}\n`)
  process.exit(1)
}

ensureInstalled()
const { ensureTools } = await import('./tools.mjs')
const { findChromium } = await import('./browser.mjs')
const { buildApp } = await import('./build-app.mjs')
const { buildCli } = await import('./build-cli.mjs')

const lacking = await ensureTools()
if (lacking) {
  if (inCi) stop(lacking)
  process.stdout.write(`${lacking} Tests that need what is missing are left out; in CI this would fail.\n`)
}
const browser = await findChromium()

async function build() {
  if (!(await buildApp({ force: true }))) return 1
  await buildCli({ force: true })
  return 0
}

const stages = [
  { name: 'lint', run: () => runNode('node_modules/@biomejs/biome/bin/biome', [inCi ? 'ci' : 'check', '.']) },
  { name: 'types', run: () => runNode('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.json']) },
  {
    name: 'types of the pure folders',
    run: () => runNode('node_modules/typescript/bin/tsc', ['-p', 'src/tsconfig.pure.json']),
  },
  { name: 'unit tests', run: () => runNode('node_modules/vitest/vitest.mjs', ['run']) },
  { name: 'build', run: build },
  { name: 'end-to-end tests', run: browser ? () => runNode('node_modules/@playwright/test/cli.js', ['test']) : null },
]

const leftOut = []
for (const { name, run } of stages) {
  if (!run) {
    leftOut.push(name)
    continue
  }
  process.stdout.write(`\n── ${name}\n`)
  const begun = performance.now()
  const status = await run()
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  if (status !== 0) stop(`${name} failed after ${seconds} s.`)
  process.stdout.write(`── ${name}: passed in ${seconds} s\n`)
}
process.stdout.write(
  leftOut.length > 0 ? `\nPassed, but not run: ${leftOut.join(', ')}. ${lacking}\n` : '\nEverything passed.\n',
)
