// Types of browser.mjs for playwright.config.ts.

/** The path of a Chromium or Chrome, or null when there is none. */
export function findChromium(): Promise<string | null>
/** The full path of a program on the PATH, or null. */
export function findProgram(name: string): string | null
export const chromiumFlags: readonly string[]
