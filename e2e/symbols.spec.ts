// Symbols by keyboard and by mouse: out of the palette onto the map, with words, connected, and each gesture one undo step.

import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { mapFile, mapOf, openSample, watchPage } from './page'

interface MapFile {
  readonly steps: Record<string, { readonly name: string }>
  readonly flows: Record<string, { readonly kind: string; readonly from: string; readonly to: string }>
  readonly symbols: Record<string, { readonly id: string; readonly kind: string; readonly text: string }>
}

const read = async (page: Page): Promise<MapFile> => JSON.parse(await mapFile(page))
const palette = (page: Page): Locator => page.getByRole('region', { name: 'Symbols' })
const symbol = (page: Page, name: string): Locator =>
  mapOf(page).locator('.react-flow__node-symbol').and(page.getByRole('group', { name }))

test('by keyboard: found, put down, named, connected', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Permit processing')
  await page.locator('[data-canvas]').focus()
  await page.keyboard.press('y')
  const search = palette(page).getByRole('searchbox', { name: 'Search symbols' })
  await expect(search).toBeFocused()
  expect((await new AxeBuilder({ page }).setLegacyMode().include('.palette').analyze()).violations).toEqual([])
  for (let count = 0; count < 16; count += 1) await page.keyboard.press('ArrowDown')
  await expect(palette(page).locator('[data-focused]')).toBeInViewport({ ratio: 1 })
  await page.keyboard.type('approval')
  await expect(palette(page).getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(symbol(page, 'Approval gate')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()

  await symbol(page, 'Approval gate').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Chief planner')
  await page.keyboard.press('Enter')
  await expect(symbol(page, 'Approval gate, Chief planner')).toBeFocused()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'Connect' })
  await expect(dialog.getByText('Only information and shipments begin or end at a symbol.')).toBeVisible()
  await expect(dialog.getByRole('radio', { name: 'Work' })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await dialog.locator('.button-primary').click()
  await expect(dialog).toBeHidden()

  const map = await read(page)
  const [gate] = Object.values(map.symbols)
  expect(gate).toMatchObject({ kind: 'gate', text: 'Chief planner' })
  expect(
    Object.values(map.flows)
      .filter(flow => flow.from === gate?.id)
      .map(({ kind }) => kind),
  ).toEqual(['information'])
  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  for (let count = 0; count < 3; count += 1) await undo.click()
  await expect(undo).toBeDisabled()
})

test('by mouse: dragged onto the map, and a handle connects it', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Permit processing')
  await page.getByRole('button', { name: 'Symbols' }).click()
  const option = palette(page).getByRole('option', { name: /^Supplier/ })
  const canvas = await page.locator('.canvas').boundingBox()
  const from = await option.boundingBox()
  if (!canvas || !from) throw new Error('not in sight')
  const place = { x: canvas.x + canvas.width * 0.6, y: canvas.y + canvas.height - 160 }
  await page.mouse.move(from.x + 30, from.y + 20)
  await page.mouse.down()
  await page.mouse.move(place.x - 40, place.y, { steps: 5 })
  await page.mouse.move(place.x, place.y)
  await page.mouse.up()
  await expect(symbol(page, 'Supplier')).toBeVisible()
  await page.getByRole('button', { name: 'Close the symbols' }).click()

  const handle = await symbol(page, 'Supplier').locator('.canvas-handle-out').boundingBox()
  const step = await mapOf(page).locator('[aria-roledescription="step"][data-id]').last().boundingBox()
  if (!handle || !step) throw new Error('not in sight')
  await symbol(page, 'Supplier').hover()
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await page.mouse.down()
  await page.mouse.move(step.x + step.width / 2, step.y + step.height / 2 + 10, { steps: 6 })
  await page.mouse.move(step.x + step.width / 2, step.y + step.height / 2)
  await page.mouse.up()
  await expect(
    mapOf(page)
      .getByRole('group', { name: /^Shipment from supplier to / })
      .first(),
  ).toBeVisible()
})
