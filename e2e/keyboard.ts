// Working by keys alone, and how long a person would take for it: 40 words a minute are 200 keys a minute, and two seconds of
// thought before each field.

import { expect, type Page } from '@playwright/test'

const secondsPerKey = 60 / (40 * 5)
const secondsOfThought = 2

export interface Typist {
  /** Types one field's text into whatever has the focus. */
  type(text: string): Promise<void>
  press(key: string): Promise<void>
  /** Tab until the focus is on the control of that role and name. */
  tabTo(role: Parameters<Page['getByRole']>[0], name: string | RegExp): Promise<void>
  /** Seconds that a person would have needed so far. */
  seconds(): number
}

export function typist(page: Page): Typist {
  let seconds = 0
  const press = async (key: string) => {
    seconds += secondsPerKey
    await page.keyboard.press(key)
  }
  return {
    async type(text) {
      seconds += secondsOfThought + text.length * secondsPerKey
      await page.keyboard.type(text)
    },
    press,
    async tabTo(role, name) {
      const target = page.getByRole(role, { name })
      await expect(target.first()).toBeVisible()
      for (let tabs = 0; tabs < 60; tabs++) {
        if (await target.first().evaluate(element => element === document.activeElement)) return
        await press('Tab')
      }
      throw new Error(`the Tab key does not reach ${role} ${name}`)
    },
    seconds: () => seconds,
  }
}
