// Every finished example opens, with its headline, and says nothing that a program would say.

import { expect, test } from '@playwright/test'
import { samples } from '../src/samples/samples'
import { mapFile, mapOf, openSample, watchPage } from './page'

for (const sample of samples) {
  test(`the example “${sample.title}” opens and shows its numbers`, async ({ page }) => {
    watchPage(page)
    // Before any review is due.
    await page.clock.setFixedTime(new Date('2026-04-20T10:00:00'))
    await openSample(page, sample.title)
    const doc = JSON.parse(await mapFile(page)) as { steps: Record<string, { name: string }> }
    const steps = Object.values(doc.steps)
    await expect(mapOf(page).locator('[aria-roledescription="step"][data-id]')).toHaveCount(steps.length)
    await expect(page.getByText('Lead time', { exact: true })).toBeVisible()
    await expect(page.locator('body')).not.toContainText(/NaN|undefined|\bnull\b|Infinity|\[object/)
    await expect(page.locator('.headline-figure')).toHaveCount(4)
    for (const figure of await page.locator('.headline-figure').allTextContents()) expect(figure).not.toBe('')
  })
}
