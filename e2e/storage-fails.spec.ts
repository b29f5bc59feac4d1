// Storage that fails under a user's hands: the edit stays on the screen, the page says that it is not saved and what helps, and
// each of these helps, by keyboard too.

import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { mapOf, openSample, stepOn, watchPage } from './page'

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
