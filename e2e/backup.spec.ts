// The backup of all maps: it brings them back into a browser that has none, merges with and replaces what is there, a broken one
// changes nothing, and it writes itself into a folder or a file.

import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expectOnePrimary, expectSaved, mapFile, mapOf, openFile, openSample, watchPage } from './page'

const permit = 'Permit processing (mapvs.com government template)'

async function backUp(page: Page): Promise<Buffer> {
  await page.goto('./#/')
  await page.getByRole('button', { name: 'Backup', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Backup of all maps' })
  const coming = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download a backup' }).click()
  const bytes = await readFile(await (await coming).path())
  await expect(page.locator('.toast')).toContainText('All maps are in the backup that was downloaded.')
  await expect(dialog.getByRole('status')).toContainText('Last backup just now, downloaded.')
  await dialog.getByRole('button', { name: 'Done' }).click()
  return bytes
}

/** The map files in a backup, by folder and title. */
function mapsIn(bytes: Uint8Array): Readonly<Record<string, string>> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => name !== 'backup.json')
  return Object.fromEntries(
    files.map(([name, file]) => {
      const text = strFromU8(file)
      return [`${name.split('/')[0]}: ${JSON.parse(text).title}`, text]
    }),
  )
}

async function openBackup(page: Page, bytes: Buffer) {
  await openFile(page, 'all.zip', bytes)
  const dialog = page.getByRole('dialog', { name: 'Restore from “all.zip”' })
  await expect(dialog).toBeVisible()
  return dialog
}

const remove = async (page: Page, title: string) => {
  await page.getByRole('button', { name: `More for ${title}` }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(page.getByRole('button', { name: `More for ${title}` })).toHaveCount(0)
}

test('a backup brings every map back into an empty browser, then merges and replaces; a broken one changes nothing', async ({
  page,
  browser,
}) => {
  watchPage(page)
  for (const title of ['Release with parallel checks', 'Permit processing']) await openSample(page, title)
  const permitFile = await mapFile(page)
  await openFile(page, 'third.json', await readFile('tests/cases/benefit-change.json', 'utf8'))
  await expectSaved(page)
  await page.goto('./#/')
  await remove(page, 'Release with parallel checks and two ways out')
  const bytes = await backUp(page)
  const before = mapsIn(bytes)
  expect(Object.keys(before).map(name => name.split(':')[0])).toEqual(['maps', 'maps', 'bin'])
  expect(before[`maps: ${permit}`]).toBe(permitFile)

  const other = await (await browser.newContext()).newPage()
  watchPage(other)
  const cut = Buffer.from(bytes.subarray(0, bytes.length - 200))
  await openFile(other, 'cut.zip', cut)
  await expect(other.locator('.toast')).toContainText('“cut.zip” was not opened. This backup is cut off')
  await expect(other.getByRole('dialog')).toHaveCount(0)
  await expect(other.getByRole('button', { name: /^More for/ })).toHaveCount(0)

  // Into nothing: all that was there.
  const first = await openBackup(other, bytes)
  await expect(first.getByRole('row').filter({ hasText: 'Only in the backup' })).toHaveCount(2)
  await expectOnePrimary(other)
  await expect(first.getByRole('button', { name: 'Restore 2 maps' })).toBeVisible()
  await first.getByText('Put them into the bin here').click()
  await first.getByRole('button', { name: 'Restore 3 maps' }).click()
  await expect(other.locator('.toast')).toContainText('2 maps restored. 1 map put into the bin.')
  await expect(other.getByRole('button', { name: 'Bin (1)' })).toBeVisible()
  expect(mapsIn(await backUp(other))).toEqual(before)

  // Changed since: merged, the newer title counts; then replaced, and Undo takes it back.
  await other.getByRole('button', { name: `More for ${permit}` }).click()
  await other.getByRole('menuitem', { name: 'Rename' }).click()
  await other.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill('Permits')
  await other.keyboard.press('Enter')
  await expect(other.getByRole('heading', { name: 'Permits', exact: true })).toBeVisible()
  for (const [choice, title] of [
    ['Merge both', 'Permits'],
    ['Replace the one here', permit],
  ] as const) {
    const dialog = await openBackup(other, bytes)
    const row = dialog.getByRole('row', { name: permit })
    await expect(row).toContainText('Newer here')
    await row.getByRole('button').click()
    await other.getByRole('option', { name: choice }).click()
    await dialog.getByRole('button', { name: 'Restore 1 map' }).click()
    await expect(other.locator('.toast')).toContainText('1 map restored.')
    await expect(other.getByRole('heading', { name: title, exact: true })).toBeVisible()
  }
  await other.getByRole('link', { name: permit, exact: true }).click()
  await expect(mapOf(other)).toBeVisible()
  expect(await mapFile(other)).toBe(permitFile)
  await other.locator('[data-canvas]').press('Control+z')
  await expect(other.getByText('Permits', { exact: true }).first()).toBeVisible()
})

/** The names in the folder of the browser's own that stands for the one that a person picks, the oldest first. */
const inFolder = (page: Page) =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Backups', { create: true })
    const names: string[] = []
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name)
    return names.sort()
  })

/** The titles in a file there; none while it is not whole. */
async function titlesIn(page: Page, folder: string, name: string): Promise<readonly string[]> {
  const bytes = await page.evaluate(
    async ([folder, name]) => {
      const root = await navigator.storage.getDirectory()
      const file = await (await root.getDirectoryHandle(folder)).getFileHandle(name)
      return [...new Uint8Array(await (await file.getFile()).arrayBuffer())]
    },
    [folder, name] as const,
  )
  return bytes.length === 0 ? [] : Object.keys(mapsIn(Uint8Array.from(bytes)))
}

const leave = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
    Reflect.deleteProperty(document, 'visibilityState')
  })

async function rename(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${from}` }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill(to)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: to, exact: true })).toBeVisible()
}

test('a backup writes itself into a folder with generations, and into one file', async ({ page }) => {
  watchPage(page)
  await page.clock.setFixedTime(new Date('2026-01-05T09:00:00'))
  await page.addInitScript(() => {
    const root = () => navigator.storage.getDirectory()
    Object.assign(window, {
      showDirectoryPicker: async () => (await root()).getDirectoryHandle('Backups', { create: true }),
      showSaveFilePicker: async () =>
        (await (await root()).getDirectoryHandle('One', { create: true })).getFileHandle('all.zip', { create: true }),
    })
  })
  await openSample(page, 'Permit processing')
  await page.goto('./#/')
  await page.getByRole('button', { name: 'Backup', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Backup of all maps' })
  await dialog.getByRole('button', { name: 'Choose a folder' }).click()
  await expect(dialog.getByRole('status')).toContainText('Last backup just now, into “Backups”.')
  await expectOnePrimary(page)
  const [firstName = ''] = await inFolder(page)
  expect(await inFolder(page)).toEqual(['sluice-backup-2026-01-05-090000.zip'])
  expect(await titlesIn(page, 'Backups', firstName)).toEqual([`maps: ${permit}`])
  await dialog.getByRole('button', { name: 'Done' }).click()

  // Left without a change nothing is written; after a change a second one stands beside the first, also after a reload.
  await page.clock.setFixedTime(new Date('2026-01-05T10:00:00'))
  await page.reload()
  await leave(page)
  await rename(page, permit, 'Permits')
  await leave(page)
  await expect.poll(() => inFolder(page)).toEqual([firstName, 'sluice-backup-2026-01-05-100000.zip'])
  await expect(page.getByText('Last backup just now, into “Backups”.')).toBeVisible()
  expect(await titlesIn(page, 'Backups', 'sluice-backup-2026-01-05-100000.zip')).toEqual(['maps: Permits'])

  await page.getByRole('button', { name: 'Backup', exact: true }).click()
  await dialog.getByRole('button', { name: 'Choose one file' }).click()
  await expect(dialog.getByRole('status')).toContainText('into “all.zip”.')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.clock.setFixedTime(new Date('2026-01-05T11:00:00'))
  await rename(page, 'Permits', 'Permits again')
  await leave(page)
  await expect.poll(() => titlesIn(page, 'One', 'all.zip')).toEqual(['maps: Permits again'])
  expect(await inFolder(page)).toHaveLength(2)
})
