// What a cell of ways, blockers or data does to a draft of the map: what is already there keeps its record, with all that the
// cell does not show (bends of a flow, votes of a blocker); what is new is added, what is left out goes.

import { openShare } from '../edit/connect'
import type { MapDraft } from '../edit/edit'
import { legalName, legalText } from '../edit/legal'
import type { DraftLinks } from '../edit/links'
import { plain } from '../edit/plain-draft'
import { newBlocker, newFlow } from '../model/defaults'
import { inOrder, nextOrder, own } from '../model/records'
import type { DateText, Flow, Id } from '../model/types'
import type { Way } from './ways'

export interface CellTools {
  readonly links: DraftLinks
  readonly nextId: () => Id
  readonly today: DateText | null
  /** Work typed without a kind that leads back to where it came from is sent back, as a flow drawn on the canvas is. */
  readonly typed: boolean
}

/** Makes the flows of a step to other steps those that are wanted. */
export function setWays(draft: MapDraft, step: Id, wanted: readonly Way[], tools: CellTools): void {
  const { links, nextId, typed } = tools
  const left = Object.values(plain<Flow>(draft.flows)).filter(flow => flow.from === step && own(draft.steps, flow.to))
  const had = links.outs(step).length
  const take = (fits: (flow: Flow) => boolean): Flow | undefined => {
    const at = left.findIndex(fits)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const same = wanted.map(way => take(flow => flow.to === way.to && flow.kind === way.kind))
  const kept = wanted.map((way, at) => same[at] ?? take(flow => flow.to === way.to))
  for (const flow of left) {
    links.remove(flow.id)
    delete draft.flows[flow.id]
  }
  wanted.forEach((way, at) => {
    const known = kept[at]
    if (!own(draft.steps, way.to)) return
    const isBack = typed && !known && way.kind === 'work' && links.reaches(way.to, step)
    const kind = isBack ? 'rework' : way.kind
    const share = kind === 'rework' ? (way.share ?? known?.share ?? openShare(draft.flows, step)) : way.share
    const said = { kind, share, transfer: way.transfer, medium: way.medium, label: legalName(way.label) }
    if (known && known.kind === kind) {
      const flow = own(draft.flows, known.id)
      if (flow) Object.assign(flow, said)
      return
    }
    const id = known?.id ?? nextId()
    if (known) links.remove(id)
    if (kind === 'work') links.add(id, step, way.to, share)
    draft.flows[id] = { ...newFlow(id, kind, step, way.to), ...said, via: known?.via ?? null }
    // A step that stood by itself is joined to the stream: from now on it counts like any other.
    if (kind !== 'work') return
    for (const end of [own(draft.steps, step), own(draft.steps, way.to)]) if (end?.start === 0) end.start = null
  })
  const now = own(draft.steps, step)
  if (now && had > 1 && links.outs(step).length < 2) now.split = 'choice'
}

/** Makes the open blockers of a step those that are wanted, in that order; a title that was changed in place stays its blocker. */
export function setBlockers(draft: MapDraft, step: Id, titles: readonly string[], { nextId, today }: CellTools): void {
  const left = inOrder(plain(draft.blockers)).filter(one => one.step === step && one.status === 'open')
  const before = left.map(({ id }) => id)
  const named = titles.map(title => {
    const at = left.findIndex(one => one.title === title)
    return at < 0 ? undefined : left.splice(at, 1)[0]?.id
  })
  const ids = titles.map((title, at) => {
    const id = named[at] ?? left.shift()?.id ?? nextId()
    const known = own(draft.blockers, id)
    if (known) known.title = legalText(title)
    else draft.blockers[id] = { ...newBlocker(id, step, legalText(title), nextOrder(draft.blockers)), raisedOn: today }
    return id
  })
  const gone = new Set(left.map(({ id }) => id))
  for (const id of gone) delete draft.blockers[id]
  for (const { id, blocker, status } of Object.values(plain(draft.experiments))) {
    if (blocker === null || !gone.has(blocker)) continue
    const experiment = own(draft.experiments, id)
    if (status === 'candidate') delete draft.experiments[id]
    else if (experiment) experiment.blocker = null
  }
  const stays = before.filter(id => !gone.has(id))
  const isInOrder = stays.every((id, at) => ids[at] === id)
  if (isInOrder) return
  const first = nextOrder(draft.blockers)
  ids.forEach((id, at) => {
    const one = own(draft.blockers, id)
    if (one) one.order = first + at
  })
}

/** Sets a row of the data box by its label; a row that is emptied goes. */
export function setDataRow(
  draft: MapDraft,
  step: Id,
  label: string,
  nth: number,
  text: string,
  nextId: () => Id,
): void {
  const found = own(draft.steps, step)
  if (!found) return
  const row = inOrder(plain(found.data)).filter(one => one.label === label)[nth]
  if (row && text === '') delete found.data[row.id]
  else if (row) Object.assign(found.data[row.id] ?? {}, { text: legalText(text) })
  else if (text !== '') {
    const id = nextId()
    found.data[id] = { id, label: legalName(label), text: legalText(text), order: nextOrder(found.data) }
  }
}
