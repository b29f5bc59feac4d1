// What must hold on every place of the app, whatever is on it: axe, the size of targets, no sideways scrolling, spaced text.

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What can come out differently once only the colours, or only the width, have changed. */
const rulesOf = {
  colours: ['color-contrast'],
  width: ['scrollable-region-focusable', 'aria-hidden-focus', 'button-name', 'label'],
}

/** What axe finds, one line each; `only` where nothing else has changed since the last look. */
export async function axeFinds(page: Page, only?: 'colours' | 'width'): Promise<readonly string[]> {
  // There are no frames: without looking for them axe needs no page of its own. All outside of a dialog is hidden while it
  // is open, and was looked at before.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  if ((await page.locator('[role=dialog], [role=alertdialog]').count()) > 0) axe.include('.modal')
  const { violations } = await (only ? axe.withRules(rulesOf[only]) : axe.withTags(rules)).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes
      // The list of the palette is scrolled from its field, with the arrow keys: axe knows this of a combobox alone.
      .filter(({ html }) => !(id === 'scrollable-region-focusable' && /^<[^>]*role="listbox"/.test(html)))
      .map(node => `${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n').slice(1).join(' ')}`),
  )
}

/**
 * Targets under 24 by 24 px that have no other target in the way of a circle of 24 px around their middle are allowed
 * (WCAG 2.5.8, spacing), and so are links within a sentence. What is drawn at the zoom of the canvas is not counted: it has
 * an equivalent in the table and is as large as the person zooms it. Nor are the pieces of the strip: their width is what
 * they say (essential), and the step of each is reached on the map and in the table.
 */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const selector =
      'button, a[href], input:not([type=hidden]), select, textarea, [role=button], [role=tab], [role=switch], [role=radio], [role=checkbox], [role=menuitem], [role=option]'
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest('.react-flow__viewport, .strip-buttons, [inert], [aria-hidden=true], .visually-hidden') === null
    const dialog = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1)
    const boxes = [...(dialog ?? document).querySelectorAll(selector)].flatMap(element => {
      // A control that is hidden within its label is as large as the label.
      const label = element instanceof HTMLInputElement ? element.closest('label') : null
      const target = label ?? element
      return isShown(target) ? [{ target, box: target.getBoundingClientRect() }] : []
    })
    const isInSentence = (element: Element) =>
      getComputedStyle(element).display === 'inline' && /\S/.test(element.parentElement?.firstChild?.textContent ?? '')
    return boxes.flatMap(({ target, box }) => {
      if (box.width === 0 || box.height === 0 || (box.width >= 23.9 && box.height >= 23.9)) return []
      if (isInSentence(target)) return []
      const x = box.left + box.width / 2
      const y = box.top + box.height / 2
      const crowding = boxes.some(other => {
        if (other.target === target || other.target.contains(target) || target.contains(other.target)) return false
        const dx = Math.max(other.box.left - x, 0, x - other.box.right)
        const dy = Math.max(other.box.top - y, 0, y - other.box.bottom)
        return Math.hypot(dx, dy) < 12
      })
      const name = target.getAttribute('aria-label') ?? target.textContent?.slice(0, 30) ?? ''
      return crowding ? [`${target.tagName} ${target.className} “${name}” ${box.width}×${box.height}`] : []
    })
  })
}

/** How far the page scrolls sideways, in CSS pixels. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Texts that are cut off once letters, words, lines and paragraphs are spaced as WCAG 1.4.12 asks, and were not before. */
export function cutBySpacing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const cut = () => {
      const found = new Set<Element>()
      for (const element of document.querySelectorAll('button, a, label, p, h1, h2, h3, td, th, li, dt, dd, legend')) {
        if (!element.checkVisibility() || element.closest('.visually-hidden, .react-flow__viewport, svg')) continue
        const { overflowX, overflowY, textOverflow } = getComputedStyle(element)
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
        if (clientWidth === 0 || textOverflow === 'ellipsis') continue
        const isCut = (overflow: string, more: number) => (overflow === 'hidden' || overflow === 'clip') && more > 1
        if (isCut(overflowX, scrollWidth - clientWidth) || isCut(overflowY, scrollHeight - clientHeight))
          found.add(element)
      }
      return found
    }
    const before = cut()
    // No element: the page's policy lets no style in that it does not know.
    const style = new CSSStyleSheet()
    style.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    )
    document.adoptedStyleSheets.push(style)
    const after = [...cut()].filter(element => !before.has(element))
    document.adoptedStyleSheets.pop()
    return after.map(element => `${element.tagName} ${element.className} “${element.textContent?.slice(0, 40)}”`)
  })
}

/** What moves although less motion was asked for: transitions and animations that take time. */
export const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(animation => Number(animation.effect?.getComputedTiming().duration ?? 0) > 1)
      .map(animation => {
        const { effect } = animation
        return effect instanceof KeyframeEffect ? (effect.target?.className.toString() ?? '') : ''
      }),
  )
