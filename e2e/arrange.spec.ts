// Arranging a map: lanes by team, tidying up and folding, by mouse and by keyboard, each without changing a number.

import { expect, type Page, test } from '@playwright/test'
import { writeMapText } from '../src/model/canonical'
import { softwareMap } from '../tests/helpers/wide-maps'
import { mapFile, mapOf, openFile, pictureFile, stepOn, watchPage } from './page'

interface MapFile {
  readonly steps: Record<string, { name: string; team: string | null; position: { x: number; y: number } | null }>
}

const read = async (page: Page): Promise<MapFile> => JSON.parse(await mapFile(page))
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true }).first()
const leadTime = (page: Page) => page.getByText('59 working days, 46 to 72')

async function open(page: Page): Promise<void> {
  watchPage(page)
  await openFile(page, 'software.json', writeMapText({ ...softwareMap, id: 'software' }))
  await expect(mapOf(page)).toBeVisible()
  await expect(stepOn(page, 'Build')).toBeVisible()
}

async function arrange(page: Page, what: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Arrange' }).click()
  await page.getByRole('menuitem', { name: what }).click()
}

async function boxOf(page: Page, name: string) {
  const box = await stepOn(page, name).boundingBox()
  if (!box) throw new Error(`${name} is not in sight`)
  return box
}

test('a step dragged to another lane, or moved there by keys, goes to that team', async ({ page }) => {
  await open(page)
  const [review, security] = [await boxOf(page, 'Review code'), await boxOf(page, 'Security review')]
  await page.mouse.move(review.x + 20, review.y + 12)
  await page.mouse.down()
  await page.mouse.move(review.x + 60, review.y + 40, { steps: 4 })
  await page.mouse.move(review.x + 120, security.y + 12, { steps: 6 })
  await page.mouse.up()
  await expect(page.getByText('Review code now belongs to Security.').first()).toBeVisible()
  expect((await read(page)).steps['review-code']?.team).toBe('security')
  await undo(page).click()
  await expect(undo(page)).toBeDisabled()
  expect((await read(page)).steps['review-code']).toMatchObject({ team: 'delivery-team', position: null })

  await stepOn(page, 'Plan').click()
  await page.keyboard.press('Control+ArrowDown')
  await expect(page.getByText('Plan now belongs to Delivery team.').first()).toBeVisible()
  const [plan, build] = [await boxOf(page, 'Plan'), await boxOf(page, 'Build')]
  expect(Math.abs(plan.y - build.y)).toBeLessThan(2)
  await page.keyboard.press('Control+z')
  expect((await read(page)).steps.plan?.team).toBe('product')
})

test('a step put down in a lane by double click belongs to that team', async ({ page }) => {
  await open(page)
  const [last, security] = [await boxOf(page, 'Watch in production'), await boxOf(page, 'Security review')]
  await page.mouse.dblclick(last.x, security.y + 16)
  await expect(page.getByText('Enter adds it here, for Security')).toBeVisible()
  await page.keyboard.type('Threat model 2h')
  await page.keyboard.press('Enter')
  await expect(stepOn(page, 'Threat model')).toBeVisible()
  const added = Object.values((await read(page)).steps).find(step => step.name === 'Threat model')
  expect(added?.team).toBe('security')
  expect(Math.abs((await boxOf(page, 'Threat model')).y - (await boxOf(page, 'Security review')).y)).toBeLessThan(40)
})

test('tidying up is one undo step, and lanes alone change no place', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page)
  await arrange(page, /^Without lanes/)
  await expect(undo(page)).toBeEnabled()
  expect((await read(page)).steps.build?.position).toBeNull()
  await arrange(page, /^Tidy up the map/)
  await expect(page.getByText('The map is tidied up.').first()).toBeVisible()
  const tidied = await read(page)
  const x = (id: string) => tidied.steps[id]?.position?.x ?? 0
  expect(x('build')).toBeLessThan(x('review-code'))
  expect(x('review-code')).toBeLessThan(x('acceptance-test'))
  await expect(leadTime(page)).toBeVisible()
  await undo(page).click()
  expect((await read(page)).steps.build?.position).toBeNull()
})

test('steps fold into one box and unfold, the numbers stay, and the picture shows the same', async ({ page }) => {
  await open(page)
  await stepOn(page, 'Build').click()
  for (const name of ['Review code', 'Security review']) await stepOn(page, name).click({ modifiers: ['Shift'] })
  await page.keyboard.press('f')
  const box = mapOf(page).getByRole('group', { name: /^Build and Security review, 3 steps folded: / })
  await expect(box).toBeVisible()
  await expect(stepOn(page, 'Review code')).toBeHidden()
  await expect(leadTime(page)).toBeVisible()
  await page.getByRole('textbox', { name: 'Its name' }).fill('Make it')
  await page.keyboard.press('Enter')
  const named = mapOf(page).getByRole('group', { name: /^Make it, 3 steps folded: / })
  await expect(named).toBeVisible()
  expect(await pictureFile(page)).toContain('Make it')
  await page.reload()
  await expect(named).toBeVisible()
  await named.click()
  await page.keyboard.press('Shift+F')
  await expect(stepOn(page, 'Review code')).toBeVisible()
})
