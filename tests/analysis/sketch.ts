// Maps written the way one draws them on a napkin: `s => a > j; s => b > j; j ~0.2 s`.

import { emptyMap, newFlow, newStep } from '../../src/model/defaults'
import type { Flow, Id, MapDocument, Step } from '../../src/model/types'

const hour = 3600
/** Seconds of a working day in a sketch's calendar. */
export const day = 8 * hour

const arrow = /^(>|=>|~)([\d.]*)$/

/**
 * A map out of statements parted by `;`, each a chain of steps and arrows parted by spaces: `>` moves on (`>0.3` with a share), `=>` moves on
 * after a parallel split, `~0.2` sends back. Every step waits 1d, is worked on for 1h by one of its own people and is 90 % complete and
 * accurate, unless `steps` says otherwise; two items a week ask to be served.
 */
export function sketch(
  text: string,
  steps: Record<Id, Partial<Step>> = {},
  rest: Partial<Omit<MapDocument, 'steps' | 'flows'>> = {},
): MapDocument {
  const flows: Record<Id, Flow> = {}
  const drawn: Record<Id, Step> = {}
  const draw = (id: Id): Step => {
    const known: Step = (Object.hasOwn(drawn, id) ? drawn[id] : undefined) ?? {
      ...newStep(id, id),
      wait: '1d',
      work: '1h',
      people: 1,
      completeAccurate: 0.9,
      ...steps[id],
    }
    drawn[id] = known
    return known
  }
  for (const statement of text.split(';')) {
    const words = statement.split(' ').filter(word => word !== '')
    for (const [place, word] of words.entries()) {
      const [, kind, share] = arrow.exec(word) ?? []
      if (!kind) {
        draw(word)
        continue
      }
      const from = draw(words[place - 1] ?? '')
      const to = draw(words[place + 1] ?? '')
      const id = `f${Object.keys(flows).length + 1}`
      if (kind === '=>') drawn[from.id] = { ...from, split: 'parallel' }
      flows[id] = {
        ...newFlow(id, kind === '~' ? 'rework' : 'work', from.id, to.id),
        share: share ? Number(share) : null,
      }
    }
  }
  return { ...emptyMap('sketch', 'Sketch'), demand: { items: 2, per: '1w' }, ...rest, steps: drawn, flows }
}
