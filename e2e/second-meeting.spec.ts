// The second meeting: a map whose experiment is due begins with its review, all of it by keyboard; then the log of its way.

import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectSaved, mapFile, mapOf, openReview, watchPage } from './page'

interface Saved {
  readonly steps: Record<string, { wait: string; work: string; basis: Record<string, string> }>
  readonly experiments: Record<string, { status: string; result: unknown; travel: Record<string, unknown> | null }>
  readonly versions: Record<string, { label: string; on: string }>
}

const saved = async (page: Page) => JSON.parse(await mapFile(page)) as Saved
const strategy = (page: Page) => page.locator('.headline-cell').last()
const row = (page: Page, step: string): Locator => page.getByRole('group', { name: new RegExp(`^${step}: A arrived`) })

test('the review puts what was measured into the map, in one step that can be undone', async ({ page }) => {
  watchPage(page)
  await openReview(page)
  await expect(page.getByText('Review due since 3 days.')).toBeVisible()
  await expect(page.getByText('a change still waits more than 2d')).toBeVisible()

  // Enter before everything is said keeps nothing and goes to what is missing.
  const measured = page.getByRole('textbox', {
    name: /^Measured: wait before Change approval, before 4d, predicted 1d/,
  })
  await expect(measured).toBeFocused()
  await page.keyboard.type('1.5d')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Say whether it was supported/)).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Supported' })).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('I sign when it is ready.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('A delegate of the board')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByRole('radio', { name: /^Adopt/ })).toBeChecked()
  await page.keyboard.press('Enter')

  // Before over after, and the question what comes next.
  await expect(page.getByRole('region', { name: 'Before: Third meeting' })).toContainText('8.7 weeks')
  await expect(page.getByRole('region', { name: 'After' })).toContainText('8.2 weeks')
  const outcome = page.getByRole('dialog', { name: 'A delegate signs between meetings: supported' })
  await expect(outcome).toContainText('Change approval: wait before 4d → 1.5d')
  await expect(outcome).toContainText('What do we test next?')

  // One undo takes all of it back, and what was typed is still there.
  await outcome.getByRole('button', { name: 'Undo' }).click()
  await expect(measured).toHaveValue('1.5d')
  await measured.press('Enter')
  await expect(outcome).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main', { name: 'Experiments', exact: true })).toBeVisible()
  await expect(strategy(page)).toContainText('Last evidence from production: today')
  await expect(page.getByRole('button', { name: 'Hand out' })).toBeInViewport()
  const kept = await saved(page)
  expect(kept.steps.approve).toMatchObject({ wait: '1.5d', basis: { wait: 'measured' } })
  expect(kept.experiments.e4).toMatchObject({
    status: 'learned',
    result: { verdict: 'supported', next: 'adopt', on: '2026-05-07', quote: { who: 'A delegate of the board' } },
  })
  expect(Object.values(kept.versions).map(({ label }) => label)).toContain('After A delegate signs between meetings')

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(strategy(page)).toContainText('Last evidence from production: 24 days ago, more than 15 working days')
  await expectSaved(page)
  const before = await saved(page)
  expect(before.steps.approve?.wait).toBe('4d')
  expect(before.experiments.e4).toMatchObject({ status: 'running', result: null })
  expect(Object.keys(before.versions)).toHaveLength(3)

  await page.goto('./#/')
  await expect(page.getByText('Review due since 3 days')).toBeVisible()
})

test('the log of its way is written by one key a mark, and replaces what was guessed', async ({ page }) => {
  watchPage(page)
  await openReview(page)
  // What is half filled in is there again when the meeting goes on.
  await page.getByRole('textbox', { name: 'One quotation' }).fill('Nobody asked me.')
  await page.getByRole('button', { name: 'Later' }).click()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'One quotation' })).toHaveValue('Nobody asked me.')
  await page.getByRole('button', { name: 'Later' }).click()
  await expect(mapOf(page)).toBeVisible()
  await page.getByRole('link', { name: 'Experiments', exact: true }).click()
  await page.getByRole('row').getByRole('button', { name: 'A delegate signs between meetings' }).click()

  await row(page, 'Build').focus()
  await page.keyboard.press('a')
  await page.keyboard.press('s')
  await expect(row(page, 'Build').getByRole('textbox', { name: 'Arrived' })).toHaveValue(
    /^2026-05-07 10:00 [+-]\d\d:\d\d$/,
  )
  await expect(row(page, 'Build')).toContainText('Waited 0h, the map says 4d')
  // A key writes once; a time that was wrong is typed.
  await page.keyboard.press('a')
  await expect(row(page, 'Build')).toContainText('arrived is written down already')
  await row(page, 'Build').getByRole('textbox', { name: 'Arrived' }).fill('2026-05-05 10:00')
  await page.keyboard.press('Enter')
  await expect(row(page, 'Build')).toContainText('Waited 2d, the map says 4d')
  await row(page, 'Build').getByRole('textbox', { name: 'Done' }).fill('9:00')
  await page.keyboard.press('Enter')
  await expect(row(page, 'Build')).toContainText('It cannot have ended before it started')
  await page.keyboard.press('Escape')
  await row(page, 'Build').focus()
  await page.keyboard.press('ArrowDown')
  await expect(row(page, 'Code review')).toBeFocused()

  await page.getByRole('button', { name: 'Take these over' }).click()
  const question = page.getByRole('dialog', { name: 'What the log measured' })
  await expect(question).toContainText(/Wait before Build: 4d.*2d/)
  await page.keyboard.press('Enter')
  await expect(page.getByText('The map says what the log measured.')).toBeVisible()
  const kept = await saved(page)
  expect(kept.steps.build).toMatchObject({ wait: '2d', basis: { wait: 'measured' } })
  expect(kept.experiments.e4?.travel).toMatchObject({ build: { done: null } })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, 'Build')).toContainText('the map says 4d')
})
