// Bad input gets a message that says what, where and what would be right; nothing is lost.

import { expect, test } from '@playwright/test'
import { mapFile, mapOf, openFile, openSample, stepOn, watchPage } from './page'

test('a wrong duration is refused, says what would be right and what was kept', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Benefit change request')
  const before = await mapFile(page)
  await stepOn(page, 'Refine request').click()
  const wait = page.getByRole('textbox', { name: 'Wait before' })
  await wait.fill('3 wks-ish')
  await wait.press('Enter')
  await expect(page.getByText("'3 wks-ish' is no time. Write 3w, 2-4w or every 2w. Kept: 9d.")).toBeVisible()
  // The focus has not moved: a screen reader hears it all the same.
  await expect(page.locator('[aria-live=polite]', { hasText: "'3 wks-ish' is no time." })).toBeVisible()
  await expect(wait).toHaveValue('3 wks-ish')
  await expect(wait).toHaveAttribute('aria-invalid', 'true')
  await wait.press('Escape')
  await expect(wait).toHaveValue('9d')
  expect(await mapFile(page)).toBe(before)

  await wait.fill('2,5w')
  await wait.press('Enter')
  await expect(wait).toHaveValue('2.5w')
})

for (const [name, content, said] of [
  ['holiday.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), /PNG/],
  ['notes.txt', 'Dear all, the map is attached.', /map/],
  ['other.json', '{"format":"drawio"}', /format/],
  [
    'broken.json',
    '{"format": "sluice-map", "version": 1, "steps": {"a": {"id": "a", "wait": "soon"}}}',
    /steps\/a\/wait/,
  ],
  ['plain.svg', '<svg xmlns="http://www.w3.org/2000/svg"><rect width="1" height="1"/></svg>', /no Sluice map/i],
  ['empty.json', '', /empty/],
] as const) {
  test(`${name} is no map: it is said why, and nothing else changes`, async ({ page }) => {
    watchPage(page)
    await openSample(page, 'Permit processing')
    const before = await mapFile(page)
    await openFile(page, name, content)
    const message = page.locator('.toast')
    await expect(message).toContainText(`“${name}” was not opened.`)
    await expect(message).toContainText(said)
    await expect(message).not.toContainText(/at .*\.js|Error:|undefined/)
    await page.getByRole('link', { name: /Permit processing/ }).click()
    await expect(mapOf(page)).toBeVisible()
    expect(await mapFile(page)).toBe(before)
  })
}
