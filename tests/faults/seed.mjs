// Seeds the faults of faults.json one at a time in a copy of the project and prints which tests of the numbers turn red.
// node tests/faults/seed.mjs [words of a fault's name]; it takes some minutes, and fails when a fault goes unnoticed.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRoot } from '../../scripts/project.mjs'

const wanted = process.argv.slice(2).join(' ')
const faults = JSON.parse(readFileSync(inRoot('tests/faults/faults.json'), 'utf8')).filter(({ name }) =>
  name.includes(wanted),
)
const copied = [
  'src',
  'tests/analysis',
  'tests/cases',
  'tests/experiments',
  'tests/helpers',
  'tests/model/estimate.test.ts',
  'tests/reference',
]
const copy = mkdtempSync(join(tmpdir(), 'sluice-faults-'))

function redTests() {
  const out = join(copy, 'result.json')
  const vitest = [
    inRoot('node_modules/vitest/vitest.mjs'),
    'run',
    'tests',
    '--exclude',
    '**/large.test.ts',
    '--testTimeout=300000',
  ]
  const run = spawnSync(process.execPath, [...vitest, '--reporter=json', `--outputFile=${out}`], { cwd: copy })
  if (run.error) throw run.error
  const { testResults } = JSON.parse(readFileSync(out, 'utf8'))
  rmSync(out)
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const file = name.replace(/^.*\/tests\//, '').replace('.test.ts', '')
    const red = assertionResults.filter(test => test.status === 'failed')
    // A file that cannot even be read has no tests to name.
    if (red.length === 0) return status === 'failed' ? [{ file, title: '(does not run)' }] : []
    return red.map(({ title }) => ({ file, title }))
  })
}

function seeded({ file, changes }, run) {
  const path = join(copy, file)
  const sound = readFileSync(path, 'utf8')
  let text = sound
  for (const { from, to } of changes) {
    if (text.split(from).length !== 2) throw new Error(`${file} does not have once: ${from}`)
    text = text.replace(from, () => to)
  }
  writeFileSync(path, text)
  try {
    return run()
  } finally {
    writeFileSync(path, sound)
  }
}

let unnoticed = 0
try {
  for (const name of copied) cpSync(inRoot(name), join(copy, name), { recursive: true })
  for (const name of ['package.json', 'tsconfig.json']) cpSync(inRoot(name), join(copy, name))
  mkdirSync(join(copy, 'node_modules'), { recursive: true })
  rmSync(join(copy, 'node_modules'), { recursive: true })
  symlinkSync(inRoot('node_modules'), join(copy, 'node_modules'), 'junction')
  const before = redTests()
  if (before.length > 0) throw new Error(`Red without any fault: ${before.map(({ title }) => title).join('; ')}`)
  process.stdout.write('| fault | in | red tests | of them |\n|---|---|---:|---|\n')
  for (const fault of faults) {
    const red = seeded(fault, redTests)
    const files = [...new Set(red.map(({ file }) => file))]
    const first = files.slice(0, 4).map(file => `${file}: ${red.find(test => test.file === file)?.title}`)
    process.stdout.write(
      `| ${fault.name} | \`${fault.file}\` | ${red.length} | ${first.join('; ').replaceAll('|', '\\|') || 'none'} |\n`,
    )
    if (red.length === 0 || red.every(({ title }) => title === '(does not run)')) unnoticed++
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
if (unnoticed > 0) process.stderr.write(`${unnoticed} unnoticed\n`)
process.exitCode = unnoticed > 0 ? 1 : 0
