// What hangs below a step: a red flag for each blocker, and below it the experiment that could remove it.

import { polygon } from '../drawing/path-data'
import type { GroupShape, PathShape, Primitive, RectShape } from '../drawing/primitive'
import { measure, shorten, wrap } from '../drawing/text'
import type { BlockerFace, ExperimentFace } from './blocker-face'
import { type Level, textSize } from './level'
import {
  aboveBlocker,
  cardHeightOf,
  cardLine,
  cardLines,
  cardlessHeight,
  cardRoom,
  cardTop,
  flagHeight,
  flagRoom,
  moreHeight,
  titleLine,
  titleLines,
  titleSize,
} from './under-step'

/** A flag of `scale` with the foot of its pole at (x, y + 22 · scale). */
export function flag(x: number, y: number, scale = 1): PathShape {
  const point = (dx: number, dy: number) => ({ x: x + dx * scale, y: y + dy * scale })
  const cloth = polygon([point(0, 1), point(13, 1), point(9.5, 6), point(13, 11), point(0, 11)])
  return {
    kind: 'path',
    d: `${polygon([point(0, 0), point(0, flagHeight)])}${cloth}`,
    fill: 'hot',
    stroke: 'hot',
    strokeWidth: 1.4 * scale,
    join: 'round',
  }
}

/** The outline of a card; dashed where it asks for an experiment. */
export const cardFrame = (
  y: number,
  width: number,
  height: number,
  status: ExperimentFace['status'] | null,
): RectShape => ({
  kind: 'rect',
  x: 0,
  y,
  width,
  height,
  radius: 7,
  fill: status === null || status === 'learned' ? 'paper' : 'experimentPale',
  stroke: 'experiment',
  strokeWidth: status === 'running' ? 2 : 1.1,
  ...(status === null ? { dash: '4 3' } : {}),
})

/** The violet card of an experiment, in the coordinates of the step's box. */
export function drawExperiment(
  face: ExperimentFace,
  more: readonly string[],
  y: number,
  width: number,
  level: Level,
): GroupShape {
  const size = textSize(level, 12)
  const room = cardRoom(width)
  const withMore = (text: string) => (more.length > 0 ? `${text} · ${more.length} more` : text)
  const detail = withMore(face.detail)
  const isBrief = measure(detail, size, 400) > room
  const shown = isBrief ? shorten(withMore(face.brief), room, size, 400) : detail
  const usual = cardLines(face.title, width).lines.length
  const { lines, cut } = wrap(face.title, room, size, 600, usual)
  return {
    kind: 'group',
    x: 0,
    y: 0,
    entry: `experiments/${face.id}`,
    label: `${face.title}, ${detail}`,
    description: 'experiment',
    ...(cut ? { title: face.title } : {}),
    children: [
      cardFrame(y, width, cardHeightOf(face, width), face.status),
      {
        kind: 'text',
        x: 11,
        baseline: y + 17,
        size,
        weight: 600,
        anchor: 'start',
        fill: 'ink',
        lines,
        lineHeight: cardLine,
      },
      {
        kind: 'text',
        x: 11,
        baseline: y + 17 + usual * cardLine,
        size,
        weight: 400,
        anchor: 'start',
        fill: 'experiment',
        lines: [shown],
        ...(more.length > 0 ? { title: `${detail}: ${more.join(', ')}` } : isBrief ? { title: detail } : {}),
      },
    ],
  }
}

function drawNeed(y: number, width: number, level: Level): readonly Primitive[] {
  const size = textSize(level, 12)
  return [
    cardFrame(y, width, cardHeightOf(null, width), null),
    {
      kind: 'text',
      x: 11,
      baseline: y + 14 + size * 0.36,
      size,
      weight: 400,
      anchor: 'start',
      fill: 'experiment',
      lines: [shorten('Needs an experiment', cardRoom(width), size, 400)],
    },
  ]
}

function drawBlocker(
  face: BlockerFace,
  top: number,
  width: number,
  level: Level,
): { readonly drawn: readonly Primitive[]; readonly bottom: number } {
  const size = textSize(level, titleSize)
  const { lines, cut } = titleLines(face.title, width, size)
  const usual = titleLines(face.title, width).lines.length
  const cardAt = top + cardTop(usual, face.votes !== '')
  const hasCard = level.cards !== false
  const votes: readonly Primitive[] =
    face.votes === ''
      ? []
      : [
          {
            kind: 'text',
            x: flagRoom,
            baseline: top + 12 + lines.length * titleLine,
            size: textSize(level, 12),
            weight: 400,
            anchor: 'start',
            fill: 'soft',
            lines: [face.votes],
          },
        ]
  const blocker: GroupShape = {
    kind: 'group',
    x: 0,
    y: 0,
    entry: `blockers/${face.id}`,
    label: face.votes === '' ? face.title : `${face.title}, ${face.votes}`,
    description: 'blocker',
    ...(cut ? { title: face.title } : {}),
    children: [
      flag(2, top),
      {
        kind: 'text',
        x: flagRoom,
        baseline: top + 12,
        size,
        weight: 400,
        anchor: 'start',
        fill: 'ink',
        lines,
        lineHeight: titleLine,
      },
      ...votes,
      ...(face.experiment || !hasCard ? [] : drawNeed(cardAt, width, level)),
    ],
  }
  if (!hasCard) return { drawn: [blocker], bottom: top + cardlessHeight(usual, face.votes !== '') }
  const card = face.experiment ? [drawExperiment(face.experiment, face.moreExperiments, cardAt, width, level)] : []
  return { drawn: [blocker, ...card], bottom: cardAt + cardHeightOf(face.experiment, width) }
}

/** Blockers and their experiments below `y`, at full detail. */
export function drawBlockers(
  blockers: readonly BlockerFace[],
  more: readonly string[],
  y: number,
  width: number,
  level: Level,
): readonly Primitive[] {
  const drawn: Primitive[] = []
  let bottom = y
  for (const face of blockers) {
    const one = drawBlocker(face, bottom + aboveBlocker, width, level)
    drawn.push(...one.drawn)
    bottom = one.bottom
  }
  if (more.length > 0) {
    drawn.push({
      kind: 'text',
      x: flagRoom,
      baseline: bottom + moreHeight - 4,
      size: textSize(level, 12),
      weight: 600,
      anchor: 'start',
      fill: 'hot',
      lines: [`${more.length} more`],
      title: more.join('\n'),
    })
  }
  return drawn
}
