// What another program, or another page of this origin, put into the database and onto the channel between tabs: nothing of it
// runs, the map on the screen stays and is kept, and what was passed over is said.

import { expect, type Page, test } from '@playwright/test'
import { expectSaved, mapFile, mapOf, openSample, stepOn, watchPage } from './page'

/** Rows as no Sluice writes them: into the journal of the open map, and two maps beside it. */
function writeHostileRows(map: string): Promise<void> {
  const markup = '<img src=x onerror="window.hostile=1"><script>window.hostile=1</script>'
  const add = (path: readonly unknown[], value: unknown) => ({ op: 'add', path, value })
  const change = (...patches: readonly unknown[]) => ({
    label: markup,
    origin: 'user',
    patches,
    inverse: [],
    history: { kind: 'new' },
  })
  const changes: readonly unknown[] = [
    change(add(['steps', 'intruder'], { name: markup })),
    change(add(['__proto__', 'polluted'], true)),
    change(add(['steps', 'constructor', 'prototype', 'polluted'], true)),
    change(add(['steps', 'x'], { id: 'x', name: 'X', wait: '1e999d', order: Number.NaN })),
    change(add(['steps'], null)),
    change({ op: 'remove', path: [] }),
    { label: 7 },
    'javascript:window.hostile=1',
  ]
  const row = (id: unknown, title: unknown, kept: unknown) => ({
    id,
    title,
    updatedAt: Date.now(),
    map: kept,
    folded: 0,
    born: 'x',
  })
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('sluice')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const transaction = db.transaction(['journal', 'maps'], 'readwrite')
      for (const each of changes)
        transaction.objectStore('journal').add({ mapId: map, lane: 'somebody', at: Date.now(), change: each })
      const maps = transaction.objectStore('maps')
      maps.add(
        row('__proto__', markup, { format: 'sluice-map', version: 1, id: '__proto__', title: markup, steps: {} }),
      )
      maps.add(row('torn', { toString: 'none' }, 'javascript:window.hostile=1'))
      transaction.oncomplete = () => {
        db.close()
        const channel = new BroadcastChannel('sluice')
        for (const news of [map, '*', null, '__proto__', markup, { toString: null }, [map], 7, 'x'.repeat(1_000_000)])
          channel.postMessage(news)
        channel.close()
        resolve()
      }
      transaction.onerror = () => reject(transaction.error)
    }
  })
}

/** What ran, what became markup, and what got into every object. */
const broughtIn = (page: Page) =>
  page.evaluate(() => ({
    ran: 'hostile' in window,
    markup: document.querySelectorAll('img[src=x], script:not([src])').length,
    polluted: 'polluted' in {},
  }))
const nothing = { ran: false, markup: 0, polluted: false }

test('hostile rows in the database and hostile news of another tab do nothing but what a map can hold', async ({
  page,
}) => {
  watchPage(page)
  await openSample(page, 'Permit processing')
  const [, map = ''] = /#\/map\/([\w-]+)/.exec(page.url()) ?? []
  await page.evaluate(writeHostileRows, map)

  // The one row that a map can hold is a step whose name is markup, as text; the others are passed over, which is said.
  await expect(
    mapOf(page)
      .getByRole('group', { name: /^<img src=x onerror=/ })
      .first(),
  ).toBeAttached()
  await expect(page.getByText(/7 damaged changes were passed over; they are kept aside/).first()).toBeVisible()
  await expect(stepOn(page, 'Application Received')).toBeVisible()
  expect(await broughtIn(page)).toEqual(nothing)

  // Work goes on, and is kept.
  await stepOn(page, 'Application Received').click()
  await page.keyboard.press('F2')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('Application taken')
  await page.keyboard.press('Enter')
  await expect(page.locator('.save-note')).toHaveText(/^Saved on this device/)
  await page.reload()
  await expect(stepOn(page, 'Application taken')).toBeVisible()
  expect(await broughtIn(page)).toEqual(nothing)
  expect(await mapFile(page)).not.toMatch(/Infinity|NaN|"polluted"|"constructor"/)

  await page.goto('./#/')
  await expect(page.getByRole('heading', { name: 'Maps on this device' })).toBeVisible()
  await expect(page.getByText('This map is damaged and cannot be shown.').first()).toBeVisible()
  await expect(page.locator('.home-card').filter({ hasText: 'Permit processing' })).toBeVisible()
  expect(await broughtIn(page)).toEqual(nothing)
  await page.locator('.home-card-link').filter({ hasText: 'Permit processing' }).click()
  await expect(mapOf(page)).toBeVisible()
  await expectSaved(page)
})
