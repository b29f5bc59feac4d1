// A person without a mouse finds a step by name, goes on along the flow, changes the order, and can do all of it with letter
// keys switched off.

import { expect, test } from '@playwright/test'
import { mapOf, openSample, stepOn, watchPage, zoomOf } from './page'

test('find, walk, reorder by keys; letter keys can be switched off, and stay off', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Benefit change request')
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Find a step or anything to do' })
  await expect(palette.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('nothing of that name')
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('secu')
  await expect(palette.getByRole('option').first()).toContainText('Step 5, wait 22d, work 4h')
  await page.keyboard.press('Enter')
  const review = stepOn(page, 'Security review')
  const line = page.getByRole('region', { name: 'Quick line' }).getByRole('textbox')
  await expect(review).toBeFocused()

  // Nearer, and then the overview shows where one is; the whole map again, and it is gone.
  const whole = await zoomOf(page)
  await page.keyboard.press('2')
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(whole)
  await expect(page.locator('.overview')).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.locator('.overview')).toHaveCount(0)

  await page.keyboard.press('Comma')
  await expect(page.getByText('Security review comes before System test now.').first()).toBeVisible()
  await expect(review).toBeFocused()
  await expect(review).toHaveAccessibleName(/After Code review, before System test/)
  await page.keyboard.press('Control+z')
  await expect(review).toHaveAccessibleName(/After System test, before Change approval/)
  await page.keyboard.press('g')
  await expect(page.locator('.react-flow__edge:focus')).toHaveAccessibleName(/from Security review to Change approval/)
  await page.keyboard.press('ArrowLeft')
  await expect(review).toBeFocused()

  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await sheet.getByRole('switch', { name: 'Letter keys' }).press('Space')
  await expect(sheet.getByText(/Letter keys are off/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(review).toBeFocused()
  await page.reload()
  await expect(review).toBeVisible()
  await page.locator('.canvas').press('s')
  await expect(mapOf(page).getByRole('button', { name: 'Step', exact: true })).toBeVisible()
  await expect(line).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('add step')
  await expect(palette.getByRole('option').first()).toContainText('Add a step')
  await page.keyboard.press('Enter')
  await expect(line).toBeFocused()
  // While text is typed the palette opens too, and leaves the focus where it was.
  await page.keyboard.press('Control+k')
  await expect(palette).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(line).toBeFocused()
})
