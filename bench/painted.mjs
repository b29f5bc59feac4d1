// How long the built app takes from a key to the painted picture, in a real browser, on maps of 7 to 2,000 steps:
// node bench/painted.mjs [--profile STEPS]. Says the median of many; a screen shows a new frame every 16.7 ms.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { chromiumFlags, findChromium } from '../scripts/browser.mjs'
import { buildApp } from '../scripts/build-app.mjs'
import { inRoot } from '../scripts/project.mjs'
import { listen, staticServer } from '../scripts/server.mjs'
import { bundle } from './bundle.mjs'

const sizes = [7, 200, 1_000, 2_000]
const times = 9
const { values: asked } = parseArgs({
  options: {
    profile: { type: 'string' },
    address: { type: 'string' },
    shape: { type: 'string', default: 'with loops' },
  },
})

const median = values => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** In the page: from the next event of this type to the frame that is painted after it. */
function nextPainted(type) {
  window.painted = new Promise(resolve => {
    const onEvent = () => {
      window.removeEventListener(type, onEvent, true)
      const begun = performance.now()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now() - begun)
        port2.postMessage(null)
      })
    }
    window.addEventListener(type, onEvent, true)
  })
}

async function timed(page, type, act) {
  await page.evaluate(nextPainted, type)
  await act()
  return page.evaluate(() => window.painted)
}

/** Lets what is done when nobody types (saving, small pictures) end. */
const settle = page => page.evaluate(() => new Promise(resolve => requestIdleCallback(resolve, { timeout: 2000 })))

async function open(page, address, doc) {
  await page.goto(`${address}#/`)
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a file' }).click()
  const body = JSON.stringify(doc)
  await (await choosing).setFiles({
    name: 'bench.sluice.json',
    mimeType: 'application/json',
    buffer: Buffer.from(body),
  })
  await page.locator('.canvas').waitFor()
  await page.locator('.react-flow__node-step').first().waitFor()
  await page.keyboard.press('Escape')
  await settle(page)
}

const firstStep = page => page.locator('.react-flow__node-step').first()

async function measure(page, address, doc) {
  const figures = {}
  await open(page, address, doc)
  await page.locator('.canvas').focus()
  const series = async (type, act) => {
    const all = []
    for (let round = 0; round < times; round++) {
      all.push(await timed(page, type, () => act(round)))
      await settle(page)
    }
    return median(all)
  }
  // The whole map in sight, as it opens.
  await page.keyboard.press('Home')
  const field = page.getByRole('textbox', { name: 'Wait before' })
  await field.waitFor()
  const edit = async round => {
    await page.keyboard.press('Enter')
    return round
  }
  const typed = async () => {
    const all = []
    for (let round = 0; round < times; round++) {
      await field.fill(`${round + 9}d`)
      all.push(await timed(page, 'keydown', () => edit(round)))
      await settle(page)
    }
    return median(all)
  }
  figures['time, whole map'] = await typed()
  figures['letter'] = await series('keydown', round => field.press(String(round % 10)))
  await field.press('Escape')
  // Near enough to read: the first step at full size.
  await firstStep(page).focus()
  for (let round = 0; round < 24; round++) await page.keyboard.press('+')
  await page.waitForTimeout(400)
  await page.keyboard.press('Home')
  await page.waitForTimeout(400)
  figures['time, near'] = await typed()
  await page.locator('.canvas').focus()
  figures['nudge, near'] = await series('keydown', () => page.keyboard.press('Alt+ArrowDown'))
  const box = await firstStep(page).boundingBox()
  const [x, y] = [box.x + box.width / 2, box.y + 12]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 8, y + 8)
  figures['drag, near'] = await series('pointermove', round => page.mouse.move(x + 10 + round * 3, y + 10 + round * 2))
  await page.mouse.up()
  figures['undo, near'] = await series('keydown', () => page.keyboard.press('Control+z'))
  return figures
}

async function main() {
  const outDir = mkdtempSync(join(tmpdir(), 'sluice-bench-'))
  const { shapes } = await import(pathToFileURL(await bundle('shapes', outDir)).href)
  let server = null
  let { address } = asked
  if (!address) {
    if (!(await buildApp())) process.exit(1)
    server = staticServer(inRoot('dist'))
    address = `http://127.0.0.1:${await listen(server, 4300)}/`
  }
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumFlags] })
  const rows = []
  for (const size of asked.profile ? [Number(asked.profile)] : sizes) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    const session = asked.profile ? await context.newCDPSession(page) : null
    if (session) {
      await session.send('Profiler.enable')
      await session.send('Profiler.setSamplingInterval', { interval: 200 })
      await session.send('Profiler.start')
    }
    const doc = shapes[asked.shape](size)
    const figures = await measure(page, address, doc)
    if (session) {
      const { profile } = await session.send('Profiler.stop')
      writeFileSync('painted.cpuprofile', JSON.stringify(profile))
    }
    rows.push([size, figures])
    await context.close()
  }
  const names = Object.keys(rows[0][1])
  process.stdout.write(`| steps | ${names.join(' | ')} |\n|---:|${names.map(() => '---:').join('|')}|\n`)
  for (const [size, figures] of rows) {
    process.stdout.write(`| ${size} | ${names.map(name => `${figures[name].toFixed(0)} ms`).join(' | ')} |\n`)
  }
  await browser.close()
  server?.close()
  rmSync(outDir, { recursive: true, force: true })
}

await main()
