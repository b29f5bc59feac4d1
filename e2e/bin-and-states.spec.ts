// What was deleted and what was changed comes back: the bin with its days, and the earlier states of a map, by mouse and by keyboard.

import { expect, type Page, test } from '@playwright/test'
import { typist } from './keyboard'
import { expectSaved, mapFile, mapOf, openFile, openSample, stepOn, watchPage } from './page'

const title = 'Permit processing'
const day = 24 * 60 * 60 * 1000

test('a deleted map comes back by Undo, and from the bin with its content and its undo, by keyboard', async ({
  page,
}) => {
  watchPage(page)
  const { tabTo } = typist(page)
  await page.clock.setFixedTime(new Date('2026-03-02T10:00:00'))
  await openSample(page, title)
  await stepOn(page, 'Technical Review').click()
  await page.keyboard.press('Delete')
  await expect(stepOn(page, 'Technical Review')).toHaveCount(0)
  await expectSaved(page)
  const before = await mapFile(page)

  const card = page.getByRole('link', { name: new RegExp(`^${title}`) })
  const remove = async () => {
    await page.goto('./#/')
    await tabTo('button', new RegExp(`^More for ${title}`))
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Delete' }).press('Enter')
    await expect(card).toHaveCount(0)
  }
  await remove()
  await tabTo('button', 'Undo')
  await page.keyboard.press('Enter')
  await expect(card).toHaveCount(1)

  await remove()
  await page.clock.setFixedTime(new Date('2026-03-12T10:00:00'))
  await page.reload()
  await tabTo('button', 'Bin (1)')
  await page.keyboard.press('Enter')
  const bin = page.getByRole('dialog', { name: 'Bin' })
  await expect(bin.getByRole('listitem')).toContainText('Goes for good in 20 days.')
  await tabTo('button', /^Restore /)
  await page.keyboard.press('Enter')
  await expect(bin).toContainText('The bin is empty.')
  await page.keyboard.press('Escape')
  await tabTo('link', new RegExp(`^${title}`))
  await page.keyboard.press('Enter')
  await expect(mapOf(page)).toBeVisible()
  expect(await mapFile(page)).toBe(before)
  await mapOf(page).locator('[data-canvas]').focus()
  await page.keyboard.press('Control+z')
  await expect(stepOn(page, 'Technical Review')).toBeVisible()

  // Emptied only after a question, and of itself after 30 days.
  await remove()
  await page.getByRole('button', { name: 'Bin (1)' }).press('Enter')
  await bin.getByRole('button', { name: 'Empty the bin' }).press('Enter')
  const asked = page.getByRole('alertdialog')
  await expect(asked).toContainText('This cannot be undone.')
  await expect(asked.getByRole('button', { name: 'Keep' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(bin.getByRole('listitem')).toHaveCount(1)
  await bin.getByRole('button', { name: 'Empty the bin' }).press('Enter')
  await asked.getByRole('button', { name: 'Delete for good' }).press('Enter')
  await expect(bin).toContainText('The bin is empty.')
})

test('after 30 days a deleted map is gone', async ({ page }) => {
  watchPage(page)
  const start = new Date('2026-03-02T10:00:00')
  await page.clock.setFixedTime(start)
  await openSample(page, title)
  await page.goto('./#/')
  await page.getByRole('button', { name: new RegExp(`^More for ${title}`) }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  const bin = page.getByRole('button', { name: 'Bin (1)' })
  await expect(bin).toBeVisible()
  await page.clock.setFixedTime(new Date(start.getTime() + 29 * day))
  await page.reload()
  await bin.click()
  await expect(page.getByRole('dialog').getByRole('listitem')).toContainText('Goes for good within a day.')
  await page.clock.setFixedTime(new Date(start.getTime() + 31 * day))
  await page.reload()
  await expect(page.getByText('None yet.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Bin/ })).toHaveCount(0)
})

test('what a file replaced is an earlier state: it is looked at, brought back, and that is undone', async ({
  page,
}) => {
  watchPage(page)
  await openSample(page, title)
  const text = await mapFile(page)
  await openFile(page, 'permit.json', text.replaceAll('Technical Review', 'Review of the file'))
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Continue/ })
    .click()
  await expect(stepOn(page, 'Review of the file')).toBeVisible()
  await openHistory(page)
  const states = page.getByRole('main').locator('.history-states > li')
  await expect(states.first()).toContainText('before “Continue with the file”')

  await states
    .first()
    .getByRole('button', { name: /^Look at/ })
    .press('Enter')
  const looked = page.getByRole('dialog', { name: /^The map / })
  await expect(looked).toContainText('Technical Review')
  await expect(looked).toContainText('An earlier state, to look at only.')
  await expect(looked.getByRole('textbox')).toHaveCount(0)
  await looked.getByRole('button', { name: 'Bring back' }).press('Enter')
  await expect(page.locator('.toast')).toContainText('The map is as it was')
  await page.getByRole('link', { name: 'Map', exact: true }).click()
  await expect(stepOn(page, 'Technical Review')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(stepOn(page, 'Review of the file')).toBeVisible()
  await openHistory(page)
  await expect(states.first()).toContainText('before “Bring back an earlier state”')
})

async function openHistory(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'History', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Earlier states on this device' })).toBeVisible()
}
