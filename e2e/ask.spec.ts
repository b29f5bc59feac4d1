// Ask for numbers: every way to answer, leaving it and taking it up again, and the numbers growing at its foot.

import { expect, type Locator, type Page, test } from '@playwright/test'
import { mapFile, mapOf, stepOn, watchPage } from './page'

const names = ['Take request', 'Build', 'Test', 'Approve', 'Deploy']

/** A new map with these steps and no number, at the first question. */
async function asked(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('textbox', { name: 'Which change takes too long to reach people?' }).fill('New form')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Next: the steps/ }).click()
  await page.getByRole('textbox', { name: 'What happens, from first to last?' }).fill(names.join('\n'))
  await expect(page.getByText('5 steps', { exact: false }).first()).toBeVisible()
  await page.getByRole('button', { name: /^Next: the numbers/ }).click()
}

const waitOf = (page: Page, step: string): Locator =>
  page.getByRole('textbox', { name: `How long does it wait before ${step}?` })
const workOf = (page: Page, step: string): Locator =>
  page.getByRole('textbox', { name: `How long is one item worked on in ${step}?` })
const segments = (page: Page): Locator => page.getByRole('toolbar', { name: 'Times in flow order' }).getByRole('button')
const leadTime = (page: Page): Locator => page.locator('.headline-figure').first()

async function stepsOf(
  page: Page,
): Promise<Record<string, { wait: string | null; work: string | null; basis: object }>> {
  const { steps } = JSON.parse(await mapFile(page)) as {
    steps: Record<string, { name: string; wait: string | null; work: string | null; basis: object }>
  }
  return Object.fromEntries(Object.values(steps).map(step => [step.name, step]))
}

test('every way to answer is understood, the strip and the lead time grow, and leaving it loses nothing', async ({
  page,
}) => {
  watchPage(page)
  await asked(page)

  // Wait and work together; the strip and the headline know before Enter.
  await expect(waitOf(page, 'Take request')).toBeFocused()
  await expect(segments(page)).toHaveCount(0)
  const before = await leadTime(page).textContent()
  await page.keyboard.type('3w 4h')
  await expect(page.locator('.guide-echo')).toContainText('3 weeks')
  await expect(segments(page)).toHaveCount(2)
  await expect(leadTime(page)).not.toHaveText(before ?? '')
  await page.keyboard.press('Enter')

  // The lead time and how much of it is work: the wait is the difference.
  await expect(waitOf(page, 'Build')).toBeFocused()
  await page.keyboard.type('lead 5d work 2h')
  await expect(page.locator('.guide-echo')).toContainText('Wait')
  const two = await leadTime(page).textContent()
  await page.keyboard.press('Enter')
  // Days were typed for the first time: which ones is asked once.
  await expect(page.getByRole('heading', { name: /which days do they mean/ })).toBeVisible()
  await page.keyboard.press('Enter')

  // What the room says, and that it does not agree.
  await expect(waitOf(page, 'Test')).toBeFocused()
  await expect(segments(page)).toHaveCount(4)
  await page.keyboard.type('2d/1w/3w')
  await expect(page.getByText('Answers differ 10 times: ask who saw it last')).toBeVisible()
  await expect(leadTime(page)).not.toHaveText(two ?? '')
  await page.keyboard.press('Enter')
  // Only the wait was said: the work is asked for.
  await expect(workOf(page, 'Test')).toBeFocused()

  // Left in the middle: the map has what was answered.
  await page.keyboard.press('Escape')
  await expect(mapOf(page)).toBeVisible()
  await expect(stepOn(page, 'Take request')).toBeVisible()
  const kept = await stepsOf(page)
  expect(kept['Take request']).toMatchObject({ wait: '3w', work: '4h' })
  expect(kept.Build).toMatchObject({ wait: '4d 6h', work: '2h' })
  expect(kept.Test).toMatchObject({ wait: '2d-1w-3w', work: null })

  // Taken up again, after a reload too, at the first that is still open.
  await page.reload()
  await expect(stepOn(page, 'Take request')).toBeVisible()
  await page
    .getByRole('button', { name: /^Ask for numbers/ })
    .first()
    .click()
  await expect(workOf(page, 'Test')).toBeFocused()
  await page.keyboard.type('~1d')
  await page.keyboard.press('Enter')

  // What is no time is refused in words and stays in the field.
  await expect(waitOf(page, 'Approve')).toBeFocused()
  await page.keyboard.type('soonish')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/'soonish' is no time/)).toBeVisible()
  await expect(waitOf(page, 'Approve')).toHaveValue('soonish')

  // Nobody knows: the next is asked, and this one stays open.
  await page.getByRole('button', { name: /Don’t know/ }).click()
  await expect(waitOf(page, 'Deploy')).toBeFocused()
  await page.keyboard.type('1d 30min~')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /What causes it\?$/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(mapOf(page)).toBeVisible()
  await expect(leadTime(page)).toContainText(/At least/i)

  const all = await stepsOf(page)
  expect(all.Test).toMatchObject({ work: '1d', basis: { work: 'guessed' } })
  expect(all.Approve).toMatchObject({ wait: null, work: null })

  // Asked again when nothing else is open.
  await page
    .getByRole('button', { name: /^Ask for numbers/ })
    .first()
    .click()
  await expect(waitOf(page, 'Approve')).toBeFocused()
})

test('one can go back to an answer and write it anew', async ({ page }) => {
  watchPage(page)
  await asked(page)
  await expect(waitOf(page, 'Take request')).toBeFocused()
  await page.keyboard.type('1w 4h')
  await page.keyboard.press('Enter')
  await expect(waitOf(page, 'Build')).toBeFocused()
  await page.getByRole('button', { name: 'Back' }).click()
  const again = waitOf(page, 'Take request')
  await expect(again).toHaveValue('wait 1w work 4h')
  await again.fill('wait 2w work 4h')
  await page.keyboard.press('Enter')
  await expect(waitOf(page, 'Build')).toBeFocused()
  await page.keyboard.press('Escape')
  expect((await stepsOf(page))['Take request']).toMatchObject({ wait: '2w', work: '4h' })
})

test('what a line of the list says besides its name is shown, kept, and not asked again', async ({ page }) => {
  watchPage(page)
  await page.goto('./')
  await page.getByRole('textbox', { name: 'Which change takes too long to reach people?' }).fill('New form')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Next: the steps/ }).click()
  const list = page.getByRole('textbox', { name: 'What happens, from first to last?' })
  await list.fill('Check 30min wait 3d @Desk\nGrant')
  const understood = page.getByRole('list', { name: 'Understood' })
  await expect(understood.getByRole('listitem')).toHaveText(/^Check work 30min · wait before it 3d · (new )?team Desk$/)
  await page.getByRole('button', { name: /^Next: the numbers/ }).click()
  await expect(waitOf(page, 'Grant')).toBeFocused()
  await page.keyboard.type('2d 1h')
  await page.keyboard.press('Enter')

  // One can go back from what could be tried to the cause, which is then changed and not named twice.
  const cause = page.getByRole('textbox', { name: /What causes it\?$/ })
  await expect(cause).toBeFocused()
  await page.keyboard.type('Too few clerks')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'What could be tried?' })).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(cause).toHaveValue('Too few clerks')
  await cause.fill('One clerk for all')
  await page.keyboard.press('Enter')
  await expect(page.getByText('About: One clerk for all')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('main', { name: 'Map' }).getByRole('group', { name: /^One clerk for all/ })).toBeVisible()
  await expect(page.getByRole('main', { name: 'Map' }).getByRole('group', { name: /^Too few clerks/ })).toHaveCount(0)
  const steps = await stepsOf(page)
  expect(Object.keys(steps).sort()).toEqual(['Check', 'Grant'])
  expect(steps.Check).toMatchObject({ wait: '3d', work: '30min' })
})
