// How the stream's numbers went from version to version, and which experiments were learned from in between.

import { type Assessment, assess } from '../experiments/assess'
import { byOrder } from '../model/records'
import type { DateText, Experiment, Id, MapDocument, Version } from '../model/types'

export interface TrendPoint {
  /** The version; `null` for the map as it is now. */
  readonly version: Id | null
  readonly label: string
  readonly on: DateText | null
  /** Seconds of working time. */
  readonly leadTime: number | null
  readonly flowEfficiency: number | null
  readonly rolledCompleteAccurate: number | null
  /** The shortest time to evidence of what was candidate or running then; seconds. */
  readonly timeToEvidence: number | null
  /** Learned from since the point before. */
  readonly learned: readonly Experiment[]
}

/** Versions by date, those without one first, equal dates by id; then the map as it is now. */
export function versionsInOrder(doc: MapDocument): readonly Version[] {
  return Object.values(doc.versions).sort((a, b) => {
    const [x, y] = [a.on ?? '', b.on ?? '']
    if (x !== y) return x < y ? -1 : 1
    return a.id < b.id ? -1 : 1
  })
}

const maps = new WeakMap<Version['map'], MapDocument>()

/** The map as it was in a version; the same value each time. */
export function mapOfVersion({ map }: Version): MapDocument {
  const known = maps.get(map) ?? { ...map, versions: {} }
  maps.set(map, known)
  return known
}

/** `read` gives the numbers of a state; whoever has them already need not compute them again. */
export function trend(doc: MapDocument, read: (state: MapDocument) => Assessment = assess): readonly TrendPoint[] {
  const states = [
    ...versionsInOrder(doc).map(version => ({ version, map: mapOfVersion(version) })),
    { version: null, map: doc },
  ]
  let known = new Set<Id>()
  return states.map(({ version, map }) => {
    const { analysis, effects } = read(map)
    const learned = Object.values(map.experiments)
      .filter(({ id, status }) => status === 'learned' && !known.has(id))
      .sort(byOrder)
    known = new Set([...known, ...learned.map(({ id }) => id)])
    const times = Object.values(map.experiments)
      .filter(({ status }) => status !== 'learned')
      .flatMap(({ id }) => effects[id]?.timeToEvidence ?? [])
    return {
      version: version?.id ?? null,
      label: version?.label ?? 'Now',
      on: version?.on ?? null,
      leadTime: analysis.leadTime,
      flowEfficiency: analysis.flowEfficiency,
      rolledCompleteAccurate: analysis.rolledCompleteAccurate,
      timeToEvidence: times.length === 0 ? null : Math.min(...times),
      learned,
    }
  })
}
