// Without a network: after one visit the app starts, draws, arranges and hands out with its server gone; a new version is offered
// and never forced, and a tab of the old one keeps what it runs on.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { makeOffline } from '../scripts/offline.mjs'
import { listen, staticServer } from '../scripts/server.mjs'
import { expectSaved, mapOf, openSample, stepOn, watchPage } from './page'

test.use({ serviceWorkers: 'allow' })

/** Bytes, gzip. React Flow and React alone are 134 kB of them. */
const mostBytes = 250_000

let folder = ''
let server: Server
let address = ''

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'))
  cpSync('dist', folder, { recursive: true })
  server = staticServer(folder)
  address = `http://127.0.0.1:${await listen(server, 0)}/`
})
test.afterEach(() => {
  stop()
  rmSync(folder, { recursive: true })
})

function stop(): void {
  server.close()
  server.closeAllConnections()
}

/** Until every file is kept and the worker answers for the page. */
const kept = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller)
      await new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }))
    return true
  })

async function openExample(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Benefit change request to production/ })
    .first()
    .click()
  await expectSaved(page)
}

test('after the first visit everything works with the server gone', async ({ page }) => {
  watchPage(page)
  await page.goto(`${address}#/`)
  await kept(page)
  stop()

  await page.reload()
  await openExample(page)
  await page.reload()
  await expect(stepOn(page, 'Security review')).toBeVisible()
  for (const view of ['Table', 'Direction', 'Experiments', 'Brief', 'History', 'Map']) {
    await page.getByRole('link', { name: view, exact: true }).click()
    await expect(page.getByRole('link', { name: view, exact: true })).toHaveAttribute('aria-current', 'page')
  }
  await expect(mapOf(page)).toBeVisible()

  // Layout and PDF are fetched when they are first used, which is now.
  await page.getByRole('button', { name: 'Arrange' }).click()
  await page.getByRole('menuitem', { name: /^Tidy up/ }).click()
  await expect(page.getByText(/The map is tidied up|in its place already/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Hand out' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hand out' })
  await dialog.getByRole('button', { name: 'As', exact: false }).first().click()
  await page.getByRole('option', { name: 'PDF, one A4 page', exact: true }).click()
  const coming = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download the PDF' }).click()
  expect(
    readFileSync(await (await coming).path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

/** Puts another version of the app into the folder, and takes the files of the first away. */
function deploy(): string {
  const page = join(folder, 'index.html')
  const html = readFileSync(page, 'utf8')
  const [gone = ''] = readdirSync(join(folder, 'assets')).filter(name => name.startsWith('incident-'))
  rmSync(join(folder, 'assets', gone))
  writeFileSync(
    page,
    html
      .replace(/(<meta name="sluice-version" content=")\w+/, '$1')
      .replace('<html lang="en"', '<html lang="en" data-deployed="second"'),
  )
  makeOffline(folder)
  return gone
}

test('a new version is offered, not forced, and not over what is not saved', async ({ page }) => {
  watchPage(page)
  await page.goto(`${address}#/`)
  await kept(page)
  await openExample(page)
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  const gone = deploy()
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())

  const notice = page.getByRole('complementary', { name: 'New version' })
  await expect(notice.getByText('A new version is ready. Reload when you like.')).toBeVisible()
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
  // What this page still fetches is gone from the server, and kept here.
  expect(await page.evaluate(async name => (await fetch(`./assets/${name}`)).status, gone)).toBe(200)

  await page.evaluate(() => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    Object.assign(IDBObjectStore.prototype, { add: full, put: full })
  })
  await stepOn(page, 'Security review').click()
  await page.keyboard.press('Delete')
  await expect(notice.getByText('this map is not saved. Download it before you reload.')).toBeVisible()
  await expect(notice.getByRole('button', { name: 'Reload' })).toHaveCount(0)
  const coming = page.waitForEvent('download')
  await notice.getByRole('button', { name: 'Download the map' }).click()
  await coming
  await notice.getByRole('button', { name: 'Later' }).click()
  await expect(notice).toBeHidden()

  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-deployed', 'second')
  await expect(mapOf(page)).toBeVisible()
  await expect(notice).toBeHidden()
})

test('the JavaScript that a map needs to be drawn stays within its limit', async ({ page, browser }) => {
  await openSample(page, 'Benefit change request to production')
  const storageState = await page.context().storageState({ indexedDB: true })
  const fresh = async () => {
    const another = await (await browser.newContext({ storageState, serviceWorkers: 'block' })).newPage()
    watchPage(another)
    return another
  }

  // What was asked for before the frame of the map stood.
  const first = await fresh()
  await first.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('.editor')) return
      watch.disconnect()
      performance.mark('framed')
    })
    watch.observe(document, { childList: true, subtree: true })
  })
  await first.goto(page.url())
  await expect(stepOn(first, 'Security review')).toBeVisible()
  const needed = await first.evaluate(() => {
    const framed = performance.getEntriesByName('framed')[0]?.startTime ?? 0
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'))
    return scripts.filter(({ startTime }) => startTime < framed).map(({ name }) => name)
  })
  await first.context().close()

  // The proof that it is all of it: the map is drawn while everything else stays away.
  const second = await fresh()
  await second.route('**/*.js', route => (needed.includes(route.request().url()) ? route.continue() : undefined))
  await second.goto(page.url())
  await expect(stepOn(second, 'Security review')).toBeVisible()
  await expect(second.getByRole('button', { name: 'Hand out' })).toHaveCount(0)
  await second.context().close()

  const sizes = needed.map(name => gzipSync(readFileSync(join('dist', new URL(name).pathname)), { level: 9 }).length)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  console.log(`${needed.length} files of JavaScript, ${total} bytes gzip, draw a map`)
  expect(total).toBeGreaterThan(100_000)
  expect(total).toBeLessThanOrEqual(mostBytes)
})
