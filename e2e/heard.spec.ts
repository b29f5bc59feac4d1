// What a screen reader would hear of typical actions: every change of every live region of the page is written down. Each
// action is heard once, and where it moves the lead time, that is in the same sentence.

import { expect, type Page, test } from '@playwright/test'
import { openSample, stepOn, watchPage } from './page'

declare global {
  interface Window {
    heard: string[]
  }
}

const listen = (page: Page) =>
  page.evaluate(() => {
    window.heard = []
    const regions = '[aria-live]:not([aria-live=off]), [role=status], [role=alert]'
    new MutationObserver(mutations => {
      const changed = new Set<Element>()
      for (const { target } of mutations) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(regions)
        if (region) changed.add(region)
      }
      for (const region of changed) {
        const text = region.textContent?.trim() ?? ''
        if (text !== '') window.heard.push(text)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })

test('each action is heard once, with the lead time that it leads to', async ({ page }) => {
  watchPage(page)
  await openSample(page, 'Benefit change request to')
  await listen(page)
  const press = (key: string) => page.keyboard.press(key)
  /** Does it; what is heard from then on is that sentence, and nothing else. */
  const heardOf = async (doing: () => Promise<unknown>, sentence: RegExp) => {
    await page.evaluate(() => void window.heard.splice(0))
    await doing()
    await expect
      .poll(() => page.evaluate(() => window.heard), { message: String(sentence) })
      .toEqual([expect.stringMatching(sentence)])
  }

  await stepOn(page, 'Deploy').press('s')
  await heardOf(() => page.keyboard.insertText('Smoke test 2h wait 30d'), /^Smoke test: work 2h, wait before it 30d\.$/)
  await heardOf(() => press('Enter'), /Smoke test.*\. Lead time: /)
  await press('Escape')
  const smoke = stepOn(page, 'Smoke test')
  await expect(smoke).toBeFocused()
  await heardOf(() => press('Control+z'), /^Undone: .*Smoke test.*\. Lead time: /)
  await heardOf(() => press('Shift+Control+z'), /^Done again: .*Smoke test.*\. Lead time: /)
  await press('Escape')
  await press('End')
  await expect(smoke).toBeFocused()
  await press('ArrowLeft')
  await expect(stepOn(page, 'Deploy')).toBeFocused()
  await press('ArrowLeft')
  await press('ArrowLeft')
  await expect(stepOn(page, 'Security review')).toBeFocused()
  await heardOf(() => press('Comma'), /^Security review comes before System test now\. Lead time: /)
  await heardOf(() => press('Delete'), /Security review.*\. Lead time: /)
  await heardOf(() => press('Control+a'), /^Selected all: \d+ entries\.$/)
  await heardOf(() => press('r'), /^Room size\.$/)
})
