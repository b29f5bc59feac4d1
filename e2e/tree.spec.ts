// The map as a screen reader meets it: each stop in reading order, from the browser's accessibility tree, compared with a
// text that is read by people: what is said first, how long it is, and that no sign stands in it that is spoken oddly.
// UPDATE_GOLDEN=1 writes the text anew.

import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { openSample, stepOn, watchPage } from './page'

const golden = fileURLToPath(new URL('./golden/benefit-change.tree.txt', import.meta.url))

test('a walk through the map by keys reads as the golden text', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Benefit change request to')
  await expect(stepOn(page, 'Security review')).toBeVisible()
  const client = await page.context().newCDPSession(page)
  await client.send('Accessibility.enable')

  const value = (part: { readonly value?: unknown } | undefined) => String(part?.value ?? '')
  const stop = async (): Promise<string> => {
    const { result } = await client.send('Runtime.evaluate', { expression: 'document.activeElement' })
    if (!result.objectId) return ''
    const { nodes } = await client.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    })
    const node = nodes[0]
    const property = (name: string) => value(node?.properties?.find(one => one.name === name)?.value)
    const kind = property('roledescription') || value(node?.role)
    const states = ['selected', 'pressed', 'expanded', 'disabled'].filter(name => property(name) === 'true')
    const described = value(node?.description)
    return [`${kind}: ${value(node?.name)}`, described && `  (${described})`, ...states].filter(Boolean).join('\n')
  }

  await page.locator('[data-canvas]').focus()
  const stops = [await stop()]
  for (let at = 0; at < 60; at++) {
    await page.keyboard.press(at === 0 ? 'ArrowRight' : 'PageDown')
    const next = await stop()
    if (next === stops.at(-1)) break
    stops.push(next)
  }
  const text = `${stops.join('\n')}\n`
  if (process.env.UPDATE_GOLDEN) await writeFile(golden, text)
  expect(text).toBe(await readFile(golden, 'utf8'))
  expect(text).not.toMatch(/[→·–×≈]|\b\d+(?:d|h|min)\b/)
})
