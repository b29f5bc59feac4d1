// Exit statuses and errors: one line that names the file, the place in it and what would be right; never a stack trace.

import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildCommand, sluice, temporaryFolder } from './sluice'

const map = 'tests/cases/benefit-change.json'
const branches = 'tests/cases/parallel-release.json'
const folder = temporaryFolder()
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const changed = (change: (map: { steps: { review: object }; flows: { f4: object } }) => void) => {
  const copy = JSON.parse(readFileSync(map, 'utf8'))
  change(copy)
  return JSON.stringify(copy)
}

describe('wrong usage', () => {
  beforeAll(buildCommand, 120_000)

  it.each([
    [[], 'analyze, render or convert'],
    [['analyse', map], "'analyse' is no command"],
    [['toString', map], "'toString' is no command"],
    [['analyze'], 'name the map'],
    [['analyze', map, map], 'one map at a time'],
    [['analyze', map, '--jsn'], "unknown option '--jsn'"],
    [['analyze', map, '--json=yes'], "'--json'"],
    [['render', map, '--theme', 'pink'], "'pink' is no theme"],
    [['render', map, '--theme'], '--theme'],
    [['render', map, '-o', 'map.png'], "not '.png'"],
    [['render', map, '--only', 'build'], "steps/build,steps/test, not 'build'"],
    [['render', map, '--only', 'steps/nowhere'], 'has no steps/nowhere'],
    [['render', map, '--way', 'build'], "a flow such as flows/f3, not 'build'"],
    [['render', map, '--way', 'flows/nowhere'], 'has no flows/nowhere'],
    [['render', branches, '--way', 'flows/f1'], 'write one of flows/f'],
    [['render', map, '--no-theme'], '--no-theme'],
    [['convert', map], '-o FILE'],
    [['convert', map, '-o', 'map.xlsx'], '.json, .svg, .csv or .md'],
    [['convert', map, '-o', '.json'], '.json, .svg, .csv or .md'],
    [['render', map, '-o', 'no/such/folder/map.svg'], 'there is no such file or folder'],
  ])('%j', async (args, words) => {
    const { status, out, err } = await sluice(args)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(words)
    expect(err).toMatch(/^sluice: [^\n]+\n$/)
  })
})

describe('an input that is not a map', () => {
  beforeAll(buildCommand, 120_000)
  mkdirSync(join(folder, 'folder.json'))

  it.each([
    [join(folder, 'nowhere.json'), 'there is no such file or folder'],
    [join(folder, 'folder.json'), 'it is a folder'],
    [file('empty.json', ''), 'empty'],
    [file('text.json', 'Hello'), 'text'],
    [file('cut.json', '{"format": "sluice-map", "ver'), 'JSON'],
    [
      file('bytes.json', Buffer.from(readFileSync(map, 'utf8').replace('Benefit', 'B\u00e9n\u00e9fit'), 'latin1')),
      'UTF-8',
    ],
    [file('other.json', '{"format": "bpmn", "version": 1}'), 'format'],
    [file('array.json', '[]'), ''],
    [file('plain.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'), ''],
    [
      file(
        'duration.json',
        changed(m => Object.assign(m.steps.review, { wait: '3 wks-ish' })),
      ),
      'steps/review/wait',
    ],
    [
      file(
        'dangling.json',
        changed(m => Object.assign(m.flows.f4, { to: 'nobody' })),
      ),
      'flows/f4/to',
    ],
    [file('line\nfeed.json', '{'), 'JSON'],
  ])('%s', async (path, words) => {
    for (const command of [
      ['analyze', path],
      ['analyze', path, '--json'],
      ['render', path],
      ['convert', path, '-o', join(folder, 'x.svg')],
    ]) {
      const { status, out, err } = await sluice(command)
      expect([status, out]).toEqual([1, ''])
      expect(err).toContain(words)
      expect(err).toMatch(/^sluice: [^\n]+\n$/)
      expect(err).toContain(path.replace('\n', ' '))
      expect(err).not.toMatch(/\bat .*:\d+:\d+/)
    }
  })

  it('is named when it comes in a pipe', async () => {
    const { status, err } = await sluice(['analyze', '-'], '{"format": 1}')
    expect(status).toBe(1)
    expect(err).toMatch(/^sluice: standard input: [^\n]+\n$/)
  })
})

describe('help', () => {
  beforeAll(buildCommand, 120_000)

  it.each([[['--help']], [['analyze', '--help']], [['render', map, '--help']], [['convert', '-h']]])(
    '%j',
    async args => {
      const { status, out, err } = await sluice(args)
      expect([status, err]).toEqual([0, ''])
      expect(out).toMatch(/^Usage: sluice /)
      expect(out).toContain('Exit status')
    },
  )

  it('tells the version of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(await sluice(['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' })
  })
})

describe('a reader that stops early', () => {
  beforeAll(buildCommand, 120_000)

  it('is no failure', async () => {
    const child = spawn(process.execPath, ['dist-cli/sluice.js', 'render', map])
    let err = ''
    child.stderr.setEncoding('utf8').on('data', text => {
      err += text
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise(resolve => child.on('close', resolve))
    expect([status, err]).toEqual([0, ''])
  })
})
