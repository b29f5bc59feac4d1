// In an office that serves Sluice over plain http browsers keep back what they call secure contexts only: clipboard, locks,
// service workers, random UUIDs. Maps are drawn, changed, kept and handed out all the same, and what is not possible is said.

import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectSaved, pictureFile, stepOn } from './page'

test('over plain http a map is kept and handed out, and a menu says which keys copy', async ({ page }) => {
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error' && /Content Security Policy|Trusted/.test(message.text()))
      faults.push(message.text())
  })
  page.on('request', request => {
    if (!/^(?:http:\/\/sluice\.test\/|data:|blob:)/.test(request.url())) faults.push(request.url())
  })
  await page.route('http://sluice.test/**', route => {
    const { pathname } = new URL(route.request().url())
    return route.fulfill({ path: join('dist', pathname === '/' ? 'index.html' : pathname) })
  })
  await page.goto('http://sluice.test/#/')
  expect(await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'clipboard' in navigator])).toEqual([
    false,
    false,
    false,
  ])
  await page.getByRole('button', { name: /^Permit processing/ }).click()
  await expectSaved(page)
  await page.keyboard.press('s')
  await page.keyboard.type('Site visit 2h wait 1w')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expectSaved(page)
  await page.reload()
  const added = stepOn(page, 'Site visit')
  await expect(added).toBeVisible()

  await added.click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Copy(?: Ctrl C)?$/ }).click()
  await expect(page.getByText('Press Ctrl C on the map.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Hand out' }).click()
  await page.getByRole('button', { name: 'Copy the picture (SVG)' }).click()
  await expect(page.getByText('Not copied: this browser does not let Sluice write').first()).toBeAttached()
  await page.keyboard.press('Escape')
  expect(await pictureFile(page)).toContain('Site visit')
  expect(faults).toEqual([])
})
