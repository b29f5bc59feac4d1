// `node scripts/icons.mjs`: the icons of the installed app as PNG, from public/icon.svg. Run it when that changes.

import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { inRoot } from './project.mjs'

const svg = readFileSync(inRoot('public', 'icon.svg'), 'utf8')
// A system cuts its own shape out of this one: the ground reaches every edge, and the sign stays in the middle 80 %.
const full = svg
  .replace('viewBox="0 0 24 24"', 'viewBox="-4 -4 32 32"')
  .replace(/<rect [^>]*rx="6"[^>]*\/>/, '<rect x="-4" y="-4" width="32" height="32" fill="#1d2733"/>')

mkdirSync(inRoot('public', 'icons'), { recursive: true })
for (const [name, source] of Object.entries({ icon: svg, full })) {
  for (const size of [192, 512]) {
    const file = inRoot('public', 'icons', `${name}-${size}.png`)
    const made = spawnSync('rsvg-convert', ['-w', `${size}`, '-h', `${size}`, '-o', file], { input: source })
    if (made.status !== 0) throw new Error(`rsvg-convert: ${made.error?.message ?? made.stderr}`)
  }
}
