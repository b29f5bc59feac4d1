// The published map of eight steps (Lean Enterprise, redrawn on dora.dev) by keys alone in a fresh profile, with one blocker and
// one experiment: how many keys that takes, and that the headline says what was published.

import { expect, type Page, test } from '@playwright/test'
import { stepOn, watchPage } from './page'

const title = 'Software delivery'
const teams = ['Line of Biz', 'Project management office', 'Engineering', 'QA', 'IT Ops'] as const
const [biz, office, engineering, qa, ops] = teams
/** Name, work, wait before it, %C&A, team; as published. */
const steps = [
  ['Design & Analysis', '2d', '64h', '70%', biz],
  ['Design approval', '2h', '38h', '60%', biz],
  ['Release planning & Estimation', '1h', '119h', '60%', office],
  ['Development & dev testing (incl. test automation)', '4d', '8h', '80%', engineering],
  ['Showcase and UAT', '2h', '22h', '50%', qa],
  ['Exploratory & perf testing', '1d', '8h', '75%', qa],
  ['Change approval', '1h', '39h', '90%', ops],
  ['Production deployment', '1h', '39h', '80%', ops],
] as const
/** These two are done at the same time. */
const besideThePrevious = 'Change approval'
const blocker = 'The board meets every two weeks'
const experiment = 'A delegate signs in between'

/** Counts every key that is pressed; a key with Shift, Ctrl or Alt counts as one. */
function keyboard(page: Page) {
  let count = 0
  return {
    async type(text: string) {
      count += text.length
      await page.keyboard.type(text)
    },
    async press(key: string) {
      count += 1
      await page.keyboard.press(key)
    },
    count: () => count,
  }
}

test('the published map of eight steps by keys alone', async ({ page }, info) => {
  test.setTimeout(120_000)
  watchPage(page)
  await page.goto('./')
  const keys = keyboard(page)
  await expect(page.getByRole('textbox', { name: /Which change/ })).toBeFocused()
  await keys.type(title)
  await keys.press('Enter')
  await expect(page.getByRole('button', { name: 'To the map' })).toBeVisible()
  await keys.press('Escape')
  await expect(page.getByRole('main', { name: 'Map' })).toBeVisible()
  await expect(page.locator('.canvas')).toBeFocused()
  await keys.press('s')
  await expect(page.getByRole('region', { name: 'Quick line' }).getByRole('textbox')).toBeFocused()

  const known = new Set<string>()
  for (const [index, [name, work, wait, right, team]] of steps.entries()) {
    if (index > 0) await keys.press('Shift+Enter')
    if (name === besideThePrevious) await keys.type('+ ')
    await keys.type(`${name} ${work} wait ${wait} ${right} @`)
    // A team that was named before is taken from the offers by its first letter.
    if (known.has(team)) {
      await keys.type(team.slice(0, 1))
      await expect(page.getByRole('option', { name: team })).toBeVisible()
      await keys.press('Tab')
    } else await keys.type(team)
    known.add(team)
    if (name === besideThePrevious) await keys.type(` ! ${blocker} ? ${experiment}`)
  }
  await keys.press('Enter')
  await expect(stepOn(page, 'Production deployment')).toBeVisible()

  const headline = page.getByRole('region', { name: 'Headline' })
  // 384 h at 8 h a day are 48 working days, of 5 a week 9.6 weeks; published as 9.5 weeks, 7 days and 14.5 %.
  await expect(headline).toContainText('9.6 weeks')
  await expect(headline).toContainText('14 %')
  for (const [name] of steps) await expect(stepOn(page, name.replace(/[()&.]/g, '\\$&'))).toHaveCount(1)

  const written = [
    title,
    blocker,
    experiment,
    ...teams,
    ...steps.flatMap(([name, work, wait, right]) => [name, work, wait, right]),
  ]
  const letters = written.join('').length
  const ratio = keys.count() / letters
  const said = `${keys.count()} keys for ${letters} letters of names and numbers: ${ratio.toFixed(2)} times`
  info.annotations.push({ type: 'keystrokes', description: said })
  process.stdout.write(`${said}\n`)
  expect(ratio).toBeLessThan(1.3)
})
