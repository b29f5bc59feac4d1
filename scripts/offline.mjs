// For Vite: writes dist/sw.js, the service worker with the list of all files of the build, and the version into index.html.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './project.mjs'

export const workerFile = 'sw.js'
/** Lists and licences lie beside the app and are no part of it; some servers give out no `.md`. */
const isOfApp = path => path !== workerFile && !/\.(?:md|txt)$/.test(path)
/** What index.html says until it is built. */
const placeholder = '<meta name="sluice-version" content="" />'

const hash = (bytes, form = 'base64') => createHash('sha256').update(bytes).digest(form)

/** Paths of the files below a folder, sorted; hidden ones are not part of what is served. */
export function filesBelow(folder, prefix = '') {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => !entry.name.startsWith('.'))
    .flatMap(entry =>
      entry.isDirectory() ? filesBelow(join(folder, entry.name), `${prefix}${entry.name}/`) : [prefix + entry.name],
    )
    .sort()
}

/** The worker's source for the files of a built app: `files` as [path, bytes], `template` as in scripts/service-worker.js. */
export function workerSource(version, files, template) {
  const list = files.map(([path, bytes]) => [path, `sha256-${hash(bytes)}`])
  return `const version = ${JSON.stringify(version)}\nconst files = ${JSON.stringify(list)}\n${template}`
}

/** Completes a built folder. The same files give the same version and the same worker. */
export function makeOffline(folder) {
  const template = readFileSync(inRoot('scripts', 'service-worker.js'), 'utf8')
  const page = join(folder, 'index.html')
  const paths = filesBelow(folder).filter(isOfApp)
  const read = () => paths.map(path => [path, readFileSync(join(folder, path))])
  const version = hash(`${template}${JSON.stringify(read().map(([path, bytes]) => [path, hash(bytes)]))}`, 'hex').slice(
    0,
    12,
  )
  const html = readFileSync(page, 'utf8')
  if (!html.includes(placeholder)) throw new Error(`index.html has no ${placeholder} to write the version into.`)
  writeFileSync(page, html.replace(placeholder, placeholder.replace('content=""', `content="${version}"`)))
  writeFileSync(join(folder, workerFile), workerSource(version, read(), template))
}

export function offline() {
  let folder = ''
  let isWritten = true
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir)
      isWritten = config.build.write
    },
    // Everything is written, public files too.
    closeBundle: {
      sequential: true,
      order: 'post',
      handler() {
        if (isWritten) makeOffline(folder)
      },
    },
  }
}
