// What keeps an explained number from being whole: waits and works that nobody knows, each with where it is told.

import type { Analysis } from '../analysis/types'
import { unknownWaits, unknownWorks } from '../diagram/headline-cell'
import { splitRef } from '../model/entry'
import { stepName } from '../model/names'
import type { MapDocument } from '../model/types'
import type { Missing } from './explanation'

export function missingTimes(doc: MapDocument, analysis: Analysis): readonly Missing[] {
  return [
    ...unknownWaits(analysis).map(entry => ({ entry, text: `the wait before ${stepName(doc, splitRef(entry).id)}` })),
    ...unknownWorks(analysis).map(entry => ({ entry, text: `the work of ${stepName(doc, splitRef(entry).id)}` })),
  ]
}
