// The programs that draw a picture besides a browser: asked for once, run over many files at a time.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Whether a tool of the system is there; in CI a missing one fails, elsewhere its test is left out. */
export function has(tool: string, debian: string): boolean {
  const found = spawnSync(tool, ['--version']).error === undefined
  if (!found && process.env.CI) throw new Error(`${tool} is missing: install it (Debian: ${debian})`)
  if (!found) console.warn(`${tool} is not installed, its test is left out`)
  return found
}

export interface Job {
  readonly from: string
  /** Its ending says the format: `.png` or `.pdf`. */
  readonly to: string
}

type Env = NodeJS.ProcessEnv

function mustBe(jobs: readonly Job[], said: string): void {
  const missing = jobs.filter(({ to }) => !existsSync(to))
  if (missing.length > 0)
    throw new Error(`not drawn: ${missing.map(({ from }) => from).join(', ')}\n${said.slice(-2000)}`)
}

export function rsvg(jobs: readonly Job[], env: Env): void {
  for (const { from, to } of jobs) {
    const run = spawnSync('rsvg-convert', ['--format', to.slice(-3), '--output', to, from], { env, encoding: 'utf8' })
    if (run.status !== 0 || run.stderr !== '') throw new Error(`rsvg-convert ${from}: ${run.stderr}`)
  }
}

/** One process for all files: it takes longer to start than to draw. */
export function inkscape(jobs: readonly Job[], env: Env): void {
  const commands = jobs.map(({ from, to }) => `file-open:${from}; export-filename:${to}; export-do; file-close`)
  const run = spawnSync('inkscape', ['--shell'], { env, encoding: 'utf8', input: [...commands, 'quit', ''].join('\n') })
  mustBe(jobs, `${run.stdout}${run.stderr}`)
}

export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (entities[name] ?? ''),
  )

/** The words of a PDF with their places, in the units of the picture: CSS pixels. */
export function wordsOfPdf(file: string): readonly Word[] {
  const run = spawnSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1e8 })
  if (run.status !== 0) throw new Error(`pdftotext ${file}: ${run.stderr}`)
  const found = run.stdout.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g)
  const px = (points = '0') => Number(points) / 0.75
  return [...found].map(([, left, top, right, bottom, text = '']) => ({
    text: decoded(text),
    left: px(left),
    right: px(right),
    top: px(top),
    bottom: px(bottom),
  }))
}
