// Lines are broken by a table of widths: what the browser draws with the bundled font is as wide as the table says, on the
// canvas and in a picture opened by itself.

import { expect, type Page, test } from '@playwright/test'
import { isInFont, measure } from '../src/drawing/text'
import { writeSvg } from '../src/files/svg'
import { fontFace } from '../src/files/web-font'
import { emptyMap } from '../src/model/defaults'
import { openSample, watchPage, zoomTo } from './page'

interface Line {
  readonly text: string
  readonly size: number
  readonly weight: 400 | 600
}

const inFont = Array.from({ length: 0x2800 }, (_, point) => point).filter(isInFont)

const labels = [
  '22d before Security review',
  'Pre-approve low-risk changes',
  '36 % of lead time; the work itself takes 4h',
  'AVAToWayTyLT. V, Wo “quoted” – fi fl ffi',
  '15d-29d → 4h, 3x4 (1/2) 12:30 #1 %C&A 0.25h',
  'Größe prüfen: Übergabe an Straßenbauamt',
  'Zażółć gęślą jaźń, déjà vu, œuvre, Łódź',
  'Delivery team · 5 − 18d … “14d to evidence”',
  'Testable: evidence in 14d',
  '1111111111 0000000000 7474747474',
]

function lines(): readonly Line[] {
  const all: Line[] = []
  for (const weight of [400, 600] as const) {
    for (const point of inFont) all.push({ text: `x${String.fromCodePoint(point)}x`, size: 16, weight })
    // Neighbours as they come, so that a kerning or a ligature would show.
    for (let at = 0; at < inFont.length; at += 14)
      all.push({ text: String.fromCodePoint(...inFont.slice(at, at + 14)).trim(), size: 13, weight })
    for (let size = 12; size <= 27; size += 1) for (const text of labels) all.push({ text, size, weight })
    for (const text of labels) all.push({ text, size: 12.5, weight })
  }
  return all
}

/** Widths as the browser sets them: each line a `<text>` as drawings write it, in the element that the selector names. */
function widths(page: Page, inside: string, all: readonly Line[]): Promise<number[]> {
  return page.evaluate(
    async ({ inside, all }) => {
      await Promise.all([document.fonts.load('400 16px Inter'), document.fonts.load('600 16px Inter')])
      const place = document.querySelector(inside)
      if (!place) throw new Error(`nothing is ${inside}`)
      const group = document.createElementNS('http://www.w3.org/2000/svg', 'g')
      place.append(group)
      const texts = all.map(({ text, size, weight }) => {
        const element = document.createElementNS('http://www.w3.org/2000/svg', 'text')
        element.setAttribute('font-size', String(size))
        if (weight !== 400) element.setAttribute('font-weight', String(weight))
        element.textContent = text
        group.append(element)
        return element
      })
      const found = texts.map(element => element.getComputedTextLength())
      group.remove()
      return found
    },
    { inside, all },
  )
}

function differing(all: readonly Line[], found: readonly number[]): readonly string[] {
  return all.flatMap(({ text, size, weight }, index) => {
    const told = measure(text, size, weight)
    const drawn = found[index] ?? Number.NaN
    return Math.abs(drawn - told) <= 0.05
      ? []
      : `“${text}” ${size} px, ${weight}: drawn ${drawn.toFixed(3)}, table ${told.toFixed(3)}`
  })
}

test('every character of the bundled font is on the canvas as wide as the table says', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Permit processing')
  const all = lines()
  // At other zooms the browser rounds the size of its letters to a 64th of a pixel.
  await zoomTo(page, 1)
  expect(all.length).toBeGreaterThan(1000)
  expect(differing(all, await widths(page, '.react-flow__node svg', all))).toEqual([])
  expect(differing(all, await widths(page, '.strip svg', all))).toEqual([])
})

test('and in a picture opened by itself', async ({ page }) => {
  const all = lines()
  const svg = writeSvg(emptyMap('m', 'Widths'), { theme: 'light', fonts: true, map: false, names: true })
  // A picture brings only the letters that it uses: here all of them.
  const faces = ([400, 600] as const).map(weight =>
    fontFace(
      weight,
      all.flatMap(({ text }) => [...text].map(letter => letter.codePointAt(0) ?? 0)),
    ),
  )
  const [first = '', ...others] = svg.match(/@font-face\{[^}]*\}/g) ?? []
  const body = others.reduce((text, face) => text.replace(face, ''), svg).replace(first, faces.join('\n'))
  expect(body).toContain(faces[1])
  await page.route('**/widths.svg', route => route.fulfill({ body, contentType: 'image/svg+xml' }))
  await page.goto('./widths.svg')
  expect(differing(all, await widths(page, 'svg', all))).toEqual([])
})
