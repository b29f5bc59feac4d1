// Installs exactly what the lockfile names when node_modules lacks it, so that a fresh clone needs no step before `npm start`.

import { existsSync, readFileSync } from 'node:fs'
import { inRoot, runNpm } from './project.mjs'

function packagesOf(lockfile) {
  if (!existsSync(lockfile)) return null
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages ?? null
  } catch {
    return null
  }
}

/**
 * Whether node_modules holds every package of the lockfile in its version. npm writes what it installed into
 * node_modules/.package-lock.json when it has finished, so an interrupted installation is seen too.
 */
export function isInstalled() {
  const wanted = packagesOf(inRoot('package-lock.json'))
  const present = packagesOf(inRoot('node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([place, { version, integrity, optional }]) => {
    if (place === '') return true
    const found = present[place]
    if (!found) return optional === true
    return found.version === version && (!integrity || !found.integrity || found.integrity === integrity)
  })
}

/** Brings node_modules to the lockfile; ends the process with one line when that fails. */
export function ensureInstalled({ quiet = false } = {}) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(`Sluice needs Node 20.19 or newer; this is ${process.versions.node}.\n`)
    process.exit(1)
  }
  if (isInstalled()) return
  process.stderr.write('Installing what the lockfile names (once) …\n')
  if (runNpm(['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], { quiet }) === 0) return
  process.stderr.write(
    'Installation failed: npm ci could not fetch the packages above. Check the network, then run the same command again.\n',
  )
  process.exit(1)
}
