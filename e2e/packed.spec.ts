// `npm run pack`: the zip, unpacked below any path of a plain static server, is the app; it asks no other origin for anything.

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { unzipSync } from 'fflate'
import { listen, staticServer } from '../scripts/server.mjs'

test('the packed app runs from a sub-path', async ({ page }) => {
  execFileSync(process.execPath, ['scripts/pack.mjs'])
  const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const files = unzipSync(readFileSync(`sluice-${version}.zip`))
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      'index.html',
      'README.txt',
      'LICENSE',
      'THIRD_PARTY.md',
      'sbom.cdx.json',
      'fonts/LICENSE.txt',
    ]),
  )
  const named = new TextDecoder().decode(files['THIRD_PARTY.md'])
  // What the app names itself, and some of what those bring.
  for (const name of [...Object.keys(dependencies), '@xyflow/system', 'd3-zoom', 'scheduler', 'xmlchars', 'react-aria'])
    expect(named).toContain(`\n| ${name} | `)
  expect(named).toContain('EPL-2.0')

  const root = mkdtempSync(join(tmpdir(), 'packed-'))
  for (const [name, content] of Object.entries(files)) {
    const file = join(root, 'tools', 'maps', name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  const server = staticServer(root)
  const origin = `http://127.0.0.1:${await listen(server, 0)}`
  const wrong: string[] = []
  page.on('response', response => response.status() >= 400 && wrong.push(`${response.status()} ${response.url()}`))
  page.on(
    'request',
    request => !/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(origin) && wrong.push(request.url()),
  )
  page.on('console', message => message.type() === 'error' && wrong.push(message.text()))
  page.on('pageerror', error => wrong.push(error.message))
  await page.goto(`${origin}/tools/maps/`)
  await expect(page.getByRole('heading').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(wrong).toEqual([])
  server.close()
})
