// Each screen and each dialog, light and dark: axe finds nothing, there is one primary button, and the focus is never lost.

import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectOnePrimary, mapFile, mapOf, openFile, openReview, openSample, stepOn, watchPage } from './page'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds, in one line each; in the whole page or within `part`. In the dark the page is the same but for its colours. */
async function found(page: Page, part?: string): Promise<readonly string[]> {
  const all: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // There are no frames: without looking for them axe needs no page of its own.
    const axe = new AxeBuilder({ page }).setLegacyMode()
    if (part) axe.include(part)
    const { violations } = await (colorScheme === 'dark'
      ? axe.withRules('color-contrast')
      : axe.withTags(rules)
    ).analyze()
    for (const { id, nodes } of violations)
      for (const node of nodes)
        all.push(
          `${colorScheme}: ${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n').slice(1).join(' ')}`,
        )
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return all
}

async function expectAccessible(page: Page, what: string): Promise<void> {
  await expect(page.locator('.toast')).toHaveCount(0)
  expect.soft(await found(page), what).toEqual([])
  await expectOnePrimary(page)
  expect.soft(await page.evaluate(() => document.activeElement !== document.body), `${what}: the focus`).toBe(true)
}

const closeMessage = async (page: Page) => {
  const close = page.locator('.toast').getByRole('button', { name: 'Close message' })
  if (await close.isVisible()) await close.click()
}

test.use({ contextOptions: { reducedMotion: 'reduce' } })
// Each walk is looked at twice, in light and dark.
test.describe.configure({ timeout: 120_000 })

test('the screens of a first run', async ({ page }) => {
  watchPage(page)
  await page.goto('./')
  await expect(page.getByRole('textbox', { name: /takes too long/ })).toBeFocused()
  await expect(page.locator('.start-picture svg')).toBeVisible()
  await expectAccessible(page, 'start')
  await page.keyboard.type('New form')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('textbox', { name: 'What is one item?' })).toBeFocused()
  await expectAccessible(page, 'scope')
  await page.getByRole('button', { name: /^Next: the steps/ }).click()

  const lines = page.getByRole('textbox', { name: 'What happens, from first to last?' })
  await expect(lines).toBeFocused()
  await lines.fill('Build\nTest\n')
  await expect(page.getByText('2 steps', { exact: false }).first()).toBeVisible()
  await expectAccessible(page, 'steps')
  await page.getByRole('button', { name: /^Next: the numbers/ }).click()

  await expect(page.getByRole('textbox', { name: /wait before Build/ })).toBeFocused()
  await page.keyboard.type('2d/1w/3w')
  await expectAccessible(page, 'ask')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /which days do they mean/ })).toBeVisible()
  await expectAccessible(page, 'what days mean')
  await page.keyboard.press('Enter')
  for (const answer of ['4h', '1d 2h']) {
    await expect(page.getByRole('textbox', { name: /^How long/ })).toHaveValue('')
    await page.keyboard.type(answer)
    await page.keyboard.press('Enter')
  }

  await expect(page.getByRole('textbox', { name: /What causes it\?$/ })).toBeFocused()
  await expectAccessible(page, 'blocker')
  await page.keyboard.type('One test environment')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'What is tried' })).toBeFocused()
  await page.getByRole('button', { name: 'Before it starts' }).click()
  await expectAccessible(page, 'experiment')
  await page.getByRole('textbox', { name: 'What is tried' }).fill('Book it by the hour')
  await page.getByRole('button', { name: /^Put it on the map/ }).click()
  await expect(stepOn(page, 'Build')).toBeVisible()
  await closeMessage(page)
  await expectAccessible(page, 'the new map')
})

test('the map with anything selected', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Benefit change request')
  await expect(stepOn(page, 'Security review')).toBeVisible()
  await expectAccessible(page, 'nothing selected')
  await stepOn(page, 'Security review').click()
  await expectAccessible(page, 'a step')
  await stepOn(page, 'System test').click({ modifiers: ['Shift'] })
  await expect(page.getByRole('heading', { name: '2 steps' })).toBeVisible()
  await expectAccessible(page, 'several steps')
  await mapOf(page).locator('.canvas-entry[aria-roledescription="blocker"]').first().click()
  await expectAccessible(page, 'a blocker')
  await mapOf(page).locator('.canvas-entry[aria-roledescription="experiment"]').first().click()
  await expectAccessible(page, 'an experiment')
  await stepOn(page, 'System test').click()
  await page.keyboard.press('g')
  await expect(page.locator('.react-flow__edge:focus')).toHaveCount(1)
  await expectAccessible(page, 'a flow')
  await page.keyboard.press('Escape')
  await page.keyboard.press('s')
  await expect(page.getByRole('textbox', { name: 'Add a step' })).toBeFocused()
  await page.keyboard.type('Smoke test 2h wait 1-3d 90% @Te')
  await expectAccessible(page, 'the quick line')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.locator('.canvas').press('r')
  await expect(page.locator(':root')).toHaveAttribute('data-room', 'large')
  await expectAccessible(page, 'in room size')
  // On a small projector the map keeps its part of the window, and no figure is cut off at the right.
  await page.setViewportSize({ width: 1024, height: 768 })
  await expect.poll(async () => (await page.locator('.canvas').boundingBox())?.height ?? 0).toBeGreaterThan(0.4 * 768)
  const headline = page.getByRole('region', { name: 'Headline' })
  expect(await headline.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0)
})

test('direction, experiments and brief', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Benefit change request to')
  for (const view of ['Direction', 'Brief', 'Experiments']) {
    await page.getByRole('link', { name: view, exact: true }).click()
    await expect(page.getByRole('main', { name: view, exact: true })).toBeFocused()
    await expectAccessible(page, view)
  }
  await page.getByRole('switch', { name: /^Tomorrow with Pre-approve/ }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText(/^Tomorrow .* instead of/)).toBeVisible()
  await expectAccessible(page, 'today and tomorrow')
  await page.getByRole('button', { name: /^Compare with/ }).click()
  await page.getByRole('option', { name: 'Ship one word' }).click()
  await expect(page.getByRole('region', { name: 'Two experiments side by side' })).toBeVisible()
  await expectAccessible(page, 'side by side')
  for (const [button, name] of [
    ['New experiment', 'What could be tried?'],
    ['Tally', 'Tally the blockers'],
    ['Start it', /^Start: /],
  ] as const) {
    await page.getByRole('button', { name: button }).first().click()
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await expectAccessible(page, button)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByRole('button', { name: button }).first()).toBeFocused()
  }
})

test('the review, what it made of the map, and the travel log', async ({ page }) => {
  watchPage(page)
  await openReview(page)
  await expectAccessible(page, 'the review')
  await page.keyboard.type('2d')
  await page.getByRole('radio', { name: 'Supported' }).press('Space')
  await page.getByRole('radio', { name: /^Adopt/ }).press('Space')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'After' })).toBeVisible()
  await expectAccessible(page, 'before over after')
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Later' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await mapOf(page)
    .getByRole('group', { name: /^A delegate signs/ })
    .click()
  await page.getByRole('button', { name: 'Travel log' }).click()
  await expect(page.getByRole('group', { name: /^Build: A arrived/ })).toBeVisible()
  await expectAccessible(page, 'the travel log in the inspector')
  await page.getByRole('button', { name: 'Open in experiments' }).click()
  await page.getByRole('group', { name: /^Build: A arrived/ }).press('a')
  await page.keyboard.press('s')
  await expect(page.getByText(/^Waited/)).toBeVisible()
  await closeMessage(page)
  await expectAccessible(page, 'the travel log')
  await page.getByRole('button', { name: 'Take these over' }).click()
  await expectAccessible(page, 'taking over what was measured')
})

test('the table, and what is said in it', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Benefit change request to')
  await page.getByRole('link', { name: 'Table', exact: true }).press('Enter')
  await expect(page.getByRole('rowheader', { name: 'Refine request' })).toBeFocused()
  for (let right = 0; right < 4; right++) await page.keyboard.press('ArrowRight')
  await page.keyboard.type('soon')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await expectAccessible(page, 'a wrong cell')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Columns' }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'Columns of the table' })).toBeVisible()
  // The page behind it was looked at; what closes it by touch stands beside it, outside of every landmark.
  expect.soft(await found(page, '.table-columns'), 'columns').toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused()
})

test('history, and two copies of one map', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Benefit change request, at the third')
  await page.keyboard.press('Escape')
  const old = await mapFile(page)
  await closeMessage(page)
  await page.getByRole('link', { name: 'History', exact: true }).click()
  await expect(page.getByRole('main', { name: 'History' })).toBeFocused()
  await expect(page.locator('.trend svg')).toBeVisible()
  await expectAccessible(page, 'history with versions')
  await page.keyboard.press('Shift+V')
  await expect(page.getByRole('textbox', { name: 'What is it called?' })).toBeFocused()
  await expectAccessible(page, 'keep a version')
  await page.keyboard.press('Escape')

  // The file comes back older and changed; where nobody knows what both began from, every field is asked.
  await openFile(page, 'old.json', old.replace('"Deploy"', '"Roll out"').replace('"wait": "9d"', '"wait": "8d"'))
  await page.getByRole('alertdialog').getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByRole('dialog', { name: 'Both copies compared' }).locator('svg[role=img]')).toHaveCount(2)
  await expectAccessible(page, 'two copies compared')
})

test('each dialog; the focus goes back to where it was', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Benefit change request')
  const old = await mapFile(page)
  await closeMessage(page)
  await stepOn(page, 'Security review').click()
  await expect(stepOn(page, 'Security review')).toBeFocused()

  const dialogs: readonly (readonly [key: string, name: string | RegExp])[] = [
    ['m', 'Settings of this map'],
    ['h', 'Hand out'],
    ['w', 'What do these words mean?'],
    ['?', /Keys/],
    ['c', 'Connect'],
  ]
  for (const [key, name] of dialogs) {
    await page.keyboard.press(key)
    const dialog = page.getByRole('dialog', { name })
    await expect(dialog).toBeVisible()
    if (name === 'Hand out') await expect(dialog.getByRole('img')).toBeVisible()
    await expectAccessible(page, String(name))
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(stepOn(page, 'Security review'), `after ${name}`).toBeFocused()
  }
  // The palette has no button at all: its field and Enter are enough.
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Find a step or anything to do' })).toBeVisible()
  expect.soft(await found(page), 'the command palette').toEqual([])
  await page.keyboard.press('Escape')
  await expect(stepOn(page, 'Security review'), 'after the palette').toBeFocused()
  for (const name of ['Settings', 'Hand out']) {
    const button: Locator = page.getByRole('button', { name, exact: true })
    await button.click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(button).toBeFocused()
  }
  await page.getByRole('button', { name: 'Help' }).click()
  await page.getByRole('menuitem', { name: /words/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Help' })).toBeFocused()

  await page.goto('./#/')
  await expect(page.getByRole('button', { name: /^More for Benefit/ })).toBeVisible()
  await expect(page.locator('.home-card svg').first()).toBeVisible()
  expect.soft(await found(page), 'home').toEqual([])
  await expectOnePrimary(page)

  await openFile(page, 'old.json', old.replace('"Deploy"', '"Roll out"'))
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await expectAccessible(page, 'the question about two copies')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Open a file' })).toBeFocused()

  await page.getByRole('button', { name: /^More for Benefit/ }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page, 'rename')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^More for Benefit/ })).toBeFocused()
})
