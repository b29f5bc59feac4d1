// What is asked of others and what they answered: of a blocker its ask, of a bypass the permission.

import { blankAsk } from '../model/defaults'
import { own } from '../model/records'
import type { Ask, Bypass, DateText, Id, MapDocument } from '../model/types'
import type { Edit } from './edit'
import { legalText } from './legal'

/** Sets parts of what was asked about a blocker: of whom, when, the answer and its day. */
export function setBlockerAsk(doc: MapDocument, blocker: Id, fields: Partial<Ask>): Edit {
  return {
    label: `Change what is asked about ${own(doc.blockers, blocker)?.title.trim() || 'the blocker'}`,
    recipe(draft) {
      const target = own(draft.blockers, blocker)
      if (!target) return
      const ask = { ...blankAsk, ...target.ask, ...fields }
      target.ask = { ...ask, to: legalText(ask.to), answer: legalText(ask.answer) }
    },
    mergeKey: `blockers ${blocker} ask ${Object.keys(fields).sort().join(' ')}`,
  }
}

/** Sets parts of a permission: why, of whom, when it was asked for and agreed. */
export function setPermission(doc: MapDocument, experiment: Id, step: Id, fields: Partial<Bypass>): Edit {
  return {
    label: `Change the permission to pass ${own(doc.steps, step)?.name.trim() || 'the step'}`,
    recipe(draft) {
      const target = own(own(draft.experiments, experiment)?.bypasses ?? {}, step)
      if (!target) return
      if (fields.reason !== undefined) target.reason = legalText(fields.reason)
      if (fields.by !== undefined) target.by = legalText(fields.by)
      if (fields.askedOn !== undefined) target.askedOn = fields.askedOn
      if (fields.agreedOn !== undefined) target.agreedOn = fields.agreedOn
    },
    mergeKey: `experiments ${experiment} permission ${step} ${Object.keys(fields).sort().join(' ')}`,
  }
}

/** The permission is given on that day; without having been asked for before, it was asked for then. `null` takes it back. */
export function agreeBypass(doc: MapDocument, experiment: Id, step: Id, agreedOn: DateText | null): Edit {
  const askedOn = own(own(doc.experiments, experiment)?.bypasses ?? {}, step)?.askedOn ?? agreedOn
  return {
    ...setPermission(doc, experiment, step, { askedOn, agreedOn }),
    label: `${agreedOn === null ? 'Take back the permission' : 'Permission'} to pass ${own(doc.steps, step)?.name.trim() || 'the step'}`,
  }
}
