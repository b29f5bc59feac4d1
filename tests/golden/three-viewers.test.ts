// Every kept picture looks the same in a browser, in librsvg and in Inkscape; and where the font is missing, each word is still
// there and within its box. The two that are no browsers ignore a font in the file: fontconfig is told of it, or is not.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from '@playwright/test'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../scripts/browser.mjs'
import { drawnIn } from './drawn-words'
import { has, inkscape, type Job, rsvg, type Word, wordsOfPdf } from './programs'
import { systemFonts } from './system-fonts'

const folder = resolve('tests/golden')
// What the bundled font lacks is drawn in whatever font the system has: such a picture is looked at, not compared.
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.svg') && !file.startsWith('scripts'))
  .map(file => join(folder, file))
const isHere = has('rsvg-convert', 'librsvg2-bin') && has('inkscape', 'inkscape') && has('pdftotext', 'poppler-utils')
const executablePath = await findChromium()
if (!executablePath && process.env.CI) throw new Error('Chromium is missing: install it (Debian: chromium)')

const viewers = { rsvg, inkscape } as const
const scratch = mkdtempSync(join(tmpdir(), 'sluice-viewers-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const target = (viewer: string, file: string, ending: string) =>
  join(scratch, `${viewer}-${basename(file, '.svg')}.${ending}`)
const jobs = (viewer: string, ending: 'png' | 'pdf'): readonly Job[] =>
  files.map(from => ({ from, to: target(viewer, from, ending) }))

async function browserPictures(env: NodeJS.ProcessEnv): Promise<void> {
  const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-lcd-text']
  const browser: Browser = await chromium.launch({
    executablePath: executablePath ?? '',
    args,
    env: env as Record<string, string>,
  })
  try {
    const page = await browser.newPage()
    for (const file of files) {
      const { width, height } = drawnIn(readFileSync(file, 'utf8'))
      await page.setViewportSize({ width, height })
      await page.goto(pathToFileURL(file).href)
      await page.screenshot({ path: target('chromium', file, 'png') })
    }
  } finally {
    await browser.close()
  }
}

describe.skipIf(!isHere || !executablePath)('with the font known to the system', () => {
  beforeAll(async () => {
    const env = systemFonts(scratch, true)
    for (const [name, draw] of Object.entries(viewers)) draw(jobs(name, 'png'), env)
    await browserPictures(env)
  }, 120_000)

  it.each(files.map(file => [basename(file), file] as const))('%s is one picture in all three', (_, file) => {
    const pictures = ['chromium', 'rsvg', 'inkscape'].map(viewer =>
      PNG.sync.read(readFileSync(target(viewer, file, 'png'))),
    )
    const differing = pictures.flatMap((one, index) =>
      pictures.slice(index + 1).map(other => {
        expect([other.width, other.height]).toEqual([one.width, one.height])
        // How an edge is smoothed does not count: neighbours in between, and what differs by less than a fifth.
        return (
          pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.2 }) /
          (one.width * one.height)
        )
      }),
    )
    expect(Math.max(...differing)).toBeLessThan(0.01)
  })
})

/** Letters as they are drawn: ligatures and forms undone, spaces and signs of direction left out. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '')

/** Words that run over the edge of a box: partly in it, partly not. */
function overrunning(file: string, words: readonly Word[]): readonly string[] {
  const slack = 0.75
  return drawnIn(readFileSync(file, 'utf8')).boxes.flatMap(box =>
    words
      .filter(word => {
        const middle = (word.top + word.bottom) / 2
        if (middle < box.top || middle > box.bottom) return false
        const meets = word.left < box.right - slack && word.right > box.left + slack
        return meets && (word.left < box.left - slack || word.right > box.right + slack)
      })
      .map(
        word => `${word.text} at ${Math.round(word.left)} runs over ${Math.round(box.left)}–${Math.round(box.right)}`,
      ),
  )
}

describe.skipIf(!isHere).each(Object.entries(viewers))('without the font, %s', (name, draw) => {
  beforeAll(() => draw(jobs(name, 'pdf'), systemFonts(scratch, false)), 120_000)

  it.each(files.map(file => [basename(file), file] as const))(
    'still has every word of %s within its box',
    (_, file) => {
      const words = wordsOfPdf(target(name, file, 'pdf'))
      const written = words.map(word => plain(word.text)).join('')
      const drawn = drawnIn(readFileSync(file, 'utf8'))
        .lines.flatMap(line => line.split(/\s+/))
        .map(plain)
      expect(drawn.filter(word => !written.includes(word))).toEqual([])
      expect(overrunning(file, words)).toEqual([])
    },
  )
})
