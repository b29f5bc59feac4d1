// A tablet: the map is panned, zoomed, changed and added to with fingers alone.

import { type CDPSession, expect, type Page, test } from '@playwright/test'
import { mapOf, openSample, stepOn, watchPage, zoomOf } from './page'

test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } })

interface Spot {
  readonly x: number
  readonly y: number
}

/** Fingers as the browser reports them: each list is where they are now. */
async function fingers(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', spots: readonly Spot[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: spots.map(({ x, y }, id) => ({ x, y, id })) })
  const path = async (from: readonly Spot[], to: readonly Spot[]) => {
    await send('touchStart', from)
    for (const part of [0.2, 0.4, 0.6, 0.8, 1]) {
      const spots = from.map((a, index) => {
        const b = to[index] ?? a
        return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part }
      })
      await send('touchMove', spots)
    }
    await send('touchEnd', [])
  }
  return { path, down: (at: Spot) => send('touchStart', [at]), up: () => send('touchEnd', []) }
}

/** Where the step is once the map has come to rest: it travels when it makes room for the panel. */
async function middleOf(page: Page, name: string): Promise<Spot> {
  let last: Spot | null = null
  await expect(async () => {
    const box = await stepOn(page, name).boundingBox()
    if (!box) throw new Error(`no step ${name}`)
    const before = last
    last = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    expect(last).toEqual(before)
  }).toPass({ intervals: [150] })
  if (!last) throw new Error(`no step ${name}`)
  return last
}

test.beforeEach(async ({ page }) => {
  watchPage(page)
  await page.clock.setFixedTime(new Date('2026-02-04T10:00:00'))
  await openSample(page, 'Permit processing')
})

test('upright the bars take two lines and one, no word is broken, and the fit stays where it is', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 })
  await expect(page.getByRole('banner')).toHaveCSS('flex-wrap', 'wrap')
  const height = async (part: string) => (await page.locator(part).first().boundingBox())?.height ?? 0
  expect(await height('.top-bar')).toBeLessThan(100)
  expect(await height('.save-note')).toBeLessThan(30)
  expect(await height('.headline')).toBeLessThan(260)
  for (const bar of await page.locator('.action-bar').all()) expect((await bar.boundingBox())?.height).toBeLessThan(50)
  const fit = page.locator('.action-view').getByText('Fit', { exact: true })
  await fit.click()
  await expect(async () => {
    const before = await zoomOf(page)
    await fit.click()
    expect(await zoomOf(page)).toBeCloseTo(before, 4)
  }).toPass({ intervals: [200] })
  const zoom = await zoomOf(page)
  await page.reload()
  await expect(mapOf(page)).toBeVisible()
  expect(await zoomOf(page)).toBeCloseTo(zoom, 4)
})

test('one finger pans, two zoom, one on a step drags it', async ({ page }) => {
  const touch = await fingers(page)
  const box = await mapOf(page).boundingBox()
  if (!box) throw new Error('no map')
  const ground = { x: box.x + box.width / 2, y: box.y + 40 }

  const before = await middleOf(page, 'Technical Review')
  await touch.path([ground], [{ x: ground.x + 60, y: ground.y + 30 }])
  await expect.poll(async () => Math.round((await middleOf(page, 'Technical Review')).x - before.x)).toBe(60)

  const zoom = await zoomOf(page)
  await touch.path(
    [ground, { x: ground.x + 80, y: ground.y }],
    [
      { x: ground.x - 40, y: ground.y },
      { x: ground.x + 120, y: ground.y },
    ],
  )
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(zoom * 1.5)

  await page.getByRole('toolbar', { name: 'View' }).getByText('Fit', { exact: true }).tap()
  await expect.poll(() => zoomOf(page)).toBeLessThan(zoom * 1.1)
  // Against a step that stays, since the map itself moves when the panel opens.
  const below = async () =>
    (await middleOf(page, 'Technical Review')).y - (await middleOf(page, 'Decision & Conditions')).y
  const level = await below()
  const step = await middleOf(page, 'Technical Review')
  await touch.path([step], [{ x: step.x, y: step.y + 70 }])
  await expect.poll(async () => (await below()) - level).toBeGreaterThan(25)
})

test('a tap selects, a long press opens the menu, two taps go to the name, the bar adds a step', async ({ page }) => {
  const touch = await fingers(page)
  const step = await middleOf(page, 'Technical Review')
  await touch.down(step)
  const menu = page.getByRole('menu', { name: 'What to do with this' })
  await expect(menu.getByRole('menuitem', { name: /^Delete/ })).toBeVisible()
  await touch.up()
  await expect(menu).toBeVisible()
  await menu.getByRole('menuitem', { name: /^Delete/ }).tap()
  await expect(stepOn(page, 'Technical Review')).toHaveCount(0)

  const name = page.locator('[data-inspector]').getByRole('textbox', { name: 'Name' })
  const decision = await middleOf(page, 'Decision & Conditions')
  await page.touchscreen.tap(decision.x, decision.y)
  await expect(name).toHaveValue('Decision & Conditions')
  const check = await middleOf(page, 'Completeness Check')
  await page.touchscreen.tap(check.x, check.y)
  await page.touchscreen.tap(check.x, check.y)
  await expect(name).toHaveValue('Completeness Check')
  await expect(name).toBeFocused()

  await page.getByRole('button', { name: 'Close the panel' }).tap()
  await page.getByRole('button', { name: /^Step/ }).tap()
  await page.getByRole('region', { name: 'Quick line' }).locator('textarea').fill('Site visit 2h wait 3d')
  await page.keyboard.press('Enter')
  await expect(stepOn(page, 'Site visit')).toBeVisible()
})

test('the right button and the menu key ask for the same menu', async ({ page }) => {
  await stepOn(page, 'Technical Review').click({ button: 'right' })
  const menu = page.getByRole('menu', { name: 'What to do with this' })
  await menu.getByRole('menuitem', { name: /^Duplicate/ }).click()
  await expect(stepOn(page, 'Technical Review')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await stepOn(page, 'Decision & Conditions').focus()
  await page.keyboard.press('Shift+F10')
  await expect(menu).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
})

test('an open panel covers no bar, and Escape in its fields leads back to the map', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 })
  await stepOn(page, 'Completeness Check').tap()
  const panel = page.getByRole('complementary', { name: 'Inspector' })
  await expect(panel).toBeVisible()
  const edge = (await panel.boundingBox())?.x ?? 0
  for (const bar of await page.locator('.action-bar').all()) {
    const box = await bar.boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(edge)
  }
  const name = panel.getByRole('textbox', { name: 'Name of the step' })
  await name.fill('Something else')
  await name.press('Escape')
  await expect(name).toHaveValue('Completeness Check')
  await name.press('Escape')
  await expect(stepOn(page, 'Completeness Check')).toBeFocused()
})
