// 400 % zoom: in a window of 320 pixels nothing is lost and nothing but the map and tables scrolls sideways (WCAG 1.4.10).

import { expect, type Page, test } from '@playwright/test'
import { openSample, watchPage } from './page'

test.use({ viewport: { width: 320, height: 256 } })

/** Controls and texts that stand out of the window, or are cut off, with nothing to scroll them into sight by. */
async function lost(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const root = document.scrollingElement
    if (root && root.scrollWidth > window.innerWidth) found.push(`the page is ${root.scrollWidth} wide`)
    for (const element of document.querySelectorAll(
      'button, a, input:not([type]), input[type="text"], textarea, h1, h2, p',
    )) {
      const box = element.getBoundingClientRect()
      // What is there for screen readers alone stands in a frame of one pixel.
      const isHidden = element.closest('.canvas, .visually-hidden, .toast') ?? element.closest('[style*="clip"]')
      if (box.width < 3 || isHidden) continue
      let scrolls = false
      let isCut = box.right > window.innerWidth + 1 || box.left < -1
      for (let parent = element.parentElement; parent; parent = parent.parentElement) {
        const { overflowX } = getComputedStyle(parent)
        if (/auto|scroll/.test(overflowX) && parent.querySelector('table, [role="grid"]') !== null) scrolls = true
        const frame = parent.getBoundingClientRect()
        if (/hidden|clip/.test(overflowX) && (box.right > frame.right + 2 || box.left < frame.left - 2)) isCut = true
      }
      const words = (element.textContent || element.getAttribute('aria-label') || element.tagName).slice(0, 40)
      if (isCut && !scrolls) found.push(`${words}: ${Math.round(box.left)} to ${Math.round(box.right)}`)
      // Letters one below the other are no text.
      if (element.matches('h1, h2, p') && words.trim().length > 12 && box.width < 40) found.push(`${words}: too narrow`)
    }
    return found
  })
}

test('every view, panel and dialog stands in 320 pixels', async ({ page }) => {
  watchPage(page)
  await page.clock.setFixedTime(new Date('2026-02-04T10:00:00'))
  for (const place of ['new', 'templates']) {
    await page.goto(`./#/${place}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect.soft(await lost(page), place).toEqual([])
  }
  await openSample(page, 'Benefit change request to production')
  expect.soft(await lost(page), 'map').toEqual([])
  for (const view of [
    'direction',
    'experiments',
    'brief',
    'history',
    'table',
    'scope',
    'steps',
    'blocker',
    'experiment',
  ]) {
    await page.goto(`./#/map/benefit-change/${view}`)
    await expect(page.getByRole('main')).toBeVisible()
    expect.soft(await lost(page), view).toEqual([])
  }
  await page.goto('./#/map/benefit-change')
  await page.locator('[data-canvas]').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox').first()).toBeFocused()
  expect.soft(await lost(page), 'the panel').toEqual([])
  for (const [words, name] of [
    ['Hand out', 'Hand out'],
    ['Map settings', 'Settings of this map'],
    ['What could be tried', 'What could be tried?'],
    ['Tally', 'Tally the blockers'],
    ['What do these words', 'What do these words mean?'],
  ] as const) {
    await page.keyboard.press('Control+k')
    await page.getByRole('textbox', { name: 'Find a step or anything to do' }).fill(words)
    await page
      .getByRole('option', { name: new RegExp(`^${words}`) })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name })
    await expect(dialog).toBeVisible()
    expect.soft(await lost(page), name).toEqual([])
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
})

test('what lies below can be scrolled to, also where the window is low', async ({ page }) => {
  watchPage(page)
  await page.setViewportSize({ width: 360, height: 225 })
  await openSample(page, 'Benefit change request to production')
  const step = page.getByRole('toolbar', { name: 'Add' }).getByRole('button', { name: 'Step' })
  await step.scrollIntoViewIfNeeded()
  await step.click()
  await page.keyboard.type('Announce 1h')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: /^Announce, / })).toHaveCount(1)
})
