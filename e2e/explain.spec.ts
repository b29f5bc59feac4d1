// Why a number is what it is: explanations opened by keys and walked as a screen reader does, bars that lead to their step,
// the map on 24-hour days, sent-back work drawn in one step, slips told when a published map is opened.

import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { mapFile, mapOf, openFile, openSample, watchPage } from './page'

const benefit = 'Benefit change request to production'
const why = (page: Page, label: string) => page.getByRole('button', { name: `${label} Why?`, exact: true })

/** Goes where the map itself is told, which a narrow window keeps folded. */
async function wholeStream(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'The whole stream' })
  if (await button.isVisible()) await button.click()
}

test('lead time explains itself: formula, inputs, what each step adds, basis, in this order', async ({ page }) => {
  watchPage(page)
  await openSample(page, benefit)
  await why(page, 'Lead time').focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Lead time: 12 weeks' })
  await expect(dialog).toMatchAriaSnapshot(`
    - 'dialog "Lead time: 12 weeks"':
      - 'heading "Lead time: 12 weeks" [level=2]'
      - button "Close"
      - paragraph: 60.47 working days, 84.66 calendar days
      - paragraph: /how often it is done/
      - term: Waiting
      - definition: 52.38 working days
      - term: Work
      - definition: 8.09 working days
      - term: Best to worst
      - definition: 48.47d to 72.47d
      - term: Without rework
      - definition: 56.31 working days
      - term: What rework costs
      - definition: 4.16 working days
      - term: On the calendar
      - definition: 84.66 days, about 12 weeks
      - paragraph: /5 weeks are not on the map/
      - paragraph: /goal 2 weeks, 10 weeks to go/
      - region "Where the time goes":
        - heading "Where the time goes, 60.47 working days in all" [level=3]
        - paragraph: waiting work added up
        - list:
          - listitem:
            - button "Security review 22.5d 37.2 % added up 37.2 %"
          - listitem:
            - button "System test 10d 16.5 % added up 53.7 %"
          - listitem:
            - button "Refine request 9.75d 16.1 % added up 69.8 %"
          - listitem:
            - button "Build 8.75d 14.5 % added up 84.3 %"
          - listitem:
            - button "Change approval 5.06d 8.4 % added up 92.7 %"
          - listitem:
            - button "Deploy 2.38d 3.9 % added up 96.6 %"
          - listitem:
            - button "Code review 2.03d 3.4 % added up 100.0 %"
      - paragraph: "Basis: 8 h days, 5 a week"
      - switch "Read the map on 24-hour days"
  `)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(why(page, 'Lead time')).toBeFocused()
})

test('each headline number has an explanation that is named after it', async ({ page }) => {
  await openSample(page, benefit)
  for (const [label, name] of [
    ['Flow efficiency', 'Flow efficiency: 13 %'],
    ['Longest wait', 'Longest wait: 22d before Security review'],
    ['Strategy', 'Strategy: Testable: evidence in 14d'],
    ['Right first time', 'Right first time: 23 %'],
    ['Work in process', 'Work in process: 36 items'],
  ] as const) {
    await why(page, label).click()
    const dialog = page.getByRole('dialog', { name })
    await expect(dialog).toBeVisible()
    await expect(dialog.getByText(/Basis: 8 h days, 5 a week/)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
})

test('a bar leads to its step', async ({ page }) => {
  await openSample(page, benefit)
  await why(page, 'Longest wait').click()
  await page.getByRole('button', { name: /^System test 7.5d/ }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Name of the step' })).toHaveValue('System test')
})

test('the same map is read on 24-hour days, with the basis beside the percentage, and is not changed', async ({
  page,
}) => {
  await openSample(page, benefit)
  const headline = page.getByRole('region', { name: 'Headline' })
  await expect(headline).toContainText('8 h days, 5 a week')
  await why(page, 'Flow efficiency').click()
  await page.getByRole('dialog').getByText('Read the map on 24-hour days').click()
  await expect(page.getByRole('dialog', { name: 'Flow efficiency: 4.9 %' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(headline).toContainText('24 h days, 5 a week')
  const doc = JSON.parse(await mapFile(page)) as { calendar: { hoursPerDay: number } }
  expect(doc.calendar.hoursPerDay).toBe(8)
  await page.reload()
  await expect(headline).toContainText('8 h days, 5 a week')
})

test('sent-back work that is not drawn is drawn with one press and taken back with one', async ({ page }) => {
  await openSample(page, benefit)
  await wholeStream(page)
  const flows = async () =>
    Object.values((JSON.parse(await mapFile(page)) as { flows: Record<string, { kind: string }> }).flows).filter(
      ({ kind }) => kind === 'rework',
    )
  expect(await flows()).toHaveLength(1)
  await page.getByRole('button', { name: /^Add it: 35 % of what Security review hands on/ }).click()
  const drawn = await flows()
  expect(drawn).toHaveLength(2)
  expect(drawn).toContainEqual(expect.objectContaining({ from: 'review', to: 'test', share: 0.35 }))
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
  expect(await flows()).toHaveLength(1)
})

test('both findings, the loads and what was observed stand in the panel', async ({ page }) => {
  await openSample(page, 'Release with parallel checks and two ways out')
  await wholeStream(page)
  const panel = page.getByRole('complementary', { name: 'Inspector' })
  await expect(panel.getByText('Longest delay', { exact: true })).toBeVisible()
  await expect(panel.getByText('Tightest capacity, the bottleneck', { exact: true })).toBeVisible()
  await expect(panel.getByText(/look for the policy, the batch or the calendar behind it/)).toBeVisible()
  await expect(panel.getByText('Too much work for Testers: what waits for it grows without limit.')).toBeVisible()
  await expect(panel.getByText('Measure this next:')).toBeVisible()
})

test('a published map with a slip is told so when it is opened, and the step shows its mark', async ({ page }) => {
  await openSample(page, 'Permit processing')
  const doc = JSON.parse(await mapFile(page)) as {
    id: string
    title: string
    steps: Record<string, { id: string; name: string; wait: string | null }>
    flows: Record<string, { from: string; kind: string; share: number | null }>
  }
  const flow = Object.values(doc.flows).find(({ kind }) => kind === 'work')
  const from = doc.steps[flow?.from ?? '']
  if (!flow || !from) throw new Error('the sample has no flow')
  flow.share = 0.4
  await openFile(page, 'slip.json', JSON.stringify({ ...doc, id: 'slip', title: 'With a slip' }))
  const slip = `the shares that leave ${from.name} add up to less than 100 %`
  await expect(page.getByRole('status')).toContainText(`This published map does not add up: ${slip}`)
  await expect(
    mapOf(page).getByRole('group', { name: new RegExp(`^${from.name}, .*shares under 100 %`) }),
  ).toBeVisible()
  await wholeStream(page)
  await page.getByRole('button', { name: /^Go there: The shares that leave/ }).click()
  await expect(page.getByRole('textbox', { name: 'Name of the step' })).toHaveValue(from.name)
})

test.describe('without motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('axe finds nothing in any explanation, light and dark', async ({ page }) => {
    await openSample(page, 'Release with parallel checks and two ways out')
    for (const label of ['Lead time', 'Flow efficiency', 'Bottleneck', 'Strategy', 'Right first time']) {
      await why(page, label).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('[role=dialog]').analyze()
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
        expect.soft(found, `${label}, ${colorScheme}`).toEqual([])
      }
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
  })
})
