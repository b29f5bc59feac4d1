// Tells whether something built is still true to its sources: a hash over paths and contents, kept beside the result.
// (Times of files lie after a checkout, and deleting a file changes none.)

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './project.mjs'

const mark = '.sources'

function filesUnder(place) {
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => (entry.name.startsWith('.') ? [] : filesUnder(join(place, entry.name))))
}

/** A hash of all files under the given places of the project. */
export function fingerprint(places) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0])
  for (const file of places.flatMap(place => filesUnder(inRoot(place)))) {
    const content = readFileSync(file)
    hash.update(`\0${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** Whether `folder` was built from sources of this fingerprint. */
export function isBuiltFrom(folder, print) {
  const file = inRoot(folder, mark)
  return existsSync(file) && readFileSync(file, 'utf8') === print
}

export const markBuilt = (folder, print) => writeFileSync(inRoot(folder, mark), print)
