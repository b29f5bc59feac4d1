// What the page has shown as saved survives a killed browser [S1]: edits are made by script, the word "Saved" is read in the
// page together with the edits it stands for, and the whole browser is killed within 100 ms of it, many times over, with the map open in one tab and in two.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, expect, type Page, test } from '@playwright/test'
import { chromiumFlags, findChromium } from '../scripts/browser.mjs'
import { mapOf, watchPage } from './page'

/** Kills within 100 ms of the word, for each number of tabs. */
const wanted = { one: 25, two: 25 }
const within = 100
/** With so many kills the map of a profile is large enough: the next profile begins with an empty one. */
const killsAProfile = 9

interface Running {
  readonly process: ChildProcess
  readonly browser: Browser
}

/** A browser of our own with a profile on the disk: one that can be killed and started again. */
async function start(profile: string): Promise<Running> {
  const program = await findChromium()
  if (!program) throw new Error('no Chromium')
  const flags = [
    '--headless=new',
    '--remote-debugging-port=0',
    '--no-default-browser-check',
    '--hide-crash-restore-bubble',
  ]
  const process = spawn(program, [...chromiumFlags, ...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = ''
    process.stderr?.on('data', (text: Buffer) => {
      said += text
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
      if (address) resolve(address)
    })
    process.once('exit', () => reject(new Error(`the browser ended before it began: ${said}`)))
  })
  return { process, browser: await chromium.connectOverCDP(endpoint) }
}

/** SIGKILL to the browser and everything that it started: nobody gets to write another byte. */
function kill({ process }: Running): void {
  try {
    if (process.pid !== undefined) globalThis.process.kill(-process.pid, 'SIGKILL')
  } catch {
    // It is gone already.
  }
}

interface Shown {
  /** Steps that stood on the page while it said "Saved on this device". */
  readonly steps: readonly string[]
  /** Milliseconds since 1970, by the clock of this machine. */
  readonly at: number
}

/** In the page: tells of every step that is on the page at a moment when the page says "Saved". Changes nothing. */
function tellWhatIsSaved(): void {
  const told = new Set<string>()
  const look = () => {
    if (document.querySelector('.save-note')?.textContent !== 'Saved on this device') return
    // The places of steps: what the quick line only shows is drawn there too, but its place is called "Not added yet".
    const steps = [...document.querySelectorAll('.react-flow__node[aria-label^="Kept"]')]
      .flatMap(node => /^Kept\d+/.exec(node.getAttribute('aria-label') ?? '')?.[0] ?? [])
      .filter(step => !told.has(step))
    if (steps.length === 0) return
    for (const step of steps) told.add(step)
    const tell = Reflect.get(globalThis, 'shownAsSaved') as (shown: Shown) => void
    tell({ steps, at: Date.now() })
  }
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
}

const stepsOn = (page: Page): Promise<string[]> =>
  mapOf(page)
    .locator('.react-flow__node[aria-label^="Kept"]')
    .evaluateAll(nodes => nodes.flatMap(node => /^Kept\d+/.exec(node.getAttribute('aria-label') ?? '')?.[0] ?? []))

/** Adds steps, three in one breath, until the browser is gone. */
async function addSteps(page: Page, next: () => string): Promise<void> {
  await mapOf(page).locator('.canvas').focus()
  await page.keyboard.press('s')
  const line = page.getByRole('region', { name: 'Quick line' }).getByRole('textbox')
  await expect(line).toBeFocused()
  for (let i = 0; i < 30; i++) {
    await page.keyboard.insertText(next())
    await page.keyboard.press('Enter')
    if (i % 3 === 2) await expect(page.locator('.save-note')).toHaveText('Saved on this device')
  }
}

test('no edit that was shown as saved is lost when the browser is killed', async ({ baseURL }, info) => {
  test.setTimeout(15 * 60_000)
  const count = { one: 0, two: 0, late: 0, shown: 0 }
  let serial = 0
  let profile = ''
  let map = ''
  /** Steps that were shown as saved in this profile, and how many of them were found again. */
  let kept = new Set<string>()
  let found = 0

  /** A new profile with an empty map. */
  async function begin(page: Page): Promise<void> {
    await page.goto(`${baseURL}#/new`)
    await page.getByRole('textbox', { name: 'Which change takes too long to reach people?' }).fill('Killed')
    await page.getByRole('button', { name: 'Start the map' }).click()
    await expect(page).toHaveURL(/#\/map\/[^/]+\/scope$/)
    map = page.url().replace(/\/scope$/, '')
  }
  const firstPage = async ({ browser }: Running) => {
    const [context] = browser.contexts()
    if (!context) throw new Error('no context')
    const page = context.pages()[0] ?? (await context.newPage())
    watchPage(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    return page
  }

  /** Opens the map again: every step that was shown as saved must be on it. */
  async function expectKept(page: Page): Promise<void> {
    await page.goto(map)
    await expect(mapOf(page)).toBeVisible()
    await expect(page.locator('.save-note')).toHaveText('Saved on this device')
    const there = new Set(await stepsOn(page))
    const lost = [...kept].filter(step => !there.has(step))
    expect(lost, 'steps that were shown as saved, and are gone').toEqual([])
    count.shown += kept.size - found
    found = kept.size
  }

  /** One life of a browser: what was kept is there; edits are made; a moment after "Saved" all of it is killed. */
  async function live(tabs: 1 | 2, fresh: boolean): Promise<void> {
    const running = await start(profile)
    try {
      await workUntilKilled(running, tabs, fresh)
    } finally {
      kill(running)
      await running.browser.close().catch(() => {})
    }
  }

  async function workUntilKilled(running: Running, tabs: 1 | 2, fresh: boolean): Promise<void> {
    const ended = once(running.process, 'exit')
    const page = await firstPage(running)
    const context = page.context()
    const typed = serial
    let saves = 0
    // Not always the first word: some kills come in the middle of a burst.
    const killAt = 1 + (serial % 3)
    let killed = false
    await context.exposeFunction('shownAsSaved', ({ steps, at }: Shown) => {
      const news = steps.filter(step => !kept.has(step))
      if (killed || news.length === 0) return
      for (const step of news) kept.add(step)
      if (serial > typed) saves += 1
      if (saves < killAt) return
      killed = true
      kill(running)
      const after = Date.now() - at
      if (after > within) count.late += 1
      else count[tabs === 1 ? 'one' : 'two'] += 1
    })
    await context.addInitScript(tellWhatIsSaved)
    // Fetching the rest of the program and keeping it for later is not what is tested, and every life would begin it anew.
    await context.addInitScript(() => {
      navigator.serviceWorker.register = () => new Promise(() => {})
      window.requestIdleCallback = () => 0
    })
    if (fresh) await begin(page)
    await expectKept(page)
    const pages = [page, ...(tabs === 2 ? [await context.newPage()] : [])]
    for (const tab of pages.slice(1)) {
      watchPage(tab)
      await tab.goto(map)
      await expect(mapOf(tab)).toBeVisible()
    }
    const next = () => {
      serial += 1
      return `Kept${serial}`
    }
    // The browser dies under them: whatever they were waiting for ends with an error.
    const ends = await Promise.race([ended, Promise.allSettled(pages.map(tab => addSteps(tab, next)))])
    expect(killed, `the browser was killed after the word "Saved": ${JSON.stringify(ends)}`).toBe(true)
    await ended
  }

  /** The end of a profile: what it holds is read once more. */
  async function end(): Promise<void> {
    const running = await start(profile)
    await expectKept(await firstPage(running)).finally(() => kill(running))
    await running.browser.close().catch(() => {})
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }

  for (let kills = 0; count.one < wanted.one || count.two < wanted.two; kills++) {
    expect(kills, 'most kills come within 100 ms of the word').toBeLessThan(3 * (wanted.one + wanted.two))
    const fresh = kills % killsAProfile === 0
    if (fresh) {
      if (profile) await end()
      profile = mkdtempSync(join(tmpdir(), 'sluice-killed-'))
      kept = new Set()
      found = 0
    }
    await live(count.one < wanted.one && (kills % 2 === 0 || count.two >= wanted.two) ? 1 : 2, fresh)
  }
  await end()
  const report = `kills ${count.one + count.two} (one tab ${count.one}, two tabs ${count.two}; ${count.late} more came later than ${within} ms), edits shown as saved ${count.shown} of ${serial} typed, lost 0`
  console.log(report)
  info.annotations.push({ type: 'figures', description: report })
})
