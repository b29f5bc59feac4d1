// How long a large map takes from the file to the drawing, and whether the page answers after that, in a real browser:
// node bench/opening.mjs [--beside DIST] [--views] [STEPS …]. DIST, another build, is measured in turn with this one.

import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { chromiumFlags, findChromium } from '../scripts/browser.mjs'
import { buildApp } from '../scripts/build-app.mjs'
import { inRoot } from '../scripts/project.mjs'
import { listen, staticServer } from '../scripts/server.mjs'

const { values: asked, positionals } = parseArgs({
  options: { beside: { type: 'string' }, views: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const sizes = positionals.length > 0 ? positionals.map(Number) : [200, 2_000, 20_000]
const views = ['Table', 'Direction', 'Experiments', 'Brief', 'History', 'Map']

/** A chain as a stranger might send it: names and times, no places. */
function chain(count) {
  const ids = Array.from({ length: count }, (_, at) => `s${String(at).padStart(6, '0')}`)
  return JSON.stringify({
    format: 'sluice-map',
    version: 1,
    id: 'large',
    title: 'Large',
    steps: Object.fromEntries(
      ids.map((id, at) => [id, { name: `Step ${at + 1}`, wait: `${1 + (at % 5)}d`, work: '2h' }]),
    ),
    flows: Object.fromEntries(ids.slice(1).map((id, at) => [`f${at}`, { kind: 'work', from: ids[at], to: id }])),
  })
}

/** In the page, before anything: the long tasks, every node that was ever in it, and when the word of the drawing was. */
function watch() {
  const nodes = new Set()
  window.watched = { tasks: [], word: null, nodes: () => nodes.size }
  new PerformanceObserver(list => {
    for (const task of list.getEntries()) window.watched.tasks.push([task.startTime, task.duration])
  }).observe({ type: 'longtask', buffered: true })
  new MutationObserver(records => {
    for (const { addedNodes } of records)
      for (const added of addedNodes) {
        if (!(added instanceof Element)) continue
        if (added.matches('.react-flow__node')) nodes.add(added)
        for (const node of added.querySelectorAll('.react-flow__node')) nodes.add(node)
        if (added.matches('.canvas-empty[role=status]') || added.querySelector('.canvas-empty[role=status]'))
          window.watched.word = performance.now()
      }
  }).observe(document, { childList: true, subtree: true })
}

/** In the page: from the next event of this type to the frame that is painted after it. */
function nextPainted(type) {
  window.painted = new Promise(resolve => {
    const onEvent = () => {
      window.removeEventListener(type, onEvent, true)
      const begun = performance.now()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
    }
    window.addEventListener(type, onEvent, true)
  })
}

const median = values => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
const settle = page => page.evaluate(() => new Promise(resolve => requestIdleCallback(resolve, { timeout: 3000 })))

async function series(page, type, act, times = 7) {
  const all = []
  for (let round = 0; round < times; round++) {
    await page.evaluate(nextPainted, type)
    await act(round)
    all.push(await page.evaluate(() => window.painted))
    await settle(page)
  }
  return `${median(all).toFixed(0)} ms`
}

const seconds = of => `${(of / 1000).toFixed(1)} s`

async function measure(browser, address, count) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.addInitScript(watch)
  await page.goto(`${address}#/`)
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a file' }).click()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () =>
    (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  await settle(page)
  const [cpu, begun] = [await busy(), await page.evaluate(() => performance.now())]
  const buffer = Buffer.from(chain(count))
  await (await choosing).setFiles({ name: 'large.json', mimeType: 'application/json', buffer })
  await page.locator('.react-flow__node').first().waitFor({ timeout: 180_000 })
  await settle(page)
  const drawn = await page.evaluate(begun => performance.now() - begun, begun)
  const spent = (await busy()) - cpu
  const seen = await page.evaluate(() => ({ ...window.watched, nodes: window.watched.nodes() }))
  const figures = {
    'processor time': `${spent.toFixed(1)} s`,
    'drawn after': seconds(drawn),
    'longest task': seconds(Math.max(0, ...seen.tasks.map(([, length]) => length))),
    'word after': seen.word === null ? '–' : seconds(seen.word - begun),
    'nodes made': seen.nodes,
    'nodes there': await page.locator('.react-flow__node').count(),
  }
  await page.keyboard.press('Escape')
  const { x, y, width, height } = await page.locator('.canvas').boundingBox()
  await page.mouse.move(x + width * 0.2, y + height * 0.4)
  figures.pan = await (async () => {
    await page.mouse.down({ button: 'middle' })
    const took = await series(page, 'pointermove', at =>
      page.mouse.move(x + width * 0.2, y + height * 0.4 - 20 * at - 20),
    )
    await page.mouse.up({ button: 'middle' })
    return took
  })()
  figures.zoom = await series(page, 'wheel', () => page.mouse.wheel(0, -60))
  await page.locator('.canvas').focus()
  figures.walk = await series(page, 'keydown', () => page.keyboard.press('ArrowRight'))
  const field = page.getByRole('textbox', { name: 'Wait before' })
  await field.waitFor()
  figures.letter = await series(page, 'keydown', at => field.press(String(at + 1)))
  figures.time = await series(page, 'keydown', async at => {
    await field.fill(`${at + 9}d`)
    await field.press('Enter')
  })
  if (asked.views)
    for (const view of views) {
      await settle(page)
      const from = await page.evaluate(() => performance.now())
      await page.getByRole('link', { name: view, exact: true }).click()
      await page
        .locator(view === 'Map' ? '.react-flow__node' : '[data-view]')
        .first()
        .waitFor({ timeout: 180_000 })
      await settle(page)
      figures[view] = seconds(await page.evaluate(from => performance.now() - from, from))
    }
  await context.close()
  return figures
}

async function main() {
  if (!(await buildApp())) process.exit(1)
  const builds = [...(asked.beside ? [asked.beside] : []), inRoot('dist')]
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumFlags] })
  const rows = []
  for (const size of sizes)
    for (const build of builds) {
      const server = staticServer(build)
      rows.push([size, build, await measure(browser, `http://127.0.0.1:${await listen(server, 0)}/`, size)])
      server.close()
      server.closeAllConnections()
    }
  await browser.close()
  const names = Object.keys(rows[0][2])
  process.stdout.write(`| steps | build | ${names.join(' | ')} |\n|---:|---|${names.map(() => '---:').join('|')}|\n`)
  for (const [size, build, figures] of rows) {
    const which = build === asked.beside ? 'beside' : 'this one'
    process.stdout.write(`| ${size} | ${which} | ${names.map(name => figures[name] ?? '–').join(' | ')} |\n`)
  }
}

await main()
