// How long a picture takes and how large it is, from 20 to 2,000 steps, in Node and in Chromium, beside what html-to-image makes
// of the app's canvas with the same map: node bench/run.mjs export [STEPS …]. "Shown" is a map that stands on the canvas, "anew" one
// of which nothing is known. Says too whether both engines wrote the same bytes.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { chromiumFlags, findChromium } from '../scripts/browser.mjs'
import { buildApp } from '../scripts/build-app.mjs'
import { inRoot, root } from '../scripts/project.mjs'
import { listen, staticServer } from '../scripts/server.mjs'
import { bundle } from './bundle.mjs'

const asked = process.argv.slice(2).map(Number)
const sizes = asked.length > 0 ? asked : [20, 100, 500, 1_000, 2_000]
const times = 9
const copyLimit = 5 * 60_000

/** The same code for a page; gives its text. */
async function bundleForPage(outDir) {
  const lib = { entry: inRoot('bench/export-svg.ts'), formats: ['es'], fileName: 'page' }
  const options = { outDir, emptyOutDir: false, copyPublicDir: false, minify: false, lib }
  await build({ root, configFile: false, logLevel: 'error', build: options })
  return readFileSync(join(outDir, 'page.js'), 'utf8')
}

async function openMap(page, address, doc) {
  await page.goto(`${address}#/`)
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a file' }).click()
  const buffer = Buffer.from(JSON.stringify(doc))
  await (await choosing).setFiles({ name: 'bench.sluice.json', mimeType: 'application/json', buffer })
  await page.locator('.react-flow__node-step').first().waitFor({ timeout: 120_000 })
}

/** What html-to-image makes of the canvas: milliseconds and bytes, or null when it takes longer than anybody waits. */
async function copied(page) {
  await page.evaluate(readFileSync(inRoot('node_modules/html-to-image/dist/html-to-image.js'), 'utf8'))
  const copying = page.evaluate(async () => {
    const canvas = document.querySelector('.react-flow')
    const begun = performance.now()
    const url = await window.htmlToImage.toSvg(canvas, { skipFonts: true })
    return { time: performance.now() - begun, bytes: decodeURIComponent(url).length }
  })
  return Promise.race([copying.catch(() => null), new Promise(resolve => setTimeout(resolve, copyLimit, null))])
}

const ms = value => `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')} ms`
const kb = value => `${Math.round(value / 1000).toLocaleString('en')} kB`

async function main() {
  const outDir = mkdtempSync(join(tmpdir(), 'sluice-bench-'))
  const module = await bundle('export-svg', outDir)
  const pageCode = await bundleForPage(outDir)
  const { benchMap, figures } = await import(pathToFileURL(module).href)
  if (!(await buildApp())) process.exit(1)
  const server = staticServer(inRoot('dist'))
  const address = `http://127.0.0.1:${await listen(server, 4310)}/`
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumFlags] })
  process.stdout.write(
    '| steps | shown, Node | shown, Chromium | anew, Node | anew, Chromium | bytes, with the map | without it | html-to-image | its bytes | same bytes |\n|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|\n',
  )
  for (const size of sizes) {
    const inNode = figures(size, times)
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: true })
    const page = await context.newPage()
    await page.route('**/export-svg.js', route => route.fulfill({ contentType: 'text/javascript', body: pageCode }))
    await page.goto(address)
    const inPage = await page.evaluate(
      async ([count, rounds]) => (await import('/export-svg.js')).figures(count, rounds),
      [size, times],
    )
    await openMap(page, address, benchMap(size))
    const copy = await copied(page)
    const cells = [
      size.toLocaleString('en'),
      ms(inNode.shown),
      ms(inPage.shown),
      ms(inNode.time),
      ms(inPage.time),
      kb(inNode.bytes),
      kb(inNode.withoutMap),
      copy ? ms(copy.time) : `over ${copyLimit / 60_000} min`,
      copy ? kb(copy.bytes) : '',
      inNode.hash === inPage.hash && inNode.bytes === inPage.bytes ? 'yes' : 'NO',
    ]
    process.stdout.write(`| ${cells.join(' | ')} |\n`)
    await context.close()
  }
  await browser.close()
  server.close()
  rmSync(outDir, { recursive: true, force: true })
}

await main()
