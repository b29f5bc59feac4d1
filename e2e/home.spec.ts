// Home: what one does to whole maps, a map that cannot be read, and a file dropped on the window.

import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectOnePrimary, mapFile, mapOf, openSample, stepOn, watchPage } from './page'

const card = (page: Page, title: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) })

async function choose(page: Page, title: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${title}` }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

test('a map is renamed, duplicated, deleted and brought back', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Benefit change request')
  const opened = await mapFile(page)
  await page.goto('./#/')
  await expect(card(page, 'Benefit change request to production')).toHaveCount(1)

  await choose(page, 'Benefit change request to production', 'Rename')
  const title = page.getByRole('dialog').getByRole('textbox', { name: 'Title' })
  await expect(title).toBeFocused()
  await expectOnePrimary(page)
  await title.fill('Benefits')
  await title.press('Enter')
  await expect(card(page, 'Benefits')).toHaveCount(1)
  await expect(card(page, 'Benefit change request to production')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'More for Benefits' })).toBeFocused()

  await choose(page, 'Benefits', 'Duplicate')
  await expect(page.locator('.toast')).toContainText('Duplicated “Benefits”.')
  const cards = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^More for/ }) })
  await expect(cards).toHaveCount(2)

  await card(page, 'Benefits').getByRole('button').click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(card(page, 'Benefits')).toHaveCount(0)
  await expect(cards).toHaveCount(1)
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(card(page, 'Benefits')).toHaveCount(1)

  await page.reload()
  await expect(cards).toHaveCount(2)
  await page.getByRole('link', { name: 'Benefits', exact: true }).click()
  await expect(mapOf(page)).toBeVisible()
  expect(JSON.parse(await mapFile(page))).toEqual({ ...JSON.parse(opened), title: 'Benefits' })
})

test('a map that cannot be read is shown as damaged and can be downloaded; the others open', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Permit processing')
  await openSample(page, 'Release with parallel checks')
  const damaged = page.url()
  await page.goto('./#/')
  await expect(card(page, 'Release with parallel checks and two ways out')).toHaveCount(1)
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sluice')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const work = opening.result.transaction('maps', 'readwrite')
          const rows = work.objectStore('maps')
          rows.openCursor().onsuccess = event => {
            const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result
            if (!cursor) return
            if (cursor.value.title === 'Release with parallel checks and two ways out')
              cursor.update({ ...cursor.value, map: { format: 'sluice-map', version: 1, steps: 'what the fire left' } })
            cursor.continue()
          }
          work.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
  )
  await page.reload()
  const broken = card(page, 'Release with parallel checks and two ways out')
  await expect(broken).toContainText('This map is damaged and cannot be shown. What is stored is kept as it is.')
  const coming = page.waitForEvent('download')
  await broken.getByRole('button', { name: 'Download' }).click()
  expect(readFileSync(await (await coming).path(), 'utf8')).toContain('what the fire left')

  // By its address it says the same, instead of an empty map.
  await page.goto(damaged)
  await expect(page.getByText(/damaged|cannot be/i).first()).toBeVisible()
  await expect(mapOf(page)).toHaveCount(0)

  await page.goto('./#/')
  await page.getByRole('link', { name: /^Permit processing/ }).click()
  await expect(stepOn(page, 'Technical Review')).toBeVisible()
})

test('a file dropped on the window is opened', async ({ page }) => {
  watchPage(page)
  await page.goto('./#/')
  await expect(page.getByRole('button', { name: 'Open a file' })).toBeVisible()
  const text = readFileSync('src/samples/benefit-change.json', 'utf8')
  const data = await page.evaluateHandle(text => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'benefit.json', { type: 'application/json' }))
    return transfer
  }, text)
  await page.locator('body').dispatchEvent('dragover', { dataTransfer: data })
  await expect(page.getByText('Let go to open the file')).toBeVisible()
  await page.locator('body').dispatchEvent('drop', { dataTransfer: data })
  await expect(stepOn(page, 'Security review')).toBeVisible()
  await expect(page.getByText('Let go to open the file')).toBeHidden()
})
