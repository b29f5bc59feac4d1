// Blockers and experiments from further away: one flag and one card a step, as large as the screen needs them.

import type { GroupShape, Primitive } from '../drawing/primitive'
import { shorten } from '../drawing/text'
import { cardFrame, flag } from './blocker-drawing'
import type { BlockerFace, ExperimentFace } from './blocker-face'
import { type Level, textSize } from './level'
import { flagRoom } from './under-step'

/** From further away: a flag with the start of its title for the first blocker, its experiment as a bar of its colour. */
export function drawDistantBlockers(
  blockers: readonly BlockerFace[],
  more: readonly string[],
  y: number,
  width: number,
  level: Level,
): readonly Primitive[] {
  const [first] = blockers
  if (!first) return []
  const scale = level.textScale
  const size = textSize(level, 12)
  const count = blockers.length + more.length
  const withText = level.detail === 'compact'
  const title = shorten(count > 1 ? `${count} blockers` : first.title, width - flagRoom * scale * 0.75, size, 400)
  const text: readonly Primitive[] = withText
    ? [
        {
          kind: 'text',
          x: 17 * scale,
          baseline: y + 6 + size,
          size,
          weight: 400,
          anchor: 'start',
          fill: 'ink',
          lines: [title],
        },
      ]
    : []
  const blocker: GroupShape = {
    kind: 'group',
    x: 0,
    y: 0,
    entry: `blockers/${first.id}`,
    label: first.title,
    description: 'blocker',
    title: first.title,
    children: [flag(2, y + 8, Math.min(scale, 3) * 0.8), ...text],
  }
  if (!withText) return [blocker]
  const top = y + 14 + size * 1.2
  if (first.experiment) return [blocker, drawDistantExperiment(first.experiment, top, width, level)]
  return [
    { ...blocker, children: [...blocker.children, ...distantCard('Needs an experiment', null, top, width, level)] },
  ]
}

function distantCard(
  text: string,
  status: ExperimentFace['status'] | null,
  y: number,
  width: number,
  level: Level,
): readonly Primitive[] {
  const size = textSize(level, 12)
  const height = size * 1.7
  const weight = status === null ? 400 : 600
  return [
    cardFrame(y, width, height, status),
    {
      kind: 'text',
      x: 7,
      baseline: y + height / 2 + size * 0.36,
      size,
      weight,
      anchor: 'start',
      fill: status === null ? 'experiment' : 'ink',
      lines: [shorten(text, width - 14, size, weight)],
    },
  ]
}

/** The card of an experiment from further away: the start of its title. */
export function drawDistantExperiment(face: ExperimentFace, y: number, width: number, level: Level): GroupShape {
  return {
    kind: 'group',
    x: 0,
    y: 0,
    entry: `experiments/${face.id}`,
    label: `${face.title}, ${face.detail}`,
    description: 'experiment',
    title: face.title,
    children: distantCard(face.title, face.status, y, width, level),
  }
}
