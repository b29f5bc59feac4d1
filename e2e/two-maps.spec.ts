// Two maps on one device stay apart; steps go from one to the other by copy and paste.

import { expect, test } from '@playwright/test'
import { mapFile, openSample, stepOn, watchPage } from './page'

test('steps copied in one map are pasted into another, which the first does not notice', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  watchPage(page)
  await openSample(page, 'Benefit change request')
  const first = await mapFile(page)
  await stepOn(page, 'System test').click()
  await stepOn(page, 'Security review').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+c')

  await openSample(page, 'Permit processing')
  const count = await page.locator('[aria-roledescription="step"][data-id]').count()
  await page.locator('[aria-roledescription="step"][data-id]').first().click()
  await page.keyboard.press('Control+v')
  await expect(stepOn(page, 'Security review')).toBeVisible()
  await expect(page.locator('[aria-roledescription="step"][data-id]')).toHaveCount(count + 2)

  await page.goto('./#/')
  await page.getByRole('link', { name: /Benefit change request/ }).click()
  expect(await mapFile(page)).toBe(first)
})
