// One map in two tabs: both show the same at once, and after a reload everything is there, undo included.

import { expect, type Page, test } from '@playwright/test'
import { watchPage } from './page'

const boxes = (page: Page) => page.locator('.react-flow__node')
const saved = (page: Page) => expect(page.getByText('Saved on this device')).toBeVisible()

test('two tabs show one map, and a reload keeps undo', async ({ page, context }) => {
  watchPage(page)
  await page.goto('./')
  await page
    .getByRole('button', { name: /example/i })
    .first()
    .click()
  await expect(boxes(page).first()).toBeVisible()
  const all = await boxes(page).count()

  const other = await context.newPage()
  watchPage(other)
  await other.goto(page.url())
  await expect(boxes(other)).toHaveCount(all)

  await page.bringToFront()
  await boxes(page).first().click()
  await page.keyboard.press('Delete')
  await expect(boxes(page)).toHaveCount(all - 1)
  await expect(boxes(other)).toHaveCount(all - 1)
  await expect(other.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
  await saved(page)

  await page.reload()
  await expect(boxes(page)).toHaveCount(all - 1)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(boxes(page)).toHaveCount(all)
  await expect(boxes(other)).toHaveCount(all)
  await saved(page)
})
