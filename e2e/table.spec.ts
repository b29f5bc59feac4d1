// The map as a table, by keys alone: steps written, filled, copied and pasted as in a spreadsheet, sorted without changing the
// map, undone in one step each.

import { expect, type Page, test } from '@playwright/test'
import { mapFile, openSample, watchPage } from './page'

const cell = (page: Page, row: string, column: string) =>
  page
    .getByRole('grid')
    .getByRole('row', { name: new RegExp(row) })
    .locator(`[aria-colindex="${column}"]`)

/** The row whose cell has the focus, and the text of that cell. */
const focused = (page: Page) => page.locator('[role="grid"] :focus')

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function openTable(page: Page): Promise<void> {
  watchPage(page)
  await openSample(page, 'Benefit change request')
  await page.getByRole('link', { name: 'Table' }).press('Enter')
  await expect(page.getByRole('grid', { name: 'Steps' })).toBeVisible()
  // Who comes by keyboard goes on in the table.
  await expect(focused(page)).toHaveText('Refine request')
}

/** Goes back into the table, to its first cell. */
async function toFirst(page: Page, ...keys: readonly string[]): Promise<void> {
  await page.getByRole('grid').locator('[tabindex="0"]').focus()
  await press(page, 'Control+Home', ...keys)
}

const toWait = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']

const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true })

test('a step is written in the empty row, corrected and moved by keys; the totals are the headline', async ({
  page,
}) => {
  await openTable(page)
  await press(page, 'Control+End', 'Home')
  await page.keyboard.type('Smoke test')
  await press(page, 'Tab', 'Tab')
  await page.keyboard.type('Test office')
  await press(page, 'Tab', 'Tab')
  await page.keyboard.type('3 wks-ish')
  await press(page, 'Enter')
  await expect(page.getByRole('alert')).toHaveText("'3 wks-ish' is no time. Write 3w, 2-4w or every 2w.")
  await expect(page.getByRole('textbox', { name: 'Wait of Smoke test' })).toHaveAttribute('aria-invalid', 'true')
  await press(page, 'Control+a')
  await page.keyboard.type('~2d')
  await press(page, 'Tab')
  await page.keyboard.type('1h')
  await press(page, 'Enter')
  const row = page.getByRole('row', { name: /^Smoke test/ })
  await expect(row.getByRole('gridcell')).toContainText(['', 'Test office', '3', '~2d', '1h'])
  // What it says it is: a read-only cell is said to be one and does not open.
  await expect(row.getByRole('gridcell').first()).toHaveAttribute('aria-readonly', 'true')

  await press(page, 'ArrowUp', 'Alt+Shift+ArrowUp')
  await expect(page.getByText('Smoke test comes before Deploy now.').first()).toBeAttached()
  await expect(page.getByRole('rowheader')).toHaveText([
    'Refine request',
    'Build',
    'Code review',
    'System test',
    'Security review',
    'Change approval',
    'Smoke test',
    'Deploy',
    'New step',
  ])
  const totals = page.getByLabel('The whole stream')
  for (const [at, label] of ['Lead time', 'Flow efficiency'].entries()) {
    const figure = await page.locator('.headline-figure').nth(at).innerText()
    await expect(totals.locator('div', { hasText: label })).toContainText(figure)
  }
})

test('copied and pasted it is the same; what is wrong in a block is named, and none of it is taken', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openTable(page)
  const before = await mapFile(page)
  await page.getByRole('grid').locator('[tabindex="0"]').focus()
  await press(page, 'Control+a', 'Control+c', 'Control+v')
  await expect(page.getByText(/they said the same already/).first()).toBeAttached()
  expect(await mapFile(page)).toBe(before)

  const paste = async (text: string) => {
    await page.evaluate(it => navigator.clipboard.writeText(it), text)
    await toFirst(page, ...toWait, 'Control+v')
  }
  await paste('2d\t1h\r\nsoon\t"2h\n"\r\n')
  const wrong = page.getByRole('alert', { name: 'Cells that are wrong' })
  await expect(wrong).toContainText('Nothing was pasted: 1 cell is wrong.')
  await expect(wrong).toContainText("Row 2, Wait: 'soon' is no time.")
  await expect(cell(page, '^Refine request', '5')).toHaveText('9d')

  await paste('2d\t1h\r\n3d\t2h\r\n')
  await expect(cell(page, '^Refine request', '5')).toHaveText('2d')
  await expect(cell(page, '^Build', '6')).toHaveText('2h')
  await expect(wrong).toBeHidden()
  await press(page, 'Control+z')
  await expect(cell(page, '^Refine request', '5')).toHaveText('9d')
  await expect(undo(page)).toBeDisabled()

  // A range is filled with its first cell, sorted rows are the same map.
  await toFirst(page, ...toWait)
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Alt+ArrowDown')
  await expect(cell(page, '^Code review', '5')).toHaveText('9d')
  await press(page, 'Control+z')
  await toFirst(page, ...toWait, 'ArrowUp', 'Enter', 'Enter')
  await expect(page.getByRole('columnheader', { name: 'Wait' })).toHaveAttribute('aria-sort', 'descending')
  await expect(page.getByRole('rowheader').first()).toHaveText('Security review')
  await page.getByRole('button', { name: 'Order of the flow' }).click()
  await expect(page.getByRole('rowheader').first()).toHaveText('Refine request')
  expect(await mapFile(page)).toBe(before)
})

test('what is selected in the table is selected on the map; the panel opens at what a cell is about', async ({
  page,
}) => {
  await openTable(page)
  await press(page, 'ArrowDown', 'ArrowDown')
  const panel = page.getByRole('complementary', { name: 'Inspector' })
  await expect(panel.getByRole('textbox', { name: 'Name of the step' })).toHaveValue('Code review')
  await press(page, 'Control+Enter')
  await expect(panel.getByRole('textbox', { name: 'Name of the step' })).toBeFocused()
  await page.getByRole('link', { name: 'Map', exact: true }).click()
  await expect(panel.getByRole('textbox', { name: 'Name of the step' })).toHaveValue('Code review')
})
