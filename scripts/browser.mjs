// Finds a Chromium for the end-to-end tests; shared by `npm test` and playwright.config.ts.

import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']

function usualPlaces() {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    return apps.map(app => `/Applications/${app}.app/Contents/MacOS/${app}`)
  }
  if (process.platform === 'win32') {
    const homes = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(name => process.env[name] ?? [])
    const programs = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ]
    return homes.flatMap(home => programs.map(parts => join(home, ...parts)))
  }
  return ['/snap/bin/chromium']
}

/** The full path of a program on the PATH, or null. */
export function findProgram(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : ['']
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  for (const folder of folders) {
    for (const ending of endings) {
      const file = join(folder, name + ending)
      if (existsSync(file)) return file
    }
  }
  return null
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('@playwright/test')
    const file = chromium.executablePath()
    return existsSync(file) ? file : null
  } catch {
    return null
  }
}

/** The path of a Chromium or Chrome: CHROME_PATH, else Playwright's own, else the system's; null when there is none. */
export async function findChromium() {
  const given = process.env.CHROME_PATH
  if (given) return existsSync(given) ? given : null
  const own = await playwrightsOwn()
  if (own) return own
  for (const name of names) {
    const file = findProgram(name)
    if (file) return file
  }
  return usualPlaces().find(existsSync) ?? null
}

/** Nothing on the network, no sandbox (containers have none), no first-run pages. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
