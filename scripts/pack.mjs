// `npm run pack`: sluice-VERSION.zip, the built app for any static server and any sub-path. Same sources, same bytes.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { apache, nginx } from './hosting.mjs'
import { ensureInstalled } from './install.mjs'
import { inRoot, packageVersion } from './project.mjs'

ensureInstalled()
const { strToU8, zipSync } = await import('fflate')
const { buildApp } = await import('./build-app.mjs')
if (!(await buildApp())) process.exit(1)

const version = packageVersion()
const readme = `Sluice ${version}, the editor for value stream maps that ends in an experiment.

Put these files into any folder of any web server and open that folder's address. There is nothing to configure and no
server side: maps stay in the visitor's browser, and the page asks no other address for anything. Over HTTPS (or on localhost)
the browser keeps the app at the first visit: it then works without a network and can be installed. Over plain HTTP it works
while the server answers. Opening index.html straight from a disk does not work: browsers refuse to load programs from there.
On one machine, "npx serve" or "python3 -m http.server" in this folder is enough.

Files under assets/ never change and may be cached for ever; index.html and sw.js must not be. To update, put the files of the
new version over the old ones. What the server should say, for nginx:

${nginx}
and for Apache, as .htaccess in this folder:

${apache}
Licence: Apache-2.0, see LICENSE. Code of others in it, with their licences: THIRD_PARTY.md; the same as a list for machines
(CycloneDX): sbom.cdx.json.
`

function filesUnder(folder, prefix = '') {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry =>
      entry.isDirectory()
        ? filesUnder(join(folder, entry.name), `${prefix}${entry.name}/`)
        : [[`${prefix}${entry.name}`, readFileSync(join(folder, entry.name))]],
    )
}

const entries = Object.fromEntries([
  ...filesUnder(inRoot('dist')),
  ['LICENSE', readFileSync(inRoot('LICENSE'))],
  ['README.txt', strToU8(readme)],
])
// zip holds local times without a zone; noon of a fixed day is the same everywhere.
const zip = zipSync(entries, { level: 9, mtime: new Date(2026, 0, 1, 12) })
const name = `sluice-${version}.zip`
writeFileSync(inRoot(name), zip)
process.stdout.write(`${name}: ${Object.keys(entries).length} files, ${Math.round(zip.length / 1000)} kB\n`)
