// Each published sample is opened, and what its headline says is compared with what was printed where it comes from.

import { existsSync, readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { samples } from '../src/samples/samples'
import { openSample, watchPage } from './page'

interface Amount {
  readonly value: number
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month'
}

interface Published {
  readonly leadTime?: Amount
  readonly taktTime?: Amount
  readonly pcePercent?: number
  readonly valueAddedPercent?: number
  readonly activityRatioPercent?: number
  readonly flowEfficiencyPercent?: number
  readonly rolledPercentCompleteAccurate?: number
  readonly bottleneck?: string
}

/** Where the printed percentage is not what the printed times give: what they give instead, and why. */
const printedWrong: { readonly [id: string]: { readonly percent: number; readonly because: string } } = {
  'poppendieck-kniberg-game': { percent: 14, because: 'printed from times rounded to 3 of 25 months' },
}

/** Printed in the book that the sample is taken from; its case file gives no figures. */
const inTheBook: { readonly [id: string]: Published } = {
  'acme-stamping-current': { leadTime: { value: 23.6, unit: 'day' } },
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

/** Working days of an amount in the map's calendar. */
function days({ value, unit }: Amount, calendar: { hoursPerDay: number; daysPerWeek: number }): number {
  const hours = calendar.hoursPerDay
  switch (unit) {
    case 'second':
      return value / 3600 / hours
    case 'minute':
      return value / 60 / hours
    case 'hour':
      return value / hours
    case 'day':
      return value
    case 'week':
      return value * calendar.daysPerWeek
    case 'month':
      return (value * calendar.daysPerWeek * 52) / 12
  }
}

const figure = (page: Page, place: number) => page.locator('.headline-figure').nth(place)

/** The value behind a rounded figure, which stands beside it for ears and on hover. */
async function exact(page: Page, place: number): Promise<number> {
  return Number.parseFloat((await figure(page, place).getAttribute('title')) ?? '')
}

for (const { id, title } of samples) {
  // What we made up as an illustration was published nowhere.
  if (!existsSync(`tests/cases/${id}.expected.json`)) continue
  const expected = read(`tests/cases/${id}.expected.json`) as {
    published?: Published
    processCycleEfficiency?: number | null
  }
  const published = expected.published ?? inTheBook[id]
  if (!published) continue
  const { calendar } = read(`tests/cases/${id}.json`)
  const { leadTime, rolledPercentCompleteAccurate: rolled, bottleneck, taktTime } = published
  const isCycle = (expected.processCycleEfficiency ?? null) !== null
  const percent =
    (isCycle ? undefined : published.pcePercent) ??
    published.valueAddedPercent ??
    published.activityRatioPercent ??
    published.flowEfficiencyPercent
  const wrong = printedWrong[id]

  if (leadTime) {
    test(`“${title}”: lead time was published as ${leadTime.value} ${leadTime.unit}s`, async ({ page }) => {
      watchPage(page)
      await openSample(page, title)
      const shown = await exact(page, 0)
      const printed = days(leadTime, calendar)
      expect(Math.abs(shown - printed) / printed, `shown: ${shown} working days, printed: ${printed}`).toBeLessThan(
        0.015,
      )
    })
  }
  if (percent !== undefined) {
    const told = wrong ? `, but ${wrong.because}: ${wrong.percent} %` : ''
    test(`“${title}”: flow efficiency was published as ${percent} %${told}`, async ({ page }) => {
      await openSample(page, title)
      const shown = await exact(page, 1)
      expect(Math.abs(shown - (wrong?.percent ?? percent))).toBeLessThan(Math.max(0.02, percent * 0.07))
    })
  }
  if (isCycle && published.pcePercent !== undefined) {
    test(`“${title}”: process cycle efficiency was published as ${published.pcePercent} %`, async ({ page }) => {
      await openSample(page, title)
      await page.getByRole('button', { name: 'Flow efficiency Why?' }).click()
      await expect(
        page.getByRole('definition').filter({ hasText: `${published.pcePercent} % of lead time` }),
      ).toBeVisible()
    })
  }
  if (rolled !== undefined) {
    test(`“${title}”: rolled %C&A was published as ${rolled} %`, async ({ page }) => {
      await openSample(page, title)
      await page.getByRole('button', { name: 'Right first time Why?' }).click()
      await expect(page.getByRole('dialog', { name: `Right first time: ${rolled} %` })).toBeVisible()
    })
  }
  if (bottleneck !== undefined) {
    test(`“${title}”: the bottleneck was published as ${bottleneck}`, async ({ page }) => {
      await openSample(page, title)
      await expect(figure(page, 2)).toContainText(`before ${bottleneck}`)
    })
  }
  if (taktTime) {
    test(`“${title}”: takt time was published as ${taktTime.value} ${taktTime.unit}s`, async ({ page }) => {
      await openSample(page, title)
      await page.getByRole('button', { name: 'Work in process Why?' }).click()
      const text =
        (await page
          .getByRole('definition')
          .filter({ hasText: /second|minute/ })
          .first()
          .textContent()) ?? ''
      const seconds = Number.parseFloat(text) * (text.includes('minute') ? 60 : 1)
      const printed = taktTime.value * (taktTime.unit === 'minute' ? 60 : 1)
      expect(Math.abs(seconds - printed) / printed, text).toBeLessThan(0.03)
    })
  }
}
