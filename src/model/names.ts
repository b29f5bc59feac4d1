// What steps and teams are called in a sentence, the nameless ones included.

import { isolated } from './isolated'
import type { Id, MapDocument } from './types'

/** A step as a sentence names it, a dangling or empty one included. */
export function stepName(doc: MapDocument, id: Id): string {
  const name = Object.hasOwn(doc.steps, id) ? (doc.steps[id]?.name.trim() ?? '') : ''
  return name === '' ? 'a step without a name' : isolated(name)
}

/** A team as a sentence names it. */
export function teamName(doc: MapDocument, id: Id): string {
  const name = Object.hasOwn(doc.teams, id) ? (doc.teams[id]?.name.trim() ?? '') : ''
  return name === '' ? 'a team without a name' : isolated(name)
}
