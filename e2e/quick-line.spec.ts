// Several steps in the quick line: dashed while they are typed, understood in words, pasted as a list, mended where they are
// wrong, and one step to undo.

import { expect, type Locator, type Page, test } from '@playwright/test'
import { mapFile, mapOf, openSample, stepOn, watchPage, zoomOf } from './page'

const region = (page: Page): Locator => page.getByRole('region', { name: 'Quick line' })
const ghosts = (page: Page): Locator => mapOf(page).getByRole('group', { name: /^Not added yet: .*, wait/ })

test('steps stand dashed on the map while they are typed, and are added with one Enter', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Permit processing')
  const headline = await page.getByRole('region', { name: 'Headline' }).innerText()
  await page.keyboard.press('s')
  const line = region(page).getByRole('textbox')
  await expect(line).toBeFocused()
  await page.keyboard.type('Hear objections 1h > Legal 2d + Safety wait 1d > Decide wait 3wks-ish')
  await expect(ghosts(page)).toHaveCount(4)
  await expect(ghosts(page).first()).toHaveCSS('pointer-events', 'none')
  // What is only shown changes no number.
  expect(await page.getByRole('region', { name: 'Headline' }).innerText()).toBe(headline)
  await expect(region(page)).toContainText('Hear objections, then Legal and Safety at the same time, then Decide')

  // Nothing is added while a word is wrong; Enter goes to it, and what is typed takes its place.
  await page.keyboard.press('Enter')
  await expect(region(page)).toContainText('Write 3w, 2-4w or every 2w.')
  await page.keyboard.type('wait 3w')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(ghosts(page)).toHaveCount(0)
  for (const name of ['Hear objections', 'Legal', 'Safety', 'Decide']) await expect(stepOn(page, name)).toBeVisible()
  await expect(line).toHaveValue('')

  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(stepOn(page, 'Hear objections')).toHaveCount(0)
  await expect(stepOn(page, 'Decide')).toHaveCount(0)
})

test('a pasted list becomes lines; Esc leaves the map as it was', async ({ page, context }) => {
  watchPage(page)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openSample(page, 'Permit processing')
  const zoom = await zoomOf(page)
  await page.evaluate(() => navigator.clipboard.writeText('1. Hear objections\r\n2. Weigh them 2h\r\n'))
  await page.keyboard.press('s')
  const line = region(page).getByRole('textbox')
  await expect(line).toBeFocused()
  await page.keyboard.press('Control+v')
  await expect(line).toHaveValue('1. Hear objections\n2. Weigh them 2h\n')
  await expect(ghosts(page)).toHaveCount(2)
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('<- Application 20%')
  await expect(region(page)).toContainText('Sent back to')
  await page.getByRole('button', { name: 'How to write steps' }).click()
  await expect(page.getByRole('dialog', { name: 'How to write steps' })).toContainText(
    'At the same time, or one of them',
  )
  await expect(ghosts(page)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await line.press('Escape')
  await expect(line).toBeHidden()
  await expect(stepOn(page, 'Hear objections')).toHaveCount(0)
  await expect.poll(() => zoomOf(page)).toBeCloseTo(zoom, 3)
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
})

test('what people mean by days is asked beside the typing; the answer changes all that was typed, in one step', async ({
  page,
}) => {
  watchPage(page)
  await page.goto('./#/new')
  await page.getByRole('textbox', { name: /Which change/ }).fill('Days')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'To the map' }).click()
  await expect(page.locator('[data-canvas]')).toBeFocused()
  await page.keyboard.press('s')
  const line = page.getByRole('region', { name: 'Quick line' }).getByRole('textbox')
  await expect(line).toBeFocused()
  await page.keyboard.type('Build 2h wait 3d > Test wait 4d')
  await page.keyboard.press('Enter')
  const question = page.getByRole('region', { name: 'Question' })
  await expect(question).toContainText('Which days do people here mean')
  await expect(line).toBeFocused()
  await page.keyboard.type('Deploy wait 5d')
  await page.keyboard.press('Enter')
  await expect(stepOn(page, 'Deploy')).toBeVisible()
  await question.getByRole('button', { name: 'Calendar days, weekends too' }).click()
  await expect(question).toBeHidden()
  expect((await mapFile(page)).match(/"wait": "\dcd"/g)).toHaveLength(3)
  await page.keyboard.press('Control+z')
  expect((await mapFile(page)).match(/"wait": "\dd"/g)).toHaveLength(3)
})
