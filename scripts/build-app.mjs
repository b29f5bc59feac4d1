// Builds the app into dist, unless dist is already what today's sources give.

import { fingerprint, isBuiltFrom, markBuilt } from './fingerprint.mjs'
import { runNode } from './project.mjs'
import { writeSbom } from './sbom.mjs'

const sources = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'scripts/content-policy.mjs',
  'scripts/first-load.mjs',
  'scripts/offline.mjs',
  'scripts/service-worker.js',
  'scripts/sbom.mjs',
  'scripts/third-party.mjs',
  'package.json',
  'package-lock.json',
]

/** Resolves to true when dist is up to date. */
export async function buildApp({ force = false } = {}) {
  const print = fingerprint(sources)
  if (!force && isBuiltFrom('dist', print)) return true
  process.stdout.write('Building …\n')
  const status = await runNode('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'error'])
  if (status !== 0) return false
  writeSbom()
  markBuilt('dist', print)
  return true
}
