// A table of steps comes in by keys alone: its columns are checked, a bad cell is mended, it is one undo step.

import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { mapFile, openFile, openSample, stepOn, watchPage } from './page'

const table = readFileSync('tests/spreadsheet/files/bad-cells.csv')

test('a table is looked at, mended and taken into the open map as one step', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Permit processing')
  const before = await mapFile(page)
  await page.locator('body').evaluate(
    (body, bytes) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(bytes)], 'steps.csv'))
      body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }))
    },
    [...table],
  )
  const dialog = page.getByRole('dialog', { name: 'Take in the steps of “steps.csv”' })
  const take = dialog.getByRole('button', { name: 'Take in 3 steps' })
  await expect(dialog.getByText('3 cells cannot be read').first()).toBeVisible()
  await expect(take).toBeDisabled()
  expect((await new AxeBuilder({ page }).setLegacyMode().include('[role=dialog]').analyze()).violations).toEqual([])

  await dialog.getByRole('button', { name: /What the numbers of Wait are/ }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Numbers are we')
  await page.keyboard.press('Enter')
  const first = dialog.getByRole('textbox', { name: 'Row 2, Wait' })
  await first.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('3w')
  await page.keyboard.press('Enter')
  await expect(first).toHaveCount(0)
  await expect(take).toBeDisabled()
  await dialog.getByRole('switch', { name: 'Leave this cell empty' }).focus()
  await page.keyboard.press('Space')
  await expect(take).toBeEnabled()
  await take.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('.toast').getByText(/^Took in 3 steps from .*steps\.csv/)).toBeVisible()
  expect(await mapFile(page)).toContain('=HYPERLINK')
  await page.keyboard.press('Control+Z')
  await expect.poll(() => mapFile(page)).toBe(before)

  // Undo goes with time; what was here before the table stays.
  await page.getByRole('link', { name: 'History', exact: true }).click()
  await expect(page.locator('.history-states > li').first()).toContainText('before “Take in 3 steps from a table”')
})

test('from Home a table becomes a new map', async ({ page }) => {
  watchPage(page)
  await page.goto('/#/')
  await openFile(page, 'orders.csv', 'Step,Wait (days),Work\nTake order,"0,5",10min\nShip,3,1h\n')
  await page.getByRole('button', { name: 'Take in 2 steps' }).click()
  await expect(page).toHaveTitle(/orders/)
  await expect(page.getByText('2 steps').first()).toBeAttached()
})

test('rows copied in a spreadsheet are pasted on Home and on the canvas, and go out as a table', async ({
  page,
  context,
}) => {
  watchPage(page)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const paste = async (rows: string) => {
    await page.evaluate(text => navigator.clipboard.writeText(text), rows)
    await page.keyboard.press('Control+v')
    await page.getByRole('button', { name: 'Take in 2 steps' }).click()
  }
  await page.goto('./#/')
  await expect(page.getByRole('button', { name: 'Open a file' })).toBeVisible()
  await paste('Step\tWait\tWork\r\nTake order\t2d\t10min\r\nShip\t3d\t1h\r\n')
  await expect(page).toHaveTitle(/^Pasted rows/)
  await page.locator('[data-canvas]').focus()
  await paste('Step\tWait\r\nBill\t5d\r\nPay\t30d\r\n')
  await expect(stepOn(page, 'Pay')).toBeVisible()

  await page.getByRole('button', { name: 'Hand out' }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the table (CSV)' }).click()
  const file = await coming
  expect(file.suggestedFilename()).toBe('pasted-rows.csv')
  const text = readFileSync(await file.path(), 'utf8')
  expect(text).toMatch(/\r\nTake order,,,2d,10min,,Ship,/)
  expect(text).toMatch(/\r\nPay,,,30d,/)
})
