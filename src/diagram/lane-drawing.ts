// Draws the lanes under everything else: a band a team with the team's name and people in its head, the first team's band
// dotted violet.

import { type GroupShape, group, type Primitive } from '../drawing/primitive'
import { wrap } from '../drawing/text'
import { own } from '../model/records'
import type { MapDocument } from '../model/types'
import { type Lane, laneHead } from './lanes'
import { type Level, textSize } from './level'

const inset = 14

/** From further away than this a lane is hardly higher than a line of words. */
const isReadable = ({ textScale }: Level): boolean => textScale <= 5

/** Seen from further away a head is wider, to the left, so that the names in it stay whole. */
const headWidth = (level: Level): number => (isReadable(level) ? laneHead * level.textScale : laneHead)

/** `Delivery team`, `No team`; a team without a name says so. */
export const laneName = (doc: MapDocument, team: string | null): string => {
  const found = own(doc.teams, team)
  if (!found) return 'No team'
  return found.name.trim() === '' ? 'Team without a name' : found.name.trim()
}

function peopleText(doc: MapDocument, lane: Lane): string {
  const people = own(doc.teams, lane.team)?.people ?? null
  return people === null ? '' : `${people} ${people === 1 ? 'person' : 'people'}`
}

/** Name and people with their left edge at `x`. */
function head(doc: MapDocument, lane: Lane, x: number, level: Level): readonly Primitive[] {
  if (!isReadable(level)) return []
  const size = textSize(level, 14)
  const small = textSize(level, 12)
  const room = headWidth(level) - 2 * inset
  const isFirst = lane.team !== null && lane.team === doc.intent.firstTeam
  const notes = [peopleText(doc, lane), isFirst ? 'Our first team' : ''].filter(text => text !== '')
  const most = Math.max(1, Math.min(3, Math.floor((lane.height - 2 * inset) / (size * 1.25)) - notes.length))
  const name = laneName(doc, lane.team)
  const { lines, cut } = wrap(name, room, size, 600, most)
  // An empty lane seen from far away is hardly as high as its name.
  if (lane.height < size * 1.2) return []
  const first = Math.min(lane.y + inset + size, lane.y + lane.height / 2 + size * 0.36)
  const under = first + (lines.length - 1) * size * 1.25
  return [
    {
      kind: 'text',
      x: x + inset,
      baseline: first,
      size,
      weight: 600,
      anchor: 'start',
      fill: lane.team === null ? 'soft' : 'ink',
      lines,
      lineHeight: size * 1.25,
      ...(cut ? { title: name } : {}),
    },
    ...(level.detail === 'small' || level.detail === 'bar' ? [] : notes).flatMap<Primitive>((text, index) => {
      const baseline = under + small * (1.6 + index * 1.35)
      if (baseline > lane.y + lane.height - 4) return []
      const fitting = wrap(text, room, small, 400, 1)
      return [
        {
          kind: 'text',
          x: x + inset,
          baseline,
          size: small,
          weight: text === 'Our first team' ? 600 : 400,
          anchor: 'start',
          fill: text === 'Our first team' ? 'experiment' : 'soft',
          lines: fitting.lines,
          ...(fitting.cut ? { title: text } : {}),
        },
      ]
    }),
  ]
}

/** The bands with their heads in map coordinates; `null` without lanes. */
export function drawLanes(doc: MapDocument, lanes: readonly Lane[], level: Level): GroupShape | null {
  if (lanes.length === 0) return null
  const scale = 0.6 + level.textScale * 0.4
  return group(
    lanes.map(lane => {
      const { y, height } = lane
      // What stands in the lane begins right of its head.
      const inside = lane.x + laneHead
      const right = lane.x + lane.width
      const x = inside - headWidth(level)
      const isFirst = lane.team !== null && lane.team === doc.intent.firstTeam
      const people = peopleText(doc, lane)
      return {
        kind: 'group',
        x: 0,
        y: 0,
        entry: `lanes/${lane.row}/${lane.team ?? ''}`,
        label: [`Lane of ${lane.team === null ? 'steps without a team' : laneName(doc, lane.team)}`, people]
          .filter(text => text !== '')
          .join(', '),
        description: 'lane',
        children: [
          { kind: 'rect', x, y, width: right - x, height, fill: 'canvas', stroke: 'rule', strokeWidth: scale },
          { kind: 'rect', x, y, width: inside - x, height, fill: 'footer', stroke: 'rule', strokeWidth: scale },
          ...(isFirst
            ? [
                {
                  kind: 'rect',
                  x: inside + 5,
                  y: y + 5,
                  width: right - inside - 10,
                  height: height - 10,
                  radius: 10,
                  fill: 'none',
                  stroke: 'experiment',
                  strokeWidth: 1.3 * scale,
                  dash: '2 5',
                  cap: 'round',
                } as const,
              ]
            : []),
          ...head(doc, lane, x, level),
        ],
      }
    }),
  )
}
