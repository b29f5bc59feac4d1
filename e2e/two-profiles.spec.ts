// One map in two browsers that exchange files: both go on working, nothing that either wrote is lost, what both changed is
// asked once; and a version that was kept is held against what came of it.

import { type Browser, expect, type Page, test } from '@playwright/test'
import {
  expectOnePrimary,
  expectSaved,
  mapFile,
  mapOf,
  openFile,
  openSample,
  pictureFile,
  stepOn,
  watchPage,
} from './page'

/** Somebody else's browser: nothing of it is shared with the first. */
async function otherProfile(browser: Browser): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  watchPage(page)
  return page
}

async function change(page: Page, step: string, field: string, text: string): Promise<void> {
  await stepOn(page, step).click()
  const input = page.getByRole('textbox', { name: field, exact: true })
  await input.fill(text)
  await input.press('Enter')
  await expectSaved(page)
}

test('two people exchange pictures of one map: both edits are kept, and the one field that both changed is asked', async ({
  page,
  browser,
}) => {
  watchPage(page)
  await openSample(page, 'Benefit change request to')
  const picture = await pictureFile(page)

  const other = await otherProfile(browser)
  await openFile(other, 'benefit.svg', picture)
  await expect(mapOf(other)).toBeVisible()
  await change(other, 'Security review', 'Wait before', '18d')
  await change(other, 'Security review', 'Work', '1h')
  const theirs = await pictureFile(other)

  await change(page, 'Security review', 'Wait before', '20d')
  await change(page, 'Deploy', 'Work', '5h')
  const mine = await mapFile(page)

  await openFile(page, 'from-b.svg', theirs)
  const question = page.getByRole('alertdialog', { name: 'This map is already on this device' })
  for (const name of ['Continue with the newer one', 'Keep both', 'Compare'])
    await expect(question.getByRole('button', { name })).toBeVisible()
  await expectOnePrimary(page)
  await question.getByRole('button', { name: 'Compare' }).click()

  const both = page.getByRole('dialog', { name: 'Both copies compared' })
  await expect(both.getByRole('radiogroup')).toHaveCount(2)
  const asked = both.getByRole('radiogroup', { name: /^Security review.*Wait before, was 15d-29d/ })
  await expect(asked.getByRole('radio', { name: 'Here: 20d' })).toBeFocused()
  await expect(both.getByText('1 question to answer')).toBeVisible()
  await expect(both.getByRole('row', { name: /Security review Work 4h 1h as in the file/ })).toBeVisible()
  await expect(both.getByRole('row', { name: /Deploy Work 5h 3h as here/ })).toBeVisible()
  await expect(both.getByRole('img', { name: /Differs:.*step Security review/ })).toHaveCount(2)
  const together = both.getByRole('button', { name: 'Put both together' })
  await expect(together).toBeDisabled()
  await page.keyboard.press('ArrowRight')
  await expect(asked.getByRole('radio', { name: 'The file: 18d' })).toBeChecked()
  await together.focus()
  await page.keyboard.press('Enter')

  await expect(page.getByText('Both copies are put together.', { exact: false }).first()).toBeVisible()
  const merged = JSON.parse(await mapFile(page))
  expect(merged.steps.review).toMatchObject({ wait: '18d', work: '1h' })
  expect(merged.steps.deploy).toMatchObject({ work: '5h' })

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expectSaved(page)
  expect(await mapFile(page)).toBe(mine)
  await page.getByRole('button', { name: 'Redo', exact: true }).click()
  await expectSaved(page)

  // Back to the other side: what is put together brings only what is new there, and asks nothing.
  await openFile(other, 'from-a.svg', await pictureFile(page))
  await other.getByRole('alertdialog').getByRole('button', { name: 'Compare' }).click()
  await expect(other.getByText('No field was changed in both', { exact: false })).toBeVisible()
  await other.getByRole('button', { name: 'Put both together' }).click()
  await expect(mapOf(other)).toBeVisible()
  expect(await mapFile(other)).toBe(await mapFile(page))
  await other.context().close()
})

test('a version is kept, and compared with what came of it', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Benefit change request to')
  await page.getByRole('link', { name: 'History', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Did it get better since the last meeting?' })).toBeVisible()
  await page.keyboard.press('Shift+V')
  await expect(page.getByRole('textbox', { name: 'What is it called?' })).toBeFocused()
  await page.keyboard.type('Before the pilot')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nothing that is on the map differs between the two.')).toBeVisible()

  await page.getByRole('link', { name: 'Map', exact: true }).click()
  await change(page, 'Security review', 'Wait before', '6d')
  await change(page, 'Deploy', 'Name of the step', 'Roll out')
  await page.getByRole('link', { name: 'History', exact: true }).click()
  const changed = page.getByRole('table', { name: /^What differs/ })
  await expect(
    changed.getByRole('row', { name: /Moved in time.*Security review.*Wait before.*15d-29d.*6d/ }),
  ).toBeVisible()
  await expect(changed.getByRole('row', { name: /Renamed.*Roll out.*Deploy.*Roll out/ })).toBeVisible()
  await expect(page.getByRole('img', { name: /Changed: .*step Security review/ })).toHaveCount(2)
  await expect(page.getByText(/d less, better/).first()).toBeVisible()
  await expect(page.getByRole('row', { name: /^Before the pilot.* 12 weeks 13 % 23 % 14d/ })).toBeVisible()

  await page.getByRole('button', { name: 'More for Before the pilot' }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.keyboard.type('First meeting')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('rowheader', { name: 'First meeting' })).toBeVisible()
  await page.getByRole('button', { name: 'More for First meeting' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(page.getByRole('heading', { name: 'Did it get better since the last meeting?' })).toBeVisible()
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('rowheader', { name: 'First meeting' })).toBeVisible()
})
