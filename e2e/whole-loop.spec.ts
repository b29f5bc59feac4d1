// The whole loop in two browsers that exchange pictures: an experiment starts at the first meeting in one, its evidence comes
// in at the second meeting in the other, and the map goes back with its next version and the next experiment.

import { expect, type Page, test } from '@playwright/test'
import { expectSaved, mapFile, mapOf, openFile, openSample, pictureFile, watchPage } from './page'

interface Saved {
  readonly steps: Record<string, { skip: number | null }>
  readonly experiments: Record<string, { title: string; status: string; startedFrom: string | null }>
  readonly versions: Record<string, { label: string; map: { steps: Record<string, { skip: number | null }> } }>
}

const saved = async (page: Page) => JSON.parse(await mapFile(page)) as Saved
const verdict = (page: Page) => page.locator('.headline-cell').last()
const on = (page: Page, day: string) => page.clock.setFixedTime(new Date(`${day}T10:00:00`))

test('from the first meeting to the second version with evidence and the second experiment', async ({
  page,
  browser,
}) => {
  watchPage(page)
  await on(page, '2026-02-16')
  await openSample(page, 'Benefit change request to')
  await verdict(page).getByRole('button', { name: 'Start it' }).click()
  const start = page.getByRole('dialog', { name: 'Start: Pre-approve low-risk changes' })
  await start.getByRole('textbox', { name: 'Review on' }).fill('2026-03-09')
  await page.keyboard.press('Enter')
  await start.getByRole('button', { name: 'Start it' }).click()
  await page
    .getByRole('dialog', { name: /^Running: / })
    .getByRole('button', { name: 'Done' })
    .click()
  await expect(verdict(page)).toContainText('Testing: evidence in')
  await expectSaved(page)
  const first = await pictureFile(page)

  // Three weeks later, on another machine, the picture opens with its review.
  const context = await browser.newContext()
  const other = await context.newPage()
  watchPage(other)
  await on(other, '2026-03-09')
  await openFile(other, 'benefit.svg', first)
  const review = other.getByRole('dialog', { name: 'Pre-approve low-risk changes: what happened?' })
  await expect(review.getByText('Review due today.')).toBeVisible()
  await review.getByRole('textbox', { name: /^Measured: .*Security review.* predicted 80 %/ }).fill('70%')
  await review.getByText('Supported', { exact: true }).click()
  await review.getByRole('textbox', { name: 'One quotation' }).fill('Nobody had to ask where a change was.')
  await review.getByRole('textbox', { name: 'Said by' }).fill('A resident services lead')
  await review.getByText('Adopt', { exact: true }).click()
  await other.keyboard.press('Enter')
  const outcome = other.getByRole('dialog', { name: 'Pre-approve low-risk changes: supported' })
  await expect(outcome).toContainText('What do we test next?')
  await expect(outcome.getByRole('region', { name: 'After' })).toContainText('8.9 weeks')
  await outcome.getByRole('button', { name: 'Go on from this one' }).click()
  await expect(other.getByRole('main', { name: 'Experiments', exact: true })).toBeVisible()
  await expectSaved(other)
  const second = await pictureFile(other)

  // Back at the first machine it is the newer one: evidence, its version, and the next experiment.
  await on(page, '2026-03-10')
  await openFile(page, 'benefit.svg', second)
  await page.getByRole('alertdialog').getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByText('No field was changed in both', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Put both together' }).click()
  await expect(mapOf(page)).toBeVisible()
  await expect(verdict(page)).toContainText('Last evidence from production: yesterday')
  const kept = await saved(page)
  expect(kept).toEqual(await saved(other))
  expect(kept.steps.review?.skip).toBe(0.7)
  const titles = Object.values(kept.experiments).map(({ title, status }) => `${title}: ${status}`)
  expect(titles).toEqual(
    expect.arrayContaining([
      'Pre-approve low-risk changes: learned',
      'Pre-approve low-risk changes, changed: candidate',
    ]),
  )
  const versions = Object.values(kept.versions).map(({ label, map }) => [label, map.steps.review?.skip ?? null])
  expect(versions).toEqual(
    expect.arrayContaining([
      ['Before Pre-approve low-risk changes', null],
      ['After Pre-approve low-risk changes', 0.7],
    ]),
  )
  await page.getByRole('link', { name: 'History', exact: true }).click()
  await expect(page.getByText('Nobody had to ask where a change was.', { exact: false }).first()).toBeVisible()
  await expect(
    page.getByText('The one prediction that was measured went the way we said', { exact: false }),
  ).toBeVisible()
  await context.close()
})
