// Undo all the way back and redo all the way forth, over everything that a map is made of.

import { expect, type Page, test } from '@playwright/test'
import { mapFile, mapOf, openSample, stepOn, watchPage } from './page'

async function quickLine(page: Page, text: string): Promise<void> {
  const line = page.getByRole('region', { name: 'Quick line' }).getByRole('textbox')
  await expect(line).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

test('undo takes a map back to how it was opened, redo brings all of it again', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Benefit change request')
  const opened = await mapFile(page)

  await stepOn(page, 'Deploy').click()
  await page.keyboard.press('s')
  await quickLine(page, 'Smoke test in staging 2h wait 1-3d 90% @Test office')
  await expect(stepOn(page, 'Smoke test in staging')).toBeVisible()
  await quickLine(page, '! No test data on demand')
  await quickLine(page, '? Generate it in the pipeline')
  await page.keyboard.press('Escape')
  await expect(mapOf(page).getByRole('group', { name: /^Generate it in the pipeline/ })).toBeVisible()

  const box = await stepOn(page, 'Code review').boundingBox()
  if (!box) throw new Error('no box')
  await page.mouse.move(box.x + 40, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 130, { steps: 5 })
  await page.mouse.up()

  await stepOn(page, 'Build').click()
  await page.keyboard.press('Delete')
  await expect(stepOn(page, 'Build')).toHaveCount(0)
  const wait = page.getByRole('textbox', { name: 'Wait before' })
  await stepOn(page, 'Change approval').click()
  await wait.fill('every 1w')
  await wait.press('Enter')
  const worked = await mapFile(page)
  expect(worked).not.toBe(opened)

  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  let back = 0
  for (; (await undo.isEnabled()) && back < 30; back++) await undo.click()
  expect(await mapFile(page)).toBe(opened)
  // One step each: add, blocker, experiment, drag, delete, wait.
  expect(back).toBe(6)

  const redo = page.getByRole('button', { name: 'Redo', exact: true })
  let forth = 0
  for (; (await redo.isEnabled()) && forth < 30; forth++) await redo.click()
  expect(await mapFile(page)).toBe(worked)
  expect(forth).toBe(back)
})
