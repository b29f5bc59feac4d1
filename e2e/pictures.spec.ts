// The picture that is handed out, for every example: the canvas drew the same, Node writes the same, other programs read it,
// every word of the map is in it, and it shows its text by itself.

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { readMapFile } from '../src/files/open-file'
import { writeSvg } from '../src/files/svg'
import { parseMapText } from '../src/model/parse'
import type { MapDocument } from '../src/model/types'
import { samples } from '../src/samples/samples'
import { mapFile, mapOf, openSample, pictureFile, watchPage, zoomOf, zoomTo } from './page'

// It reads files with the page's own parser, which the content policy keeps the app from.
test.use({ bypassCSP: true })

async function docOf(page: Page): Promise<MapDocument> {
  const read = parseMapText(await mapFile(page))
  if (!read.ok) throw new Error(read.error.message)
  return read.value.doc
}

/**
 * The map drawn anew with all its detail. React changes the elements that it finds, so that where something was drawn
 * otherwise before, the attributes stand in another order.
 */
async function freshFromNear(page: Page): Promise<void> {
  await expect(async () => {
    if ((await zoomOf(page)) < 1) {
      await zoomTo(page, 1.1)
      throw new Error('the place looked at is kept a moment after the wheel stands still')
    }
    await page.reload()
    await expect(mapOf(page).locator('.react-flow__node').first()).toBeVisible()
    expect(await zoomOf(page)).toBeGreaterThanOrEqual(1)
  }).toPass({ intervals: [400] })
}

/**
 * In the page: what is drawn on the canvas and in the file, shape by shape, for each entry on the canvas. A shape is its place,
 * its look and its words; the file says looks by classes and the canvas by attributes, and both may move groups.
 */
function drawnShapes(svg: string): {
  readonly canvas: Record<string, string[]>
  readonly file: Record<string, string[]>
} {
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const rules = new Map<string, string[]>()
  for (const [, name = '', rule = ''] of (file.querySelector('style')?.textContent ?? '').matchAll(
    /\.[\w-]+ \.([\w-]+)\{(.*?)\}/g,
  ))
    rules.set(name, rule.split(';'))
  const looks = [
    'fill',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
    'stroke-linecap',
    'stroke-linejoin',
    'font-size',
    'font-weight',
    'text-anchor',
  ]
  const long = (value: string) => value.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3').replace(/px$/, '')
  const lookOf = (one: Element): string[] => {
    const own = looks.flatMap(name => (one.hasAttribute(name) ? [`${name}:${one.getAttribute(name)}`] : []))
    return [...own, ...(rules.get(one.getAttribute('class') ?? '') ?? [])].map(part => {
      const [name = '', value = ''] = part.split(':')
      return `${name}:${long(value)}`
    })
  }
  const places = ['d', 'x', 'y', 'width', 'height', 'rx', 'cx', 'cy', 'r']
  const shapesOf = (one: Element, dx: number, dy: number, around: string[]): string[] => {
    const [, x = 0, y = 0] =
      /translate\(([-\d.]+) ([-\d.]+)\)/.exec(one.getAttribute('transform') ?? '')?.map(Number) ?? []
    const look = [...around, ...lookOf(one)]
    if (one.localName === 'g') return [...one.children].flatMap(child => shapesOf(child, dx + x, dy + y, look))
    if (!['path', 'rect', 'circle', 'text'].includes(one.localName)) return []
    const place = places.flatMap(name =>
      Number(one.getAttribute(name) ?? 0) === 0 ? [] : [`${name}=${one.getAttribute(name)}`],
    )
    const words = [...one.childNodes].filter(child => child.nodeType === 3).map(child => child.textContent)
    return [`${one.localName} at ${dx},${dy} ${place.join(' ')} ${look.sort().join(';')} ${words.join('').trim()}`]
  }
  const canvas: Record<string, string[]> = {}
  const inFile: Record<string, string[]> = {}
  for (const holder of document.querySelectorAll('.react-flow__node, .react-flow__edge')) {
    const entry = holder.getAttribute('data-id') ?? ''
    if (entry.startsWith('stream/')) continue
    const drawing = holder.querySelector('svg.canvas-drawing > g') ?? holder.querySelector(':scope > g[data-entry]')
    const group = file.getElementById(entry.replaceAll('/', '-'))
    // A box stands where the page puts it: what counts is what is drawn in it.
    const move = entry.startsWith('flows/') ? null : group?.getAttribute('transform')
    if (move) group?.removeAttribute('transform')
    canvas[entry] = drawing ? shapesOf(drawing, 0, 0, []) : ['not drawn']
    inFile[entry] = group ? shapesOf(group, 0, 0, []) : ['not in the file']
  }
  return { canvas, file: inFile }
}

/** Everything a reader of the picture meets: texts, titles and the description. */
function wordsOf(page: Page, svg: string): Promise<string> {
  return page.evaluate(svg => {
    const file = new DOMParser().parseFromString(svg, 'image/svg+xml')
    const texts = file.querySelectorAll('text, title, desc')
    return [...texts]
      .map(one =>
        [...one.childNodes]
          .filter(child => child.nodeType === 3)
          .map(child => child.textContent)
          .join(''),
      )
      .join(' ')
  }, svg)
}

function namesOn(doc: MapDocument): readonly string[] {
  const steps = Object.values(doc.steps)
  const used = new Set(steps.map(step => step.team))
  const open = Object.values(doc.blockers).filter(({ status }) => status === 'open')
  return [
    doc.title,
    ...steps.map(step => step.name),
    ...Object.values(doc.teams)
      .filter(team => used.has(team.id))
      .map(team => team.name),
    ...open.map(blocker => blocker.title),
    // What was learned about a blocker that is gone is told elsewhere.
    ...Object.values(doc.experiments)
      .filter(({ blocker }) => blocker === null || open.some(({ id }) => id === blocker))
      .map(experiment => experiment.title),
    ...Object.values(doc.notes).map(note => note.text),
  ].flatMap(text => text.split(/\s+/).filter(word => word !== ''))
}

for (const sample of samples) {
  test(`the picture of “${sample.title}”`, async ({ page, context }, info) => {
    watchPage(page)
    // Before any review is due.
    await page.clock.setFixedTime(new Date('2026-04-20T10:00:00'))
    await openSample(page, sample.title)
    const doc = await docOf(page)
    const svg = await pictureFile(page)

    // Node writes the same bytes.
    expect(svg).toBe(writeSvg(doc))

    // The canvas draws the same.
    await freshFromNear(page)
    const { canvas, file } = await page.evaluate(drawnShapes, svg)
    const entries = Object.keys(canvas)
    expect(entries.filter(entry => entry.startsWith('steps/'))).toHaveLength(Object.keys(doc.steps).length)
    for (const entry of entries) expect(canvas[entry], entry).toEqual(file[entry])

    // Other programs read it.
    const path = info.outputPath('picture.svg')
    writeFileSync(path, svg)
    execFileSync('xmllint', ['--noout', path], { stdio: 'pipe' })
    execFileSync('rsvg-convert', ['--output', info.outputPath('picture.png'), path], { stdio: 'pipe' })

    // Every word of the map is in it.
    const words = await wordsOf(page, svg)
    expect(namesOn(doc).filter(word => !words.includes(word))).toEqual([])

    // By itself it shows its text, and asks for nothing.
    const alone = await context.newPage()
    const asked: string[] = []
    alone.on('request', request => asked.push(request.url()))
    await alone.goto(pathToFileURL(path).href)
    const shown = await alone.evaluate(async () => {
      await document.fonts.ready
      const page = document.documentElement.getBoundingClientRect()
      const texts = [...document.querySelectorAll('text')]
      const hidden = texts.filter(text => {
        const box = text.getBoundingClientRect()
        const isSeen = box.width > 0 && box.height > 0
        const isInside =
          box.left >= page.left - 0.5 &&
          box.right <= page.right + 0.5 &&
          box.top >= page.top &&
          box.bottom <= page.bottom
        return text.textContent !== '' && !(isSeen && isInside)
      })
      return {
        count: texts.length,
        hidden: hidden.map(text => text.textContent),
        fonts: [...document.fonts].filter(font => font.status === 'loaded').map(font => font.weight),
      }
    })
    expect(shown.count).toBeGreaterThan(20)
    expect(shown.hidden).toEqual([])
    expect(shown.fonts.sort()).toEqual(['400', '600'])
    expect(asked.filter(url => !url.startsWith('data:'))).toEqual([pathToFileURL(path).href])
    await alone.close()
  })
}

test('without names, neither the picture nor the map in it names a team', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Benefit change request')
  const doc = await docOf(page)
  const teams = Object.values(doc.teams).map(team => team.name)
  expect(teams.length).toBeGreaterThan(1)
  await zoomTo(page, 1)
  for (const team of teams) await expect(mapOf(page)).toContainText(team)

  await page.getByRole('button', { name: 'Hand out' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hand out' })
  await dialog.getByText('Without names').click()
  await expect(dialog.getByRole('switch', { name: /Without names/ })).toBeChecked()
  const coming = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download the picture (SVG)' }).click()
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/without-names\.svg$/)
  const svg = readFileSync(await download.path(), 'utf8')

  // What a step is called says what is done there, not by whom: "Security review" stays.
  let words = await wordsOf(page, svg)
  for (const { name } of Object.values(doc.steps)) words = words.replaceAll(name, '')
  for (const team of teams) expect(words).not.toContain(team)
  const read = readMapFile(svg)
  if (!read.ok) throw new Error(read.error.message)
  const inside = Object.values(read.value.doc.teams).map(team => team.name)
  expect(inside).toHaveLength(teams.length)
  for (const name of inside) expect(name).toMatch(/^[A-Z]$/)
  expect(Object.values(read.value.doc.steps).map(step => step.name)).toEqual(
    Object.values(doc.steps).map(step => step.name),
  )
})
