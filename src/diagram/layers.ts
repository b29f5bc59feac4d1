// Puts steps into columns along the flow and lanes across it: what a layout needs to know before it knows any size.
// Columns follow the longest path, so that every forward flow leads to the right.

import type { Id, MapDocument, Step } from '../model/types'

export interface Cell {
  /** Steps that flows join, directly or by way of others, are one part; each part stands by itself. */
  readonly part: number
  readonly column: number
  readonly lane: number
}

export interface Links {
  /** Steps that work flows lead to, and those that they come from; a step's flow to itself is left out. */
  readonly next: Map<Id, Id[]>
  readonly before: Map<Id, Id[]>
  /** Steps to which rework alone leads, with a step that sends work there. */
  readonly repairOf: Map<Id, Id>
  /** Repair steps of a step. */
  readonly repairs: Map<Id, Id[]>
}

function push(map: Map<Id, Id[]>, key: Id, value: Id): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

export function linksOf(doc: MapDocument): Links {
  const next = new Map<Id, Id[]>()
  const before = new Map<Id, Id[]>()
  const senders = new Map<Id, Id>()
  for (const flow of Object.values(doc.flows)) {
    const isStepToStep = Object.hasOwn(doc.steps, flow.from) && Object.hasOwn(doc.steps, flow.to)
    if (!isStepToStep || flow.from === flow.to) continue
    if (flow.kind === 'work') {
      push(next, flow.from, flow.to)
      push(before, flow.to, flow.from)
    } else if (flow.kind === 'rework' && !senders.has(flow.to)) senders.set(flow.to, flow.from)
  }
  const reached = reachedFromStarts(doc, next, before, senders)
  const repairOf = new Map([...senders].filter(([id]) => !before.has(id) && reached.has(id)))
  const repairs = new Map<Id, Id[]>()
  for (const [id, sender] of repairOf) push(repairs, sender, id)
  return { next, before, repairOf, repairs }
}

/**
 * What the plain starts lead to, by work or sent back. A step that only rework enters is a repair step if it is among these;
 * else items begin there. @see metrics.md, Starts
 */
function reachedFromStarts(
  doc: MapDocument,
  next: ReadonlyMap<Id, readonly Id[]>,
  before: ReadonlyMap<Id, readonly Id[]>,
  senders: ReadonlyMap<Id, Id>,
): ReadonlySet<Id> {
  const sent = new Map<Id, Id[]>()
  for (const flow of Object.values(doc.flows)) if (flow.kind === 'rework') push(sent, flow.from, flow.to)
  const isStart = ({ id, start }: Step): boolean => (start ?? 0) > 0 || (!before.has(id) && !senders.has(id))
  const reached = new Set(
    Object.values(doc.steps)
      .filter(isStart)
      .map(({ id }) => id),
  )
  for (const id of reached) for (const to of [...(next.get(id) ?? []), ...(sent.get(id) ?? [])]) reached.add(to)
  return reached
}

/** Steps in an order in which flows lead forward, cut where they go round: there the first step that was led to is taken. */
export function forwardOrder(ids: readonly Id[], links: Links): Id[] {
  const waitingFor = new Map(
    ids.map(id => [id, (links.before.get(id)?.length ?? 0) + (links.repairOf.has(id) ? 1 : 0)]),
  )
  const ready = ids.filter(id => waitingFor.get(id) === 0)
  const led: Id[] = []
  const taken = new Set<Id>()
  const order: Id[] = []
  let readyAt = 0
  let ledAt = 0
  let anyAt = 0
  while (order.length < ids.length) {
    let id = readyAt < ready.length ? ready[readyAt++] : undefined
    while (id === undefined && ledAt < led.length) {
      const candidate = led[ledAt++]
      if (candidate !== undefined && !taken.has(candidate)) id = candidate
    }
    while (id === undefined) {
      const candidate = ids[anyAt++]
      if (candidate === undefined) return order
      if (!taken.has(candidate)) id = candidate
    }
    if (taken.has(id)) continue
    taken.add(id)
    order.push(id)
    for (const to of [...(links.next.get(id) ?? []), ...(links.repairs.get(id) ?? [])]) {
      if (taken.has(to)) continue
      const left = (waitingFor.get(to) ?? 1) - 1
      waitingFor.set(to, left)
      if (left === 0) ready.push(to)
      else led.push(to)
    }
  }
  return order
}

/** For each step the number of its part; parts are numbered as their first steps come. Steps without any flow share one. */
function partsOf(ids: readonly Id[], links: Links): Map<Id, number> {
  const neighbours = (id: Id): Id[] => {
    const sender = links.repairOf.get(id)
    return [
      ...(links.next.get(id) ?? []),
      ...(links.before.get(id) ?? []),
      ...(links.repairs.get(id) ?? []),
      ...(sender === undefined ? [] : [sender]),
    ]
  }
  const part = new Map<Id, number>()
  let count = 0
  let loose: number | null = null
  for (const id of ids) {
    if (part.has(id)) continue
    if (neighbours(id).length === 0) {
      loose ??= count++
      part.set(id, loose)
      continue
    }
    const number = count++
    const stack = [id]
    while (stack.length > 0) {
      const here = stack.pop() ?? id
      if (part.has(here)) continue
      part.set(here, number)
      stack.push(...neighbours(here))
    }
  }
  return part
}

/** The place of every step: which part, which column along the flow, which lane across it. Linear but for crowded columns. */
export function layers(doc: MapDocument): ReadonlyMap<Id, Cell> {
  const ids = Object.keys(doc.steps)
  const links = linksOf(doc)
  const order = forwardOrder(ids, links)
  const position = new Map(order.map((id, index) => [id, index]))
  const part = partsOf(ids, links)
  const cells = new Map<Id, Cell>()
  const taken = new Set<string>()
  const looseCount = new Map<number, number>()
  for (const id of order) {
    const own = part.get(id) ?? 0
    const here = position.get(id) ?? 0
    const forward = (links.before.get(id) ?? []).filter(from => (position.get(from) ?? 0) < here)
    const before = forward.flatMap(from => cells.get(from) ?? [])
    const sender = cells.get(links.repairOf.get(id) ?? '')
    let column = Math.max(0, ...before.map(cell => cell.column + 1))
    let lane = before.length === 0 ? 0 : Math.min(...before.map(cell => cell.lane))
    if (sender && before.length === 0) {
      column = sender.column
      lane = sender.lane + 1
    }
    const isLoose = !links.next.has(id) && !links.before.has(id) && !sender && !links.repairs.has(id)
    if (isLoose) {
      column = looseCount.get(own) ?? 0
      looseCount.set(own, column + 1)
    }
    while (taken.has(`${own} ${column} ${lane}`)) lane += 1
    taken.add(`${own} ${column} ${lane}`)
    cells.set(id, { part: own, column, lane })
  }
  return cells
}
