// Working on the canvas by mouse and keyboard: each gesture does what it says in one undo step, and no text is too small.

import { expect, type Locator, type Page, test } from '@playwright/test'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { expectSaved, mapFile, mapOf, openFile, openSample, stepOn, watchPage, zoomTo } from './page'

interface MapFile {
  readonly steps: Record<string, { id: string; name: string; wait: string | null; team: string | null }>
  readonly flows: Record<string, { id: string; kind: string; from: string; to: string; share: number | null }>
}

const read = async (page: Page): Promise<MapFile> => JSON.parse(await mapFile(page))
const steps = (page: Page): Locator => mapOf(page).locator('[aria-roledescription="step"][data-id]')
const flows = (page: Page): Locator => mapOf(page).locator('.react-flow__edge')
const undo = (page: Page): Locator => page.getByRole('button', { name: 'Undo', exact: true })
const quickLine = (page: Page): Locator => page.getByRole('textbox', { name: 'Add a step' })

async function boxOf(target: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await target.boundingBox()
  if (!box) throw new Error('not in sight')
  return box
}

const middleOf = async (target: Locator): Promise<readonly [x: number, y: number]> => {
  const { x, y, width, height } = await boxOf(target)
  return [x + width / 2, y + height / 2]
}

/** A place below the map where nothing lies. */
async function openPlace(page: Page): Promise<readonly [x: number, y: number]> {
  const { x, y, width, height } = await boxOf(page.locator('.canvas'))
  const place = [x + width * 0.3, y + height - 140] as const
  const isOpen = await page.evaluate(
    ([x, y]) => document.elementFromPoint(x, y)?.classList.contains('react-flow__pane') ?? false,
    place,
  )
  if (!isOpen) throw new Error('something lies there')
  return place
}

/** Pulls a connection out of a step and lets it go there. */
async function pullTo(page: Page, from: string, [x, y]: readonly [number, number]): Promise<void> {
  await stepOn(page, from).hover()
  await page.mouse.move(...(await middleOf(stepOn(page, from).locator('.canvas-handle-out'))))
  await page.mouse.down()
  await page.mouse.move(x - 20, y - 10, { steps: 6 })
  await page.mouse.move(x, y)
  await page.mouse.up()
}

const flowBetween = (map: MapFile, from: string, to: string) => {
  const name = (id: string) => map.steps[id]?.name
  return Object.values(map.flows).find(flow => name(flow.from) === from && name(flow.to) === to)
}

test('a double click in the open adds a step there', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Permit processing')
  const place = await openPlace(page)
  await page.mouse.dblclick(...place)
  await expect(quickLine(page)).toBeFocused()
  await page.keyboard.type('Site visit 2h wait 1w')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const added = stepOn(page, 'Site visit')
  await expect(added).toBeVisible()
  await expect(steps(page)).toHaveCount(7)
  // In line with its neighbours when it is near one.
  const [x, y] = await middleOf(added)
  expect(Math.abs(x - place[0])).toBeLessThan(40)
  expect(Math.abs(y - place[1])).toBeLessThan(40)
  await undo(page).click()
  await expect(steps(page)).toHaveCount(6)
  await expect(undo(page)).toBeDisabled()
})

test('a connection pulled onto a later step is work, onto an earlier one rework, into the open a new step', async ({
  page,
}) => {
  watchPage(page)
  await openSample(page, 'Permit processing')
  const opened = await mapFile(page)

  await pullTo(page, 'Completeness Check', await middleOf(stepOn(page, 'Decision & Conditions')))
  await expect(flows(page)).toHaveCount(6)
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Decision & Conditions')
  expect(flowBetween(await read(page), 'Completeness Check', 'Decision & Conditions')?.kind).toBe('work')
  await undo(page).click()
  await expect(flows(page)).toHaveCount(5)
  await expect(undo(page)).toBeDisabled()

  await pullTo(page, 'Technical Review', await middleOf(stepOn(page, 'Application Received')))
  await expect(flows(page)).toHaveCount(6)
  expect(flowBetween(await read(page), 'Technical Review', 'Application Received')?.kind).toBe('rework')
  await undo(page).click()
  await expect(undo(page)).toBeDisabled()
  expect(await mapFile(page)).toBe(opened)

  await pullTo(page, 'Technical Review', await openPlace(page))
  await expect(quickLine(page)).toBeFocused()
  await page.keyboard.type('Site visit 2h')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(stepOn(page, 'Site visit')).toBeVisible()
  expect(flowBetween(await read(page), 'Technical Review', 'Site visit')?.kind).toBe('work')
  await undo(page).click()
  await expect(undo(page)).toBeDisabled()
  expect(await mapFile(page)).toBe(opened)
})

test('Escape cancels a drag and a connection, and nothing has happened', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Permit processing')
  const step = stepOn(page, 'Technical Review')
  const before = await boxOf(step)
  await page.mouse.move(before.x + 30, before.y + 30)
  await page.mouse.down()
  await page.mouse.move(before.x + 60, before.y + 120, { steps: 6 })
  await expect.poll(async () => (await boxOf(step)).y).toBeGreaterThan(before.y + 40)
  await page.keyboard.press('Escape')
  await expect.poll(() => boxOf(step)).toEqual(before)
  await page.mouse.move(before.x + 90, before.y + 150, { steps: 3 })
  await page.mouse.up()
  expect(await boxOf(step)).toEqual(before)

  await step.hover()
  await page.mouse.move(...(await middleOf(step.locator('.canvas-handle-out'))))
  await page.mouse.down()
  const [x, y] = await middleOf(stepOn(page, 'Decision & Conditions'))
  await page.mouse.move(x, y, { steps: 6 })
  await expect(page.locator('.react-flow__connection')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.locator('.react-flow__connection')).toHaveCount(0)
  await page.mouse.up()
  await expect(flows(page)).toHaveCount(5)
  await expect(undo(page)).toBeDisabled()
})

test('steps in a marquee are edited together, in one undo step', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Permit processing')
  const opened = await mapFile(page)
  const [first, last] = [await boxOf(stepOn(page, 'Completeness Check')), await boxOf(stepOn(page, 'Technical Review'))]
  await page.keyboard.down('Shift')
  await page.mouse.move(first.x - 12, first.y - 60)
  await page.mouse.down()
  await page.mouse.move(last.x + last.width + 12, last.y + last.height + 30, { steps: 8 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByRole('heading', { name: '2 steps' })).toBeVisible()
  const wait = inspector.getByRole('textbox', { name: 'Wait before' })
  await wait.fill('3w')
  await wait.press('Enter')
  await expect(stepOn(page, 'Completeness Check')).toHaveAccessibleName(/wait 15 days/)
  await expect(stepOn(page, 'Technical Review')).toHaveAccessibleName(/wait 15 days/)
  const waits = Object.values((await read(page)).steps).filter(step => step.wait === '3w')
  expect(waits).toHaveLength(2)
  await undo(page).click()
  await expect(undo(page)).toBeDisabled()
  expect(await mapFile(page)).toBe(opened)
})

test('the keyboard walks, deletes, duplicates and undoes', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Permit processing')
  const opened = await mapFile(page)
  await stepOn(page, 'Application Received').click()
  await page.keyboard.press('ArrowRight')
  await expect(stepOn(page, 'Completeness Check')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(stepOn(page, 'Technical Review')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(stepOn(page, 'Completeness Check')).toBeFocused()
  await page.keyboard.press('End')
  await expect(stepOn(page, 'Notification & Issuance')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect(stepOn(page, 'Completeness Check')).toBeFocused()

  // Its neighbours are joined, and the keys stay on the map.
  await page.keyboard.press('Delete')
  await expect(stepOn(page, 'Completeness Check')).toHaveCount(0)
  await expect(stepOn(page, 'Application Received')).toHaveAccessibleName(/Before Technical Review/)
  await expect(flows(page)).toHaveCount(4)
  expect(await page.evaluate(() => document.activeElement?.closest('.canvas') !== null)).toBe(true)
  await page.keyboard.press('Control+z')
  await expect(stepOn(page, 'Completeness Check')).toBeVisible()
  await expect(flows(page)).toHaveCount(5)

  await stepOn(page, 'Technical Review').click()
  await page.keyboard.press('d')
  await expect(steps(page)).toHaveCount(7)
  await expect(mapOf(page).getByRole('group', { name: /^Technical Review.*, wait/ })).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(steps(page)).toHaveCount(6)
  expect(await mapFile(page)).toBe(opened)

  await page.locator('.canvas').press('Control+a')
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('6 steps')
  await page.keyboard.press('Delete')
  await expect(steps(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(steps(page)).toHaveCount(6)
})

/** Texts of the canvas in sight that are smaller than 12 px on the screen. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const canvas = document.querySelector('.canvas')
    const frame = canvas?.getBoundingClientRect()
    if (!canvas || !frame) throw new Error('no canvas')
    return [...canvas.querySelectorAll<SVGTextElement>('text')].flatMap(text => {
      const box = text.getBoundingClientRect()
      const isSeen = box.width > 0 && box.right > frame.left && box.left < frame.right && box.bottom > frame.top
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0)
      return isSeen && text.textContent?.trim() && size < 11.99 ? `${text.textContent} ${size.toFixed(2)}` : []
    })
  })

for (const title of ['Benefit change request', 'Release with parallel checks', 'Acme Stamping']) {
  test(`no text of “${title}” is under 12 px on the screen at any zoom`, async ({ page }) => {
    watchPage(page)
    await openSample(page, title)
    for (const zoom of [1, 0.85, 0.7, 0.45, 0.36, 0.3, 0.2]) {
      await zoomTo(page, zoom)
      await expect.poll(() => tooSmall(page), { message: `at zoom ${zoom}` }).toEqual([])
    }
  })
}

test('choosing a flow on a narrow screen leaves nothing behind of what was drawn before', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await openSample(page, 'Acme Stamping')
  const way = page.locator('[data-id="flows/f4"] .canvas-flow-hit')
  // A point of the way that nothing lies over.
  const at = await way.evaluate((path: SVGPathElement) => {
    const matrix = path.getScreenCTM()
    for (let part = 1; part < 20 && matrix; part += 1) {
      const point = path.getPointAtLength((path.getTotalLength() * part) / 20).matrixTransform(matrix)
      if (document.elementFromPoint(point.x, point.y) === path) return { x: point.x, y: point.y }
    }
    return null
  })
  if (!at) throw new Error('nowhere to click')
  await page.mouse.click(at.x, at.y)
  await expect(page.getByRole('heading', { name: 'Assembly 1 → Assembly 2' })).toBeVisible()
  await page.mouse.move(2, 2)
  const canvas = page.locator('.canvas')
  const shown = PNG.sync.read(await canvas.screenshot({ animations: 'disabled' }))
  // Drawn anew from nothing, it is the same picture.
  await canvas.evaluate((element: HTMLElement) => {
    element.style.visibility = 'hidden'
    return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
  await canvas.evaluate((element: HTMLElement) => {
    element.style.visibility = ''
    return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
  const anew = PNG.sync.read(await canvas.screenshot({ animations: 'disabled' }))
  expect(pixelmatch(shown.data, anew.data, undefined, anew.width, anew.height, { threshold: 0.2 })).toBeLessThan(40)
})

test('of 2,000 steps only those in sight are ever in the page, it is said before they are drawn, and the keys reach the last', async ({
  page,
}) => {
  watchPage(page)
  await page.addInitScript(() => {
    const nodes = new Set<Element>()
    const said = new Set<string>()
    Object.assign(window, { everShown: () => ({ nodes: nodes.size, said: [...said] }) })
    new MutationObserver(records => {
      for (const { addedNodes } of records) {
        for (const added of addedNodes) {
          if (!(added instanceof Element)) continue
          for (const element of [added, ...added.querySelectorAll('*')]) {
            if (element.matches('.react-flow__node')) nodes.add(element)
            if (element.matches('[role="status"]')) said.add(element.textContent ?? '')
          }
        }
      }
    }).observe(document, { childList: true, subtree: true })
  })
  const ids = Array.from({ length: 2000 }, (_, at) => `s${String(at).padStart(4, '0')}`)
  const steps = Object.fromEntries(ids.map((id, at) => [id, { name: `Step ${at + 1}`, wait: '1d', work: '2h' }]))
  const flows = Object.fromEntries(ids.slice(1).map((id, at) => [`f${id}`, { kind: 'work', from: ids[at], to: id }]))
  const text = JSON.stringify({ format: 'sluice-map', version: 1, id: 'large', title: 'Large', steps, flows })
  await openFile(page, 'large.json', text)
  await expect(page.locator('.react-flow__node-step').first()).toBeVisible()
  await expectSaved(page)
  const seen = await page.locator('.react-flow__node').count()
  const ever = await page.evaluate(() =>
    (window as unknown as { everShown: () => { nodes: number; said: string[] } }).everShown(),
  )
  expect(seen).toBeGreaterThan(100)
  expect(seen).toBeLessThan(500)
  expect(ever.nodes).toBeLessThan(2 * seen)
  expect(ever.said).toContain('Drawing 2,000 steps…')
  await page.locator('.canvas').focus()
  await page.keyboard.press('End')
  await expect(page.locator('.react-flow__node:focus')).toHaveAttribute('aria-label', /^Step 2000,/)
})
