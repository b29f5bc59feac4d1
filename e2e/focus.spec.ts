// Tab through every view and guided screen, in a usual and in a low, narrow window: what has the focus is in sight, not covered
// by the bars, and shows that it has it (WCAG 2.4.7, 2.4.11).

import { expect, type Page, test } from '@playwright/test'
import { openSample, watchPage } from './page'

test.use({ contextOptions: { reducedMotion: 'reduce' }, trace: 'off' })

interface Stop {
  readonly name: string
  /** '' where all is well. */
  readonly fault: string
}

/** What has the focus; `null` once it left the page. */
const stopAt = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    // A control that is hidden within its label shows as its label.
    const shown = element instanceof HTMLInputElement ? (element.closest('label') ?? element) : element
    const name = `${element.tagName} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}”`
    const box = shown.getBoundingClientRect()
    const left = Math.max(box.left, 0)
    const top = Math.max(box.top, 0)
    const right = Math.min(box.right, innerWidth)
    const bottom = Math.min(box.bottom, innerHeight)
    if (right - left < 1 || bottom - top < 1) return { name, fault: `out of sight at ${box.left},${box.top}` }
    const isInSight = [0.1, 0.5, 0.9].some(x =>
      [0.1, 0.5, 0.9].some(y => {
        const there = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)
        return there !== null && (shown.contains(there) || there.contains(shown))
      }),
    )
    if (!isInSight) return { name, fault: `covered at ${Math.round(left)},${Math.round(top)}` }
    const rings = (at: Element | null) => {
      if (!at) return false
      const { outlineStyle, outlineWidth, boxShadow, strokeWidth } = getComputedStyle(at)
      return (
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
        boxShadow !== 'none' ||
        (at instanceof SVGElement && Number.parseFloat(strokeWidth) >= 2)
      )
    }
    // A field draws its ring around the label, or around the box that stands for it.
    const around = [
      shown,
      ...shown.querySelectorAll('*'),
      shown.parentElement,
      shown.parentElement?.parentElement ?? null,
    ]
    const isPage = element.matches('main, h1')
    return { name, fault: isPage || around.some(rings) ? '' : 'shows no focus' }
  })

async function faultsOnTheWay(page: Page): Promise<readonly string[]> {
  const faults = new Set<string>()
  let stops = 0
  // It begins where the focus is, and goes on from the top of the page.
  for (let tabs = 0, ends = 0; tabs < 150 && ends < 2; tabs++) {
    await page.keyboard.press('Tab')
    const stop = await stopAt(page)
    if (stop === null) ends++
    else stops++
    if (stop && stop.fault !== '') faults.add(`${stop.name}: ${stop.fault}`)
  }
  // A walk that stops early finds nothing.
  if (stops < 5) faults.add(`only ${stops} stops`)
  return [...faults]
}

test('what has the focus is seen', async ({ page }) => {
  test.setTimeout(200_000)
  watchPage(page)
  await openSample(page, 'Benefit change request to')
  for (const size of [
    { width: 1024, height: 600 },
    { width: 320, height: 568 },
  ]) {
    await page.setViewportSize(size)
    for (const place of [
      '',
      '/table',
      '/direction',
      '/experiments',
      '/brief',
      '/history',
      '/scope',
      '/steps',
      '/ask',
      '/blocker',
      '/present',
    ]) {
      await page.goto(`./#/map/benefit-change${place}`)
      await expect(page.getByRole('main')).toBeVisible()
      const close = page.locator('.toast').getByRole('button', { name: 'Close message' })
      if (await close.isVisible()) await close.click()
      expect.soft(await faultsOnTheWay(page), `${place}, ${size.width} px`).toEqual([])
    }
  }
})
