// Storage that fails under a user's hands: the edit stays on the screen, the page says that it is not saved and what helps, and
// each of these helps, by keyboard too.

import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { expectSaved, mapOf, openFile, openSample, stepOn, watchPage } from './page'

const notSaved = (page: Page) => page.getByRole('alert').filter({ hasText: 'Not saved' })

async function nameFirstStep(page: Page, name: string): Promise<void> {
  await mapOf(page).locator('[aria-roledescription="step"][data-id]').first().click()
  const field = page.getByRole('textbox', { name: 'Name of the step' })
  await field.fill(name)
  await field.press('Enter')
  await expect(stepOn(page, name)).toBeVisible()
}

async function expectDownload(page: Page, holds: string): Promise<void> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download it now' }).press('Enter')
  expect(await readFile(await (await coming).path(), 'utf8')).toContain(holds)
}

test('a full disk: the edit stays, it can be downloaded, and trying again saves it when there is room', async ({
  page,
}) => {
  watchPage(page)
  await page.addInitScript(() => {
    for (const method of ['add', 'put'] as const) {
      const write = IDBObjectStore.prototype[method]
      IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...args: Parameters<typeof write>) {
        if (!Reflect.get(globalThis, 'full')) return write.apply(this, args)
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
      }
    }
  })
  await openSample(page, 'Permit processing')
  await page.evaluate(() => Reflect.set(globalThis, 'full', true))
  await nameFirstStep(page, 'Precious intake')
  await expect(notSaved(page)).toContainText('storage is full')
  await expectDownload(page, 'Precious intake')
  const again = page.getByRole('button', { name: 'Try again' })
  await again.press('Enter')
  await expect(notSaved(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Free space' })).toBeVisible()

  await page.evaluate(() => Reflect.set(globalThis, 'full', false))
  await again.press('Enter')
  await expect(page.locator('.save-note')).toHaveText('Saved on this device')
  await expect(page.locator('.save-note')).toBeFocused()
  await page.reload()
  await expect(stepOn(page, 'Precious intake')).toBeVisible()
})

test('a browser that keeps nothing: one can draw all the same, is told so, and takes the map along', async ({
  page,
}) => {
  watchPage(page)
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  })
  await page.goto('./#/')
  await expect(page.getByRole('heading', { name: 'This browser lets Sluice keep nothing' })).toBeVisible()
  await page.getByRole('button', { name: 'Work without keeping' }).press('Enter')
  await page
    .getByRole('button', { name: /^Permit processing/ })
    .first()
    .click()
  await nameFirstStep(page, 'Drawn in private')
  await expect(notSaved(page)).toContainText('keeps nothing')
  await expectDownload(page, 'Drawn in private')
  // Other screens and back: the map is in this page as long as it is open.
  await page.getByRole('link', { name: 'Sluice, all maps' }).click()
  await page
    .getByRole('region', { name: 'Maps on this device' })
    .getByText(/Permit/)
    .first()
    .click()
  await expect(stepOn(page, 'Drawn in private')).toBeVisible()
})

const bigMap = (id: string, title: string): string => {
  const text = Array.from({ length: 3000 }, (_, n) => `${title} ${n} ${(n * 7919) % 10007}`).join(', ')
  const notes = Object.fromEntries(
    Array.from({ length: 4 }, (_, n) => [`n${n}`, { id: `n${n}`, text, position: { x: n * 300, y: 0 } }]),
  )
  return JSON.stringify({ format: 'sluice-map', version: 1, id, title, steps: {}, notes })
}

/** Fills what is left to this origin, to the last bytes, beside the maps. */
const fillUp = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('ballast')
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true })
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = reject
    })
    const add = (size: number) =>
      new Promise<boolean>(resolve => {
        const writing = db.transaction('rows', 'readwrite')
        // What is drawn by lot cannot be packed.
        writing.objectStore('rows').add(crypto.getRandomValues(new Uint8Array(size)))
        writing.oncomplete = () => resolve(true)
        writing.onabort = () => resolve(false)
      })
    for (let size = 60_000; size >= 6; size = Math.floor(size / 10)) while (await add(size));
    db.close()
  })

test('a quota of the browser’s own: what was not saved is saved as soon as space was freed', async ({
  page,
  baseURL,
}) => {
  watchPage(page)
  // The browser itself refuses, at the end of a transaction: no put fails.
  const origin = new URL(baseURL ?? '').origin
  const browser = await page.context().newCDPSession(page)
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 })
  for (const title of ['First ballast', 'Second ballast']) {
    await openFile(page, `${title}.json`, bigMap(title.replace(' ', '-'), title))
    await expectSaved(page)
  }
  await page.goto('./#/')
  await page.getByRole('button', { name: 'More for First ballast' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(page.getByRole('button', { name: 'Bin (1)' })).toBeVisible()
  await openSample(page, 'Permit processing')

  await fillUp(page)
  await nameFirstStep(page, 'Precious intake')
  await expect(notSaved(page)).toContainText('storage is full')

  await page.getByRole('button', { name: 'Free space' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Free space' })
  await expect(dialog.getByText(/^1 deleted map, about \d+ kB\.$/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Empty the bin' }).press('Enter')
  const asked = page.getByRole('alertdialog')
  await expect(asked.getByRole('button', { name: 'Keep' })).toBeFocused()
  await asked.getByRole('button', { name: 'Empty the bin' }).press('Enter')
  await expect(dialog.getByText(/^About \d+ kB freed\./)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.save-note')).toHaveText('Saved on this device')

  // Once more, with a map that goes past the bin: there is no room to put it there.
  await fillUp(page)
  await nameFirstStep(page, 'Dearest intake')
  await page.getByRole('button', { name: 'Free space' }).press('Enter')
  const coming = page.waitForEvent('download')
  await dialog.getByRole('button', { name: /^Download .Second ballast/ }).press('Enter')
  expect(await readFile(await (await coming).path(), 'utf8')).toContain('Second ballast 2999')
  await dialog.getByRole('button', { name: /^Delete .Second ballast/ }).press('Enter')
  await asked.getByRole('button', { name: 'Delete for good' }).press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.locator('.save-note')).toHaveText('Saved on this device')
  await page.reload()
  await expect(stepOn(page, 'Dearest intake')).toBeVisible()
})

test('a newer Sluice writes while this tab is open: it says so, writes nothing, and offers the map as a file', async ({
  page,
}) => {
  watchPage(page)
  await openSample(page, 'Permit processing')
  // As a newer build does with its first write: rows have another form from now on.
  const rowsOf = (raise: boolean) =>
    page.evaluate(
      raise =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('sluice')
          opening.onerror = reject
          opening.onsuccess = () => {
            const work = opening.result.transaction(['meta', 'journal'], 'readwrite')
            if (raise) work.objectStore('meta').put({ key: 'writer', format: 99 })
            const counting = work.objectStore('journal').count()
            work.oncomplete = () => {
              opening.result.close()
              resolve(counting.result)
            }
          }
        }),
      raise,
    )
  const before = await rowsOf(true)
  await nameFirstStep(page, 'Written by the old one')
  await expect(notSaved(page)).toContainText('a newer Sluice is open in another tab, so this one no longer writes')
  await expectDownload(page, 'Written by the old one')
  expect(await rowsOf(false)).toBe(before)
  await expect(stepOn(page, 'Written by the old one')).toBeVisible()

  await page.locator('.save-note').getByRole('button', { name: 'Reload' }).press('Enter')
  await expect(page.locator('.save-note')).toContainText('A newer Sluice has written on this device')
  await expect(page.locator('.save-note').getByRole('button', { name: 'Reload' })).toBeVisible()
  await expect(stepOn(page, 'Written by the old one')).toHaveCount(0)
})

test('maps that cannot be read are said on Home, a file is shown all the same, and trying again helps', async ({
  page,
}) => {
  watchPage(page)
  await openSample(page, 'Permit processing')
  await page.addInitScript(() => {
    const begin = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof begin>) {
      if (Reflect.get(globalThis, 'works')) return begin.apply(this, args)
      throw new DOMException('Internal error', 'UnknownError')
    }
  })
  await page.goto('./#/')
  await page.reload()
  const said = page.getByRole('alert').filter({ hasText: 'Your maps cannot be shown now' })
  await expect(said).toContainText('Your maps are still where they were')
  await openFile(
    page,
    'other.json',
    JSON.stringify({ format: 'sluice-map', version: 1, id: 'x', title: 'By post', steps: {} }),
  )
  await expect(notSaved(page)).toBeVisible()
  await page.getByRole('link', { name: 'Sluice, all maps' }).click()
  await expect(said).toBeVisible()
  // From the key on, not before: what waits to be saved tries again by itself, and Home would be well before it is asked.
  await page.evaluate(() => {
    addEventListener('keydown', () => Reflect.set(globalThis, 'works', true), { capture: true, once: true })
  })
  await said.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(said).toHaveCount(0)
  await expect(page.getByRole('link', { name: /^Permit processing/ })).toBeVisible()
})
