// What several end-to-end tests do: open a sample, read the map as a file, look at the state of saving as a user does.

import { readFile } from 'node:fs/promises'
import { type Download, expect, type Locator, type Page } from '@playwright/test'

/** "Saved" is read from the page. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText('Saved on this device', { exact: true })).toBeVisible()
}

/** Each screen, and each dialog over one, has exactly one primary button. */
export async function expectOnePrimary(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'))
  const place: Page | Locator = (await dialog.count()) > 0 ? dialog.last() : page
  await expect(place.locator('.button-primary:visible')).toHaveCount(1)
}

/** The drawn map, with everything on it. */
export const mapOf = (page: Page): Locator => page.getByRole('main', { name: 'Map' })

/** The step of that name on the canvas. */
export const stepOn = (page: Page, name: string): Locator =>
  mapOf(page).getByRole('group', { name: new RegExp(`^${name}, wait`) })

export async function openSample(page: Page, title: string): Promise<void> {
  await page.goto('./#/')
  // Titles of samples may begin alike: the first in the list is meant.
  await page
    .getByRole('button', { name: new RegExp(`^${title}`) })
    .first()
    .click()
  await expect(mapOf(page)).toBeVisible()
  await expectSaved(page)
}

/** Opens the example with a review that is three days late: it begins with the review. */
export async function openReview(page: Page): Promise<void> {
  await page.clock.setFixedTime(new Date('2026-05-07T10:00:00'))
  await page.goto('./#/')
  await page.getByRole('button', { name: /at the third meeting/ }).click()
  await expect(page.getByRole('dialog', { name: 'A delegate signs between meetings: what happened?' })).toBeVisible()
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}

/** Presses the button of the Hand out dialog and reads the file that comes. */
async function handedOut(page: Page, button: RegExp): Promise<string> {
  await page.getByRole('button', { name: 'Hand out' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hand out' })
  await expect(dialog.getByRole('img')).toBeVisible()
  const coming = page.waitForEvent('download')
  await dialog.getByRole('button', { name: button }).click()
  const text = await textOf(await coming)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return text
}

export const mapFile = (page: Page): Promise<string> => handedOut(page, /map file/)
export const pictureFile = (page: Page): Promise<string> => handedOut(page, /Download the picture \(SVG\)/)

/** Opens a file by Home's button. */
export async function openFile(page: Page, name: string, text: string | Buffer): Promise<void> {
  await page.goto('./#/')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a file' }).click()
  const chooser = await choosing
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })
}

/** Fails the test on an error in the page, on what its content policy refuses, and on any request to another origin. */
export function watchPage(page: Page): void {
  page.on('pageerror', error => {
    throw error
  })
  page.on('console', message => {
    if (message.type() === 'error' && /Content Security Policy|Trusted/.test(message.text()))
      throw new Error(message.text())
  })
  page.on('request', request => {
    const { hostname, protocol } = new URL(request.url())
    if (!['127.0.0.1', 'localhost'].includes(hostname) && !['data:', 'blob:'].includes(protocol))
      throw new Error(`a request left this machine: ${request.url()}`)
  })
}

/** The zoom of the canvas as drawn. */
export const zoomOf = (page: Page): Promise<number> =>
  page.locator('.canvas').evaluate(canvas => Number(getComputedStyle(canvas).getPropertyValue('--zoom')))

/** Turns the wheel over the canvas until its zoom is the wanted one. */
export async function zoomTo(page: Page, wanted: number): Promise<void> {
  const box = await page.locator('.canvas').boundingBox()
  if (!box) throw new Error('no canvas')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await expect(async () => {
    const now = await zoomOf(page)
    if (Math.abs(now - wanted) > 0.0005) await page.mouse.wheel(0, -Math.log2(wanted / now) / 0.002)
    expect(Math.abs((await zoomOf(page)) - wanted)).toBeLessThanOrEqual(0.0005)
  }).toPass({ intervals: [50, 100, 200] })
}
