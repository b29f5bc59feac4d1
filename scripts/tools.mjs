// The tools that tests use and npm cannot bring: a browser, readers of SVG and PDF that are not ours, and a font that is no
// wider than ours, as most desktops have one.
// As root on Debian they are installed; elsewhere one line says what to install.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium, findProgram } from './browser.mjs'

const tools = [
  { name: 'Chromium or Chrome', debian: 'chromium', find: findChromium },
  { name: 'xmllint', debian: 'libxml2-utils', find: () => findProgram('xmllint') },
  { name: 'rsvg-convert', debian: 'librsvg2-bin', find: () => findProgram('rsvg-convert') },
  { name: 'Inkscape', debian: 'inkscape', find: () => findProgram('inkscape') },
  { name: 'pdftotext', debian: 'poppler-utils', find: () => findProgram('pdftotext') },
  { name: 'Arial or Liberation Sans', debian: 'fonts-liberation', find: findArial },
]

/** What fontconfig gives for Arial; where there is no fontconfig the tests that need it are left out. */
function findArial() {
  const found = spawnSync('fc-match', ['-f', '%{family}', 'Arial'], { encoding: 'utf8' })
  return found.error || /Arial|Liberation Sans/.test(found.stdout)
}

async function missing() {
  const found = await Promise.all(tools.map(tool => tool.find()))
  return tools.filter((_, i) => !found[i])
}

const isRootOnDebian = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && findProgram('apt-get') !== null

/** Finds or installs every tool. Resolves to the line that says what to install by hand, or null when all are here. */
export async function ensureTools() {
  let absent = await missing()
  if (absent.length > 0 && isRootOnDebian()) {
    const packages = absent.map(tool => tool.debian)
    process.stdout.write(`Installing ${packages.join(', ')} with apt-get …\n`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const apt = args =>
      spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], { stdio: ['ignore', 2, 2], env })
    apt(['update'])
    apt(['install', '-y', '--no-install-recommends', ...packages])
    absent = await missing()
  }
  if (absent.length === 0) return null
  const given = process.env.CHROME_PATH
  if (given && !existsSync(given))
    return `CHROME_PATH names '${given}', which does not exist: set it to a Chromium or Chrome, or unset it.`
  return `Not here: ${absent.map(tool => tool.name).join(', ')}. Install ${absent.length > 1 ? 'them' : 'it'} (on Debian or Ubuntu: apt-get install ${absent.map(tool => tool.debian).join(' ')}) or set CHROME_PATH to a browser.`
}
