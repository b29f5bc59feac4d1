// Files from strangers, in a real browser: nothing of them runs, no request leaves, the message says what is wrong, and the map on
// the screen stays. A large one leaves the page alive while it is read.

import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { expected } from '../tests/hostile/expected'
import { mapOf, openSample, stepOn, watchPage } from './page'

/** Hands a file in as if it were dropped on the window. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ([name, base64]) => {
      const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([bytes], name))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    },
    [name, bytes.toString('base64')] as const,
  )
}

/** What of a file would have got into the page as more than text. */
const intruders = (page: Page) =>
  page.evaluate(() => {
    const runs = [...document.querySelectorAll('*')].filter(
      ({ tagName, attributes }) =>
        /^(?:iframe|object|embed|base)$/i.test(tagName) ||
        [...attributes].some(
          ({ name, value }) => /^on/i.test(name) || (/href|src|action/i.test(name) && /^\s*javascript:/i.test(value)),
        ),
    )
    const scripts = [...document.scripts].filter(({ src }) => !src.startsWith(location.origin))
    return [...runs, ...scripts].map(({ outerHTML }) => outerHTML).concat('hostile' in window ? ['the canary'] : [])
  })

test('hostile files: nothing runs, no request leaves, it is said why, and the map stays', async ({ page }) => {
  test.setTimeout(180_000)
  watchPage(page)
  page.on('dialog', dialog => {
    throw new Error(`a file opened a dialog: ${dialog.message()}`)
  })
  await openSample(page, 'Permit processing')
  const address = page.url()
  const firstStep = 'Application Received'
  const toast = page.locator('.toast')
  for (const { file, gives, says } of expected) {
    await test.step(file, async () => {
      await drop(page, file, readFileSync(`tests/hostile/files/${file}`))
      if (gives === 'refused') {
        await expect(toast).toContainText(`“${file}” was not opened.`)
        // What a long line is about stands in its last sentence.
        await expect(toast).toContainText(says.slice(-60).trim())
        expect(page.url()).toBe(address)
        await expect(stepOn(page, firstStep)).toBeVisible()
      } else if (gives === 'table') {
        await expect(page.getByRole('dialog')).toBeVisible()
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toBeHidden()
      } else {
        // Another map of this id may be here already: which copy is meant is asked then.
        await expect(toast.filter({ hasText: 'Opened' }).or(page.getByRole('alertdialog')).first()).toBeVisible()
        if (page.url() !== address) await expect(mapOf(page)).toBeVisible()
      }
      expect(await intruders(page)).toEqual([])
      if (page.url() !== address) {
        await page.evaluate(to => window.location.replace(to), address)
        await expect(page).toHaveURL(address)
      } else if (gives === 'map') await page.keyboard.press('Escape')
      await expect(page).toHaveTitle(/Permit processing/)
    })
  }
})

test('a file of 100 MB and one of 100,000 steps are answered while the page goes on', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Permit processing')
  const open = (kind: 'bytes' | 'steps' | 'letters') =>
    page.evaluate(async kind => {
      const head = '{"format":"sluice-map","version":1,'
      const block = 'x'.repeat(1_000_000)
      const parts: string[] =
        kind === 'bytes'
          ? [head, '"title":"', ...Array<string>(100).fill(block), '"}']
          : kind === 'letters'
            ? [head, '"title":"', ...Array<string>(50).fill(block), '"}']
            : [
                head,
                '"steps":{',
                Array.from({ length: 100_000 }, (_, at) => `"s${at}":{"name":"Step","wait":"3d"}`).join(),
                '}}',
              ]
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(parts, `${kind}.json`))
      const said = () => document.querySelector('.toast')?.textContent ?? ''
      const begun = performance.now()
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      let [last, longest] = [performance.now(), 0]
      while (!said().includes(`“${kind}.json” was not opened.`)) {
        await new Promise(requestAnimationFrame)
        const now = performance.now()
        longest = Math.max(longest, now - last)
        last = now
      }
      return { said: said(), took: last - begun, longest }
    }, kind)

  expect((await open('bytes')).said).toContain('This file has more than 64 MiB. Write a smaller map.')
  expect((await open('steps')).said).toContain('At steps: This map has more than 20,000 steps. Split it.')
  const { said, took, longest } = await open('letters')
  expect(said).toContain('At title: This has more than 100,000 letters. Shorten it.')
  // No single frame took what reading takes: that went on beside the page.
  expect(longest / took).toBeLessThan(0.5)
  await expect(mapOf(page)).toBeVisible()
})
