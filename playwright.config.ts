// End-to-end tests: the built app, served by the same script as `npm start`, in a real Chromium.

import { createServer } from 'node:net'
import { defineConfig } from '@playwright/test'
import { chromiumFlags, findChromium } from './scripts/browser.mjs'

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = address && typeof address === 'object' ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

// The runner reads this file first and its workers again, with the runner's environment: one port for all of them.
process.env.SLUICE_E2E_PORT ??= String(await freePort())
const port = process.env.SLUICE_E2E_PORT
const address = `http://127.0.0.1:${port}/`

const executablePath = await findChromium()
if (!executablePath) {
  throw new Error('No Chromium or Chrome here. Install one (Debian: apt-get install chromium) or set CHROME_PATH.')
}

const inCi = Boolean(process.env.CI) && process.env.CI !== 'false'

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  forbidOnly: inCi,
  reporter: 'list',
  use: {
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    colorScheme: 'light',
    // What is kept for working without a network is the subject of offline.spec.ts; elsewhere it would only add noise.
    serviceWorkers: 'block',
    // A trace of each test made the run half as long again; `npx playwright test NAME --trace on` records one.
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: [...chromiumFlags] },
  },
  webServer: {
    command: `node scripts/start.mjs --strict --port ${port}`,
    url: address,
    reuseExistingServer: false,
    timeout: 180_000,
    stderr: 'pipe',
  },
})
