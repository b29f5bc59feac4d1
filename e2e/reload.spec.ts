// A reload at any moment loses nothing that was committed, and one can go on undoing after it.

import { expect, test } from '@playwright/test'
import { expectSaved, mapFile, openSample, stepOn, watchPage } from './page'

test('a reload while typing keeps all that was committed, the undo and the place looked at', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Permit processing')
  const opened = await mapFile(page)
  await page.getByRole('button', { name: 'Closer' }).click()
  // One in the middle, which is in sight when one has gone closer.
  const first = page.locator('[aria-roledescription="step"][data-id]').nth(2)
  await first.click()
  const name = page.getByRole('textbox', { name: 'Name of the step' })
  await name.fill('Application intake')
  await name.press('Enter')
  await expectSaved(page)
  const placed = await first.boundingBox()
  await page.getByRole('textbox', { name: 'Work', exact: true }).pressSequentially('3')

  await page.reload()
  await expect(stepOn(page, 'Application intake')).toBeVisible()
  await expectSaved(page)
  const again = await first.boundingBox()
  expect(Math.abs((again?.x ?? 0) - (placed?.x ?? 1e9))).toBeLessThan(2)
  expect(Math.abs((again?.width ?? 0) - (placed?.width ?? 1e9))).toBeLessThan(2)

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  expect(await mapFile(page)).toBe(opened)
})

test('half a step in the quick line is there again after a reload, and gone once it is closed', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Permit processing')
  const line = page.getByRole('textbox', { name: 'Add a step' })
  await page.keyboard.press('s')
  await expect(line).toBeFocused()
  await page.keyboard.type('Smoke test 2h wa')
  await page.reload()
  await expect(line).toHaveValue('Smoke test 2h wa')
  await line.press('Escape')
  await expect(line).toBeHidden()
  await page.reload()
  await expectSaved(page)
  await expect(line).toBeHidden()
})
