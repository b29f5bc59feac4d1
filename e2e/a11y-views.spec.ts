// Every place of the app, once: axe in light and dark, at 320 px (400 % zoom of 1280) and in forced colours; targets of 24 px,
// spaced text, headings, landmarks, language and title, and nothing that moves.

import { expect, test } from '@playwright/test'
import { watchPage } from './page'
import { axeFinds, cutBySpacing, moving, sideways, smallTargets } from './place-checks'
import { places } from './places'

// Without a trace: it keeps a picture of the page for each of some hundred looks.
test.use({ contextOptions: { reducedMotion: 'reduce' }, trace: 'off' })
const shots = process.env.SLUICE_SHOTS

test('every place holds what WCAG asks that a machine can see', async ({ page }) => {
  test.setTimeout(600_000)
  watchPage(page)
  for (const { name, go } of places) {
    const at = Date.now()
    await page.setViewportSize({ width: 1440, height: 900 })
    const wayFails = await go(page).then(
      () => null,
      (error: Error) => error.message,
    )
    expect.soft(wayFails, `${name}: the way to it`).toBeNull()
    const went = Date.now()
    const close = page.locator('.toast').getByRole('button', { name: 'Close message' })
    if (await close.isVisible()) await close.click()
    expect.soft(await axeFinds(page), `${name}, light`).toEqual([])
    expect.soft(await smallTargets(page), `${name}: small targets`).toEqual([])
    expect.soft(await cutBySpacing(page), `${name}: cut by spacing`).toEqual([])
    expect.soft(await moving(page), `${name}: moves`).toEqual([])
    expect.soft(await page.title(), `${name}: title`).toMatch(/^.+ – Sluice$|^Sluice/)
    expect.soft(await page.locator('main').count(), `${name}: main`).toBe(1)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect.soft(await axeFinds(page, 'colours'), `${name}, dark`).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 320, height: 640 })
    expect.soft(await axeFinds(page, 'width'), `${name}, 320 px`).toEqual([])
    expect.soft(await smallTargets(page), `${name}, 320 px: small targets`).toEqual([])
    expect.soft(await sideways(page), `${name}, 320 px: scrolls sideways`).toBeLessThanOrEqual(0)
    process.stdout.write(`${name}: ${went - at} + ${Date.now() - went} ms\n`)
    if (shots) {
      const file = name.replaceAll(/\W+/g, '-')
      await page.screenshot({ path: `${shots}/${file}.320.png` })
      await page.setViewportSize({ width: 1024, height: 768 })
      await page.emulateMedia({ forcedColors: 'active' })
      await page.screenshot({ path: `${shots}/${file}.forced.png` })
      await page.emulateMedia({ forcedColors: 'none' })
    }
    await page.setViewportSize({ width: 1440, height: 900 })
    const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'))
    for (let tries = 0; tries < 3 && (await dialog.count()) > 0; tries++) {
      await page.keyboard.press('Escape')
      await expect(dialog)
        .toHaveCount(0, { timeout: 1500 })
        .catch(() => undefined)
    }
  }
})
