// The log of an experiment on its way: when it arrived at a step, when work on it began, when it was done.

import { cited } from '../model/cited'
import { isolated } from '../model/isolated'
import { own } from '../model/records'
import { ok, type Result, refuse } from '../model/result'
import type { Change, Id, MapDocument, Travel } from '../model/types'
import { readMoment } from '../model/working-time'
import { takeMeasured } from './conclude-experiment'
import type { Edit } from './edit'

export type Mark = keyof Travel

const order: readonly Mark[] = ['arrived', 'started', 'done']
const words: Readonly<Record<Mark, string>> = { arrived: 'arrived at', started: 'work began at', done: 'was done at' }
const happened: Readonly<Record<Mark, string>> = { arrived: 'arrived', started: 'started', done: 'ended' }

/** Writes one moment into the log, `2026-02-05T09:00:00+01:00`, or takes it out. Refused where it would run backwards. */
export function setTravel(doc: MapDocument, experiment: Id, step: Id, mark: Mark, moment: string | null): Result<Edit> {
  const place = `experiments/${experiment}/travel/${step}/${mark}`
  const log = own(own(doc.experiments, experiment)?.travel ?? {}, step)
  if (moment !== null) {
    const read = readMoment(moment)
    if (!read) return refuse(place, `${cited(moment)} is no moment. Write 2026-02-05 09:00.`)
    for (const other of order) {
      const known = other === mark ? null : readMoment(log?.[other] ?? '')
      if (!known) continue
      const isBefore = order.indexOf(other) < order.indexOf(mark)
      if (isBefore ? known.utc > read.utc : known.utc < read.utc) {
        return refuse(
          place,
          isBefore
            ? `It cannot have ${happened[mark]} before it ${happened[other]}. Write a later time, or change the other one first.`
            : `It cannot have ${happened[mark]} after it ${happened[other]}. Write an earlier time, or change the other one first.`,
        )
      }
    }
  }
  const name = isolated(own(doc.steps, step)?.name.trim() || 'a step')
  return ok({
    label: moment === null ? `Take out when it ${words[mark]} ${name}` : `Log that it ${words[mark]} ${name}`,
    recipe(draft) {
      const target = own(draft.experiments, experiment)
      if (!target || !own(draft.steps, step)) return
      const was = own(target.travel ?? {}, step) ?? { arrived: null, started: null, done: null }
      const now = { ...was, [mark]: moment }
      const travel = { ...target.travel }
      if (order.every(one => now[one] === null)) delete travel[step]
      else travel[step] = now
      target.travel = Object.keys(travel).length === 0 ? null : travel
    },
  })
}

/** Replaces waits and works by what the log measured, and marks them measured. */
export function takeTravel(
  doc: MapDocument,
  experiment: Id,
  measured: readonly { readonly step: Id; readonly field: 'wait' | 'work'; readonly after: string }[],
): Edit {
  const title = isolated(own(doc.experiments, experiment)?.title.trim() || 'the experiment')
  const changes = measured.map(({ step, field, after }, at): Change => ({ id: `m${at + 1}`, step, field, to: after }))
  return { label: `Take over what ${title} measured`, recipe: draft => takeMeasured(draft, changes) }
}
