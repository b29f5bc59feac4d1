// What is handed out comes back: the picture carries the map, the same map; and nothing on this device is overwritten unasked.

import { expect, test } from '@playwright/test'
import { expectOnePrimary, mapFile, mapOf, openFile, openSample, pictureFile, stepOn, watchPage } from './page'

test('the picture, opened again, is the same map', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Benefit change request')
  const before = await mapFile(page)
  const svg = await pictureFile(page)
  for (const word of ['Security review', 'Pre-approve low-risk changes', '22d before Security review'])
    expect(svg).toContain(word)

  await page.goto('./#/')
  await page.getByRole('button', { name: 'More for Benefit change request to production' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(page.getByText('Deleted “Benefit change request to production”.').first()).toBeVisible()

  await openFile(page, 'benefit.svg', svg)
  await expect(mapOf(page)).toBeVisible()
  expect(await mapFile(page)).toBe(before)
})

test('a file whose map is here already is asked about: keep both, or continue with the newer one', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Permit processing')
  const old = await mapFile(page)
  const first = page.locator('[aria-roledescription="step"][data-id]').first()
  await first.click()
  const name = page.getByRole('textbox', { name: 'Name of the step' })
  await name.fill('Changed here')
  await name.press('Enter')

  await openFile(page, 'permit.json', old)
  const question = page.getByRole('alertdialog')
  await expect(question).toBeVisible()
  await expectOnePrimary(page)
  await question.getByRole('button', { name: 'Keep both' }).click()
  await expect(mapOf(page)).toBeVisible()
  await expect(stepOn(page, 'Changed here')).toHaveCount(0)

  await page.goto('./#/')
  const cards = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Permit processing/ }) })
  await expect(cards).toHaveCount(2)
  await expect(page.getByRole('heading', { name: /^Permit processing.*\(from the file\)$/ })).toHaveCount(1)

  await openFile(page, 'permit.json', old)
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(cards).toHaveCount(2)
})
