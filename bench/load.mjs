// How much is transferred and how long it takes until a map of 100 steps can be worked on: at the first visit, from the browser's
// HTTP cache, and from what the service worker keeps. `node bench/load.mjs [RUNS]`, in Chromium, against this clone's build.

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { request as ask, createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGzip } from 'node:zlib'
import { chromium } from '@playwright/test'
import { chromiumFlags, findChromium } from '../scripts/browser.mjs'
import { buildApp } from '../scripts/build-app.mjs'
import { inRoot } from '../scripts/project.mjs'
import { listen, staticServer } from '../scripts/server.mjs'

const runs = Number(process.argv[2] ?? 3)
const steps = 100

/** A chain of steps with a wait and some work each, as a map file. */
function chain() {
  const ids = Array.from({ length: steps }, (_, i) => `s${String(i).padStart(3, '0')}`)
  return {
    format: 'sluice-map',
    version: 1,
    id: 'load',
    title: 'A hundred steps',
    steps: Object.fromEntries(ids.map((id, i) => [id, { name: `Step ${i + 1}`, wait: `${1 + (i % 5)}d`, work: '2h' }])),
    flows: Object.fromEntries(ids.slice(1).map((id, i) => [`f${i}`, { kind: 'work', from: ids[i], to: id }])),
  }
}

/** The server of `npm start`, with gzip before it as web servers have it; counts what goes out. */
async function serve() {
  const app = staticServer(inRoot('dist'))
  const port = await listen(app, 0)
  const sent = { bytes: 0, scripts: 0, files: 0 }
  const front = createServer((incoming, outgoing) => {
    ask({ port, path: incoming.url, method: incoming.method }, answer => {
      const { 'content-length': _, ...headers } = answer.headers
      const isText = /javascript|css|html|json|svg|text/.test(headers['content-type'] ?? '')
      outgoing.writeHead(answer.statusCode ?? 500, { ...headers, ...(isText ? { 'content-encoding': 'gzip' } : {}) })
      sent.files += 1
      const body = isText ? answer.pipe(createGzip({ level: 9 })) : answer
      body.on('data', chunk => {
        sent.bytes += chunk.length
        if (headers['content-type']?.includes('javascript')) sent.scripts += chunk.length
      })
      body.pipe(outgoing)
    }).end()
  })
  const address = `http://127.0.0.1:${await listen(front, 0)}/`
  const stop = () => {
    for (const server of [front, app]) {
      server.close()
      server.closeAllConnections()
    }
  }
  return { address, sent, stop }
}

/** Opens the map in a new page; milliseconds until it is drawn, and until its bar and keys are there too. */
async function open(context, address, sent) {
  const before = { ...sent }
  const page = await context.newPage()
  await page.addInitScript(() => {
    const seen = (name, selector) => {
      if (performance.getEntriesByName(name).length === 0 && document.querySelector(selector)) performance.mark(name)
    }
    new MutationObserver(() => {
      seen('drawn', '.react-flow__node')
      seen('ready', '.top-bar .button-primary')
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(`${address}#/map/load`)
  await page.waitForFunction(
    () => performance.getEntriesByName('ready').length + performance.getEntriesByName('drawn').length > 1,
  )
  const [drawn, ready] = await page.evaluate(() =>
    ['drawn', 'ready'].map(name => performance.getEntriesByName(name)[0]?.startTime ?? 0),
  )
  const atReady = { ...sent }
  return {
    page,
    drawn,
    ready: Math.max(drawn, ready),
    bytes: atReady.bytes - before.bytes,
    scripts: atReady.scripts - before.scripts,
    files: atReady.files - before.files,
  }
}

const kilo = bytes => `${Math.round(bytes / 1000)} kB`
const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function run() {
  if (!(await buildApp())) process.exit(1)
  const { address, sent, stop } = await serve()
  const executablePath = await findChromium()
  const results = { 'first visit': [], 'HTTP cache': [], 'service worker': [] }
  for (let n = 0; n < runs; n += 1) {
    for (const worker of ['block', 'allow']) {
      const folder = mkdtempSync(join(tmpdir(), `sluice-load-${randomUUID()}`))
      const start = () =>
        chromium.launchPersistentContext(folder, { executablePath, args: [...chromiumFlags], serviceWorkers: worker })
      // The map is there, the program is not: it is brought in first, and then every cache but the database is emptied.
      let context = await start()
      const page = await context.newPage()
      await page.goto(`${address}#/`)
      const choosing = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Open a file' }).click()
      const file = { name: 'load.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(chain())) }
      await (await choosing).setFiles(file)
      await page.getByText('Saved on this device', { exact: true }).waitFor()
      if (worker === 'allow') await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      else {
        const devtools = await context.newCDPSession(page)
        await devtools.send('Network.clearBrowserCache')
      }
      await context.close()
      context = await start()
      if (worker === 'block') {
        results['first visit'].push(await open(context, address, sent))
        await context.close()
        context = await start()
      }
      results[worker === 'block' ? 'HTTP cache' : 'service worker'].push(await open(context, address, sent))
      await context.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
  stop()
  process.stdout.write(
    '| a map of 100 steps | files | transferred | of it JavaScript | drawn | bar and keys |\n|---|---:|---:|---:|---:|---:|\n',
  )
  for (const [name, all] of Object.entries(results)) {
    const of = key => median(all.map(result => result[key]))
    process.stdout.write(
      `| ${name} | ${of('files')} | ${kilo(of('bytes'))} | ${kilo(of('scripts'))} | ${Math.round(of('drawn'))} ms | ${Math.round(of('ready'))} ms |\n`,
    )
  }
}

await run()
