// A meeting: the map shown to the room by keys, by a remote and by hand, its clock, and what is parked on the way.

import { expect, type Page, test } from '@playwright/test'
import { expectSaved, mapFile, openSample, watchPage } from './page'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const said = (page: Page) => page.locator('.present > [role=status]')

async function present(page: Page): Promise<void> {
  await openSample(page, 'Benefit change request to production')
  await page.locator('[data-canvas]').focus()
  await page.keyboard.press('Shift+P')
  await expect(page.getByRole('button', { name: 'Next' })).toBeVisible()
}

test('the path is walked step by step while the strip builds up to the headline, and a line is parked on the way', async ({
  page,
}) => {
  watchPage(page)
  await present(page)
  await expect(page.getByText('12 weeks', { exact: true })).toBeVisible()
  await expect(said(page)).toContainText('Lead time: 12 weeks.')

  // As a remote goes on: a piece more of the strip with each step.
  const pieces = page.locator('.rising-strip [data-entry^="strip/"]')
  await page.keyboard.press('PageDown')
  await expect(heading(page)).toHaveText('Refine request')
  await expect(pieces).toHaveCount(2)
  await page.keyboard.press('Space')
  await expect(heading(page)).toHaveText('Build')
  await expect(pieces).toHaveCount(4)
  await expect(said(page)).toHaveText(/^Step 2 of 7: Build, waits 4d.* So far 3\.4 weeks, 3\.8d of it work\.$/)
  await page.keyboard.press('PageUp')
  await expect(heading(page)).toHaveText('Refine request')

  // By hand: the left third goes back, the rest goes on; and by the large buttons.
  const slide = page.locator('.present-slide')
  await slide.click({ position: { x: 1000, y: 300 } })
  await expect(heading(page)).toHaveText('Build')
  await slide.click({ position: { x: 60, y: 300 } })
  await expect(heading(page)).toHaveText('Refine request')
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(heading(page)).toHaveText('Build')

  // Somebody says what belongs elsewhere: one key, the line, and on.
  await page.keyboard.press('p')
  await page.keyboard.type('Who owns the test data?')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'What is parked' })).toContainText('Who owns the test data?')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(heading(page)).toHaveText('Build')

  // The sum at the end is the headline; rework is its last piece.
  await page.keyboard.press('End')
  await expect(page.getByText('Testable: evidence in 14d', { exact: true })).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText('In all: 12 weeks', { exact: true })).toBeVisible()
  await expect(pieces.last()).toHaveAttribute('data-entry', 'strip/rework')
  // A reload in front of the room goes on where it was.
  await page.reload()
  await expect(page.getByText('In all: 12 weeks', { exact: true })).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(page.locator('[data-canvas]:focus-within')).toBeVisible()
  // A number and its sign stay in one line.
  expect(await page.locator('.headline-detail').nth(2).textContent()).toContain('36\u00a0% of lead time')
  await expectSaved(page)
  expect(await mapFile(page)).toContain('"Parking lot: Who owns the test data?"')
})

test('the clock of the meeting runs on over a reload, says when a part ends, and can be hidden', async ({ page }) => {
  watchPage(page)
  await page.clock.install({ time: new Date('2026-03-02T09:00:00') })
  await openSample(page, 'Benefit change request to production')
  await page.locator('[data-canvas]').focus()
  await page.keyboard.press('Shift+A')
  await page.getByRole('textbox', { name: 'Minutes of Intent' }).fill('12')
  await page.getByRole('button', { name: 'Start the clock' }).click()
  const clock = page.getByRole('region', { name: 'Meeting clock' })
  await expect(clock).toContainText('Intent 12 min left')

  await page.clock.fastForward('07:30')
  await expect(clock).toContainText('Intent 5 min left')
  await expect(clock.getByRole('status')).toHaveText('Intent: 5 minutes left.')
  await page.reload()
  await expect(clock).toContainText('Intent 5 min left')
  await page.clock.fastForward('06:00')
  await expect(clock).toContainText('Intent +1 min over')
  await clock.getByRole('button', { name: 'Next: Walk the steps' }).click()
  await expect(clock).toContainText('Walk the steps 30 min left · 1 min behind')
  await expect(clock.getByRole('status')).toHaveText('Walk the steps, 30 minutes.')
  await clock.getByRole('button', { name: 'Pause' }).click()
  await page.clock.fastForward('10:00')
  await expect(clock).toContainText('Walk the steps 30 min left · paused')

  await page.getByRole('button', { name: 'Hide the clock' }).click()
  await expect(clock).toBeHidden()
  await page.reload()
  await page.getByRole('button', { name: 'Meeting', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Meeting clock' }).click()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(clock).toContainText('Walk the steps 30 min left')
})
