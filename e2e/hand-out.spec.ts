// Each way to hand out a map gives a real file with the map on it: PNG in points, PDF with its text, the printed page, the clipboard.

import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test'
import { writeMapPdf } from '../src/files/pdf'
import { writeSvg } from '../src/files/svg'
import { parseMapText } from '../src/model/parse'
import type { MapDocument } from '../src/model/types'
import { mapFile, mapOf, openSample, stepOn, watchPage } from './page'

async function docOf(page: Page): Promise<MapDocument> {
  const read = parseMapText(await mapFile(page))
  if (!read.ok) throw new Error(read.error.message)
  return read.value.doc
}

async function openHandOut(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Hand out' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hand out' })
  await expect(dialog.getByRole('img')).toBeVisible()
  return dialog
}

async function chooseFile(page: Page, label: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'As', exact: false }).first().click()
  await page.getByRole('option', { name: label, exact: true }).click()
}

async function downloaded(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: button }).click()
  const download = await coming
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

const sizeOfPng = (bytes: Buffer) => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) })

function sizeOfSvg(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = svg.match(/ width="(\d+)" height="(\d+)"/) ?? []
  return { width: Number(width), height: Number(height) }
}

async function textOfPdf(bytes: Buffer, file: string): Promise<string> {
  await writeFile(file, bytes)
  const run = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })
  expect(run.stderr).toBe('')
  return run.stdout
}

/** What lies on the clipboard, by type: texts as they are, pictures as their first bytes. */
const onClipboard = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const found: Record<string, string> = {}
    for (const item of await navigator.clipboard.read())
      for (const type of item.types) {
        const blob = await item.getType(type)
        found[type] = type === 'image/png' ? String(blob.size) : await blob.text()
      }
    return found
  })

const allowClipboard = (context: BrowserContext) => context.grantPermissions(['clipboard-read', 'clipboard-write'])

test('PNG once and twice as large, and PDF with the bytes that Node writes', async ({ page }, info) => {
  watchPage(page)
  await openSample(page, 'Benefit change request to production')
  const doc = await docOf(page)
  const size = sizeOfSvg(writeSvg(doc))
  await openHandOut(page)

  await chooseFile(page, 'Picture (PNG)')
  const once = await downloaded(page, 'Download the picture (PNG)')
  expect(once.name).toBe('benefit-change-request-to-production.png')
  expect(sizeOfPng(once.bytes)).toEqual(size)

  await chooseFile(page, 'Picture (PNG), twice as large')
  const twice = await downloaded(page, 'Download the picture (PNG)')
  expect(twice.name).toBe('benefit-change-request-to-production-2x.png')
  expect(sizeOfPng(twice.bytes)).toEqual({ width: size.width * 2, height: size.height * 2 })

  for (const paper of ['a4', 'a3'] as const) {
    await chooseFile(page, `PDF, one ${paper.toUpperCase()} page`)
    const pdf = await downloaded(page, 'Download the PDF')
    expect(pdf.bytes.equals(writeMapPdf(doc, { paper }))).toBe(true)
    expect(await textOfPdf(pdf.bytes, info.outputPath(`${paper}.pdf`))).toContain('22d before Security review')
  }
})

test('the brief, as an A3 page with the map on it and as Markdown', async ({ page }, info) => {
  watchPage(page)
  await openSample(page, 'Benefit change request to production')
  await openHandOut(page)
  await chooseFile(page, 'Brief for leaders, one A3 page')
  const pdf = await downloaded(page, 'Download the brief (PDF)')
  expect(pdf.name).toBe('benefit-change-request-to-production-brief.pdf')
  const text = await textOfPdf(pdf.bytes, info.outputPath('brief.pdf'))
  for (const words of [
    'Fund and champion the path to production',
    'Protect the first team',
    'Clear the path',
    'Ship one word',
  ])
    expect(text).toContain(words)
  await chooseFile(page, 'Brief for leaders, Markdown')
  const markdown = await downloaded(page, 'Download the brief (Markdown)')
  expect(markdown.name).toBe('benefit-change-request-to-production-brief.md')
  expect(markdown.bytes.toString()).toMatch(/^# Benefit change request to production/)
})

test('what only the system can draw is in the PDF, as text too', async ({ page }, info) => {
  watchPage(page)
  await openSample(page, 'Benefit change request to production')
  await stepOn(page, 'Security review').click()
  const name = page.getByRole('textbox', { name: 'Name of the step' })
  // Every system that runs this draws Cyrillic; for the others it may lack a font, and their text is there all the same.
  await name.fill('Проверка 安全审查 🚀')
  await name.press('Enter')
  await expect(stepOn(page, 'Проверка 安全审查 🚀')).toBeVisible()
  await openHandOut(page)
  await chooseFile(page, 'PDF, one A4 page')
  const { bytes } = await downloaded(page, 'Download the PDF')
  const text = await textOfPdf(bytes, info.outputPath('unknown.pdf'))
  for (const word of ['Проверка', '安全审查']) expect(text).toContain(word)
  const pictures = spawnSync('pdfimages', ['-list', info.outputPath('unknown.pdf')], { encoding: 'utf8' })
  expect(pictures.stdout).toMatch(/image .* smask/s)
})

test('parts are left out, and only what is selected is handed out and copied', async ({ page, context }) => {
  watchPage(page)
  await allowClipboard(context)
  await openSample(page, 'Benefit change request to production')
  await stepOn(page, 'Security review').click()
  await page.keyboard.press('Shift+C')
  await expect(page.getByText('Copied what is selected as a picture (SVG).').first()).toBeVisible()
  const copied = (await onClipboard(page))['text/plain'] ?? ''
  expect(copied).toMatch(/^<\?xml[^>]*>\s*<svg/)
  expect(copied).toContain('Security review')
  expect(copied).not.toContain('System test')

  const dialog = await openHandOut(page)
  await dialog.getByText('Ladder', { exact: true }).click()
  await expect(dialog.getByRole('switch', { name: 'Ladder' })).not.toBeChecked()
  const whole = await downloaded(page, 'Download the picture (SVG)')
  expect(whole.bytes.toString()).not.toContain('60.5d in all')
  expect(whole.bytes.toString()).toContain('System test')
  await dialog.getByText('What is selected (1)', { exact: true }).click()
  await dialog.getByRole('button', { name: 'Copy the picture (SVG)' }).click()
  await expect(page.getByText('Copied the picture (SVG).').first()).toBeVisible()
  expect((await onClipboard(page))['text/plain']).not.toContain('System test')

  await chooseFile(page, 'Picture (PNG)')
  await dialog.getByRole('button', { name: 'Copy the picture (PNG)' }).click()
  await expect(page.getByText('Copied the picture (PNG).').first()).toBeVisible()
  expect(Number((await onClipboard(page))['image/png'])).toBeGreaterThan(1_000)
})

test('printing the map gives the picture on one page, and the screen is as it was', async ({ page }, info) => {
  watchPage(page)
  await openSample(page, 'Benefit change request to production')
  const printed = await textOfPdf(await page.pdf({ preferCSSPageSize: true }), info.outputPath('printed.pdf'))
  for (const words of ['12 weeks', '22d before Security review', 'Pre-approve low-risk changes', '60.5d in all'])
    expect(printed).toContain(words)
  expect(printed).not.toContain('Hand out')
  expect(printed.split('\f')).toHaveLength(2)
  await expect(page.locator('.print-page')).toHaveCount(0)
  await expect(mapOf(page)).toBeVisible()
})
