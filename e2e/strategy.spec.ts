// Think big, start small: from an empty map to a running experiment and the brief that is handed out, going wherever the
// button beside the verdict leads.

import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { expectOnePrimary, expectSaved, watchPage } from './page'

const verdict = (page: Page) => page.locator('.headline-cell').last()
const view = (page: Page, name: string) => page.getByRole('main', { name, exact: true })

async function firstMap(page: Page): Promise<void> {
  await page.goto('./')
  await expect(page.getByRole('textbox', { name: /takes too long/ })).toBeFocused()
  await page.keyboard.type('Benefit change to production')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'What is one item?' })).toBeFocused()
  for (const answer of ['one change of the rules', 'the request is filed', 'residents are paid', '2w']) {
    await page.keyboard.type(answer)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('textbox', { name: 'What happens, from first to last?' })).toBeFocused()
  await page.keyboard.type('Build\nSecurity review\nDeploy\n')
  await page.keyboard.press('Enter')
  for (const [name, numbers] of [
    ['Build', '4h 2d'],
    ['Security review', '15-29d 4h'],
    ['Deploy', '2d 3h'],
  ]) {
    await expect(page.getByRole('textbox', { name: `How long does it wait before ${name}?` })).toBeFocused()
    await page.keyboard.type(numbers ?? '')
    await page.keyboard.press('Enter')
    const days = page.getByRole('radio', { name: 'Working days' })
    if (name === 'Security review') {
      await expect(days).toBeFocused()
      await page.keyboard.press('Enter')
    }
  }
  await expect(page.getByRole('textbox', { name: /What causes it\?$/ })).toBeFocused()
  await page.keyboard.type('Every change gets the full assessment')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'What is tried' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(view(page, 'Map')).toBeVisible()
}

test('from an empty map to a running experiment and the brief', async ({ page }) => {
  watchPage(page)
  await firstMap(page)

  // No experiment: the button offers what others have tried.
  await expect(verdict(page)).toContainText('A wish so far')
  await verdict(page).getByRole('button', { name: 'Add one' }).click()
  const starters = page.getByRole('dialog', { name: 'What could be tried?' })
  await expect(starters.getByRole('textbox', { name: 'In a few words' })).toBeFocused()
  await expect(starters.getByRole('option').first()).toContainText('Ship one word')
  await expectOnePrimary(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(starters.getByRole('option', { selected: true })).toContainText('Wait before Security review 15d-29d →')
  await page.keyboard.press('Enter')

  // It is in the table, with its way through this very stream; the blank after "Because" has the focus.
  await expect(view(page, 'Experiments')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Because' })).toBeFocused()
  await expect(page.getByRole('row').nth(1)).toContainText('Tests no assumption')

  // It tests nothing yet: the button leads to the assumptions, then to the field of the experiment.
  await verdict(page).getByRole('button', { name: 'Write an assumption' }).click()
  await expect(view(page, 'Direction')).toBeVisible()
  const assumption = page.getByRole('textbox', { name: 'Add an assumption' })
  await expect(assumption).toBeFocused()
  await page.keyboard.type('Most changes carry little risk')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'What should be true in the end?' }).fill('Residents are paid within a week')
  await verdict(page).getByRole('button', { name: 'Choose the assumption' }).click()
  await expect(view(page, 'Experiments')).toBeVisible()
  await expect(page.getByRole('button', { name: /It tests the assumption/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Most changes carry little risk' }).click()

  // The stream is the one that it must travel: passing the review by brings the evidence near, for one permission.
  await expect(verdict(page)).toContainText('no experiment brings evidence within 10 working days')
  await verdict(page).getByRole('button', { name: 'Shorten its way' }).click()
  await page.getByRole('button', { name: /Pass by another step/ }).click()
  await page.getByRole('option', { name: 'Security review' }).click()
  await expect(verdict(page)).toContainText('Testable: evidence in')
  await expect(verdict(page)).toContainText('if one permission is given')
  await expect(page.getByRole('region', { name: 'Asks' })).toContainText('pass Security review')

  // Today and tomorrow over each other, here and on the map.
  await page.getByRole('switch', { name: /^Tomorrow with/ }).focus()
  await page.keyboard.press('Space')
  await expect(page.locator('.headline-cell').first()).toContainText('tomorrow:')
  await expect(page.getByText(/^Tomorrow .* instead of/)).toBeVisible()
  await page.getByRole('button', { name: 'Back to today' }).click()

  // Starting wants the day of the review; the map of today is kept, and the invitation says what is looked at.
  await verdict(page).getByRole('button', { name: 'Start it' }).click()
  const start = page.getByRole('dialog', { name: /^Start: / })
  await start.getByRole('button', { name: 'Start it' }).click()
  await expect(start.getByText('Say by when there is an answer')).toBeVisible()
  await expect(start.getByRole('textbox', { name: 'Review on' })).toBeFocused()
  await page.keyboard.type('2099-03-02')
  await page.keyboard.press('Enter')
  await start.getByRole('button', { name: 'Start it' }).click()
  const running = page.getByRole('dialog', { name: /^Running: / })
  await expectOnePrimary(page)
  const coming = page.waitForEvent('download')
  await running.getByRole('button', { name: 'Download the invitation' }).click()
  const invitation = await readFile(await (await coming).path(), 'utf8')
  expect(invitation).toContain('DTSTART;VALUE=DATE:20990302')
  expect(invitation).toMatch(/SUMMARY:Review: .*refuted if/)
  await running.getByRole('button', { name: 'Done' }).click()
  await expect(verdict(page)).toContainText('Testing: evidence in')

  // Undo takes back what was done last, in any view.
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(verdict(page)).toContainText('Testable: evidence in')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(verdict(page)).toContainText('Testing: evidence in')

  await page.getByRole('link', { name: 'Brief' }).click()
  const brief = view(page, 'Brief')
  await expect(brief).toBeFocused()
  await expect(brief).toContainText('Residents are paid within a week')
  for (const owed of ['path to production', 'first team', 'evidence', 'Clear the path'])
    await expect(brief.getByRole('heading', { name: new RegExp(owed, 'i') })).toBeVisible()
  const handing = page.waitForEvent('download')
  await brief.getByRole('button', { name: 'Download as Markdown' }).click()
  const text = await readFile(await (await handing).path(), 'utf8')
  expect(text).toContain('# Benefit change to production')
  expect(text).toContain('Testing: evidence in')
  await expectSaved(page)
  await page.reload()
  await expect(brief).toContainText('Testing: evidence in')
})
