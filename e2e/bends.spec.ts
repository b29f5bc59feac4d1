// Bending a flow by mouse and by keyboard: one undo step a gesture, Escape leaves it, and it can run by itself again.

import { expect, test } from '@playwright/test'
import { mapFile, mapOf, openSample, watchPage } from './page'

test('a flow is bent, moved by keys, left alone on Escape, and runs by itself again', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Benefit change request to')
  const bent = async (): Promise<readonly string[]> => {
    const { flows } = JSON.parse(await mapFile(page)) as { flows: Record<string, { via: string | null }> }
    return Object.values(flows).flatMap(({ via }) => via ?? [])
  }
  const flow = mapOf(page).locator('.react-flow__edge[aria-label^="20 % sent back"]')
  const bends = flow.getByRole('button', { name: /^Bend \d/ })
  await flow.locator('.canvas-flow-hit').dispatchEvent('click')
  const piece = flow.getByRole('button', { name: /^Bend this piece/ }).nth(1)
  const box = await piece.boundingBox()
  if (!box) throw new Error('not in sight')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]

  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y - 30, { steps: 3 })
  await expect(bends).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(bends).toHaveCount(0)

  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 10, y - 40, { steps: 3 })
  await page.mouse.up()
  await expect(bends).toBeFocused()
  const before = await bends.getAttribute('transform')
  await page.keyboard.press('ArrowUp')
  await expect(bends).not.toHaveAttribute('transform', before ?? '')
  await expect(bends).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(bends).toHaveAttribute('transform', before ?? '')

  await page.getByRole('button', { name: 'Reset the way' }).click()
  await expect(bends).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(bends).toHaveCount(1)
  expect(await bent()).toHaveLength(1)
})
