// What two states of a map do not share, marked on a picture of one of them: an outline around each entry with a word on its
// corner, from further away with a sign. What is gone is dashed, what is new thick; nobody has to tell colours apart.

import type { XY } from '../drawing/path-data'
import { type GroupShape, group, type Primitive } from '../drawing/primitive'
import { measure } from '../drawing/text'
import type { Role } from '../drawing/theme'
import { type EntryRef, splitRef } from '../model/entry'
import { own } from '../model/records'
import { entryAreas } from './entry-areas'
import { type Level, textSize } from './level'
import { type Rect, type RectIndex, rectIndex } from './rect-index'
import { type Scene, sceneDrawing } from './scene'

export type DifferenceMark = 'added' | 'removed' | 'changed'
export type DifferenceMarks = Readonly<Record<EntryRef, DifferenceMark>>

interface Manner {
  readonly sign: string
  readonly role: Role
  readonly width: number
  readonly dash?: string
}

const manners: Readonly<Record<DifferenceMark, Manner>> = {
  added: { sign: '+', role: 'work', width: 3 },
  removed: { sign: '−', role: 'hot', width: 2, dash: '7 5' },
  changed: { sign: '≠', role: 'information', width: 2 },
}
const around = 4
/** Up to here a word takes no more room than a name. */
const mostForWords = 1.2

/** What the marks are called. */
export type DifferenceWords = Readonly<Record<DifferenceMark, string>>
export const overTime: DifferenceWords = { added: 'added', removed: 'removed', changed: 'changed' }

/** "+ added, − removed, ≠ changed": what the signs mean. */
export const differenceSigns = (words: DifferenceWords): string =>
  (['added', 'removed', 'changed'] as const).map(mark => `${manners[mark].sign} ${words[mark]}`).join(', ')

/** The drawn map with its marks, in its coordinates. What is not drawn, such as a team, is not marked. */
export function drawMarked(scene: Scene, marks: DifferenceMarks, level: Level, words = overTime): GroupShape {
  const drawn = sceneDrawing(scene, level)
  const tags = rectIndex<Rect>()
  const shapes = entryAreas(drawn).flatMap(({ entry, box }): readonly Primitive[] => {
    const mark = Object.hasOwn(marks, entry) ? marks[entry as EntryRef] : undefined
    if (!mark) return []
    const { collection, id } = splitRef(entry as EntryRef)
    if (collection === 'flows')
      return [tag(mark, middleOf(own(scene.flows, id)?.points ?? [], box), level, tags, words)]
    // Blockers hang below a step: the step itself is its box.
    const place = (collection === 'steps' ? own(scene.steps, id) : undefined) ?? box
    return [
      outline(mark, place, level),
      tag(mark, { x: place.x + place.width + around, y: place.y - around }, level, tags, words),
    ]
  })
  return group([drawn, ...shapes])
}

/** The middle of the longest stretch of a flow. */
function middleOf(points: readonly XY[], box: Rect): XY {
  let best = { length: -1, x: box.x + box.width / 2, y: box.y + box.height / 2 }
  for (const [index, to] of points.entries()) {
    const from = points[index - 1]
    if (!from) continue
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    if (length > best.length) best = { length, x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  }
  return best
}

function outline(mark: DifferenceMark, box: Rect, { textScale }: Level): Primitive {
  const { role, width, dash } = manners[mark]
  return {
    kind: 'rect',
    x: box.x - around,
    y: box.y - around,
    width: box.width + 2 * around,
    height: box.height + 2 * around,
    radius: 6,
    fill: 'none',
    stroke: role,
    strokeWidth: width * Math.sqrt(textScale),
    ...(dash ? { dash } : {}),
  }
}

/** Stands on the right upper corner, or as far above it as other tags take. */
function tag(mark: DifferenceMark, at: XY, level: Level, tags: RectIndex, words: DifferenceWords): Primitive {
  const { sign, role } = manners[mark]
  const size = textSize(level, 12)
  const word = level.textScale <= mostForWords ? `${sign} ${words[mark]}` : sign
  const height = size * 1.3
  const width = measure(word, size, 600) * 1.05 + size * 0.6
  let box: Rect = { x: at.x - width + size / 2, y: at.y - height * 0.6, width, height }
  while (tags.meets(box)) box = { ...box, y: box.y - height }
  tags.add(box)
  return group([
    { kind: 'rect', ...box, radius: 3, fill: 'paper', stroke: role, strokeWidth: 1.25 * Math.sqrt(level.textScale) },
    {
      kind: 'text',
      x: box.x + width / 2,
      baseline: box.y + height / 2 + size * 0.36,
      size,
      weight: 600,
      anchor: 'middle',
      fill: 'ink',
      lines: [word],
    },
  ])
}
