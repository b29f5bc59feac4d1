// The strip split in two where a first team is named: what it can change alone, and what lies between it and the users.

import type { Analysis } from '../analysis/types'
import type { Primitive } from '../drawing/primitive'
import { measure } from '../drawing/text'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'
import type { Segment } from './segments'

export interface StripPart {
  readonly kind: 'team' | 'path'
  /** Indices of its first and last segment. */
  readonly first: number
  readonly last: number
}

/** What stands at the parts. */
export const stripPartWords = { team: 'inside our team', path: 'path to production' } as const

/**
 * The runs of the first team's own steps, and the run after the last of them up to the last step marked production (or the
 * end). None without a first team, or where it has no step in the strip.
 * @see metrics.md, First team
 */
export function stripParts(doc: MapDocument, analysis: Analysis, segments: readonly Segment[]): readonly StripPart[] {
  const { firstTeam } = doc.intent
  if (firstTeam === null) return []
  const isCritical = (step: Id | null): boolean => own(analysis.steps, step)?.onCriticalPath ?? false
  const isOwn = (step: Id | null): boolean => own(doc.steps, step)?.team === firstTeam && isCritical(step)
  const parts: StripPart[] = []
  segments.forEach(({ step }, index) => {
    if (!isOwn(step)) return
    const before = parts.at(-1)
    if (before?.last === index - 1) parts[parts.length - 1] = { ...before, last: index }
    else parts.push({ kind: 'team', first: index, last: index })
  })
  const lastOwn = parts.at(-1)?.last
  if (lastOwn === undefined) return []
  const critical = segments.flatMap(({ step }, index) => (isCritical(step) ? [index] : []))
  const toUsers = critical.findLast(index => own(doc.steps, segments[index]?.step ?? null)?.production)
  const last = toUsers ?? critical.at(-1) ?? 0
  if (last > lastOwn) parts.push({ kind: 'path', first: lastOwn + 1, last })
  return parts
}

interface Span {
  readonly kind: StripPart['kind']
  readonly x: number
  readonly width: number
}

/** Height that the brackets take below the axis. */
export const partsHeight = 24
const labelSize = 12

/** Brackets below the strip with their words: each part's words once, at its longest run. */
export function drawStripParts(spans: readonly Span[], width: number, y: number, textScale: number): Primitive[] {
  const size = labelSize * textScale
  const longest = (kind: Span['kind']): Span | undefined =>
    spans.filter(span => span.kind === kind).sort((a, b) => b.width - a.width)[0]
  const labels = (['team', 'path'] as const).flatMap(kind => {
    const span = longest(kind)
    if (!span) return []
    const room = measure(stripPartWords[kind], size, 600)
    const left = Math.min(Math.max(span.x + span.width / 2 - room / 2, 0), Math.max(0, width - room))
    return [{ kind, room, left }]
  })
  const [one, other] = [...labels].sort((a, b) => a.left - b.left)
  const air = 10 * textScale
  if (one && other && one.left + one.room + air > other.left) {
    // Side by side: the second as far right as it must, the first as far left as there is room.
    other.left = Math.min(one.left + one.room + air, Math.max(0, width - other.room))
    one.left = Math.max(0, Math.min(one.left, other.left - air - one.room))
  }
  const line = y + 5 * textScale
  return [
    ...spans.map<Primitive>(({ kind, x, width: long }) => ({
      kind: 'path',
      d: bracket(x + 1, Math.max(2, long - 2), line, 4 * textScale),
      fill: 'none',
      stroke: kind === 'team' ? 'experiment' : 'ink',
      strokeWidth: 1.5,
      ...(kind === 'team' ? { dash: '2 3' } : {}),
    })),
    ...labels.map<Primitive>(({ kind, left }) => ({
      kind: 'text',
      x: left,
      baseline: line + 13 * textScale,
      size,
      weight: 600,
      anchor: 'start',
      fill: kind === 'team' ? 'experiment' : 'ink',
      lines: [stripPartWords[kind]],
    })),
  ]
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Open towards the strip. */
const bracket = (x: number, width: number, y: number, tick: number): string =>
  `M${round(x)} ${round(y - tick)}v${round(tick)}h${round(width)}v${round(-tick)}`
