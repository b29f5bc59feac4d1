// Today and tomorrow over each other on the map: where the experiments that are switched on change a number, box, wait and
// ladder say "22d → 6d".

import { type GroupShape, group, type Primitive } from '../drawing/primitive'
import type { Assessment } from '../experiments/assess'
import type { Together } from '../experiments/together'
import { formatShare, formatTime } from '../model/format'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'
import { ladderLabelSize, ladderRise, ladderTotals, totalsBaseline, totalsLeft } from './ladder'
import { type LadderRow, ladderRows, rightOf } from './ladder-rows'
import { passSteps } from './pass'
import type { Scene } from './scene'
import type { RowFace, StepFace } from './step-face'
import { gap } from './step-size'

/** Characters beside the row's name. */
const longestRow = 9

/** The times of a step in one pass, today and tomorrow, as texts. */
interface Pair {
  readonly wait: readonly [string, string]
  readonly work: readonly [string, string]
}

/** The drawing of today's map with tomorrow's numbers beside today's wherever they differ. */
export function tomorrowScene(
  scene: Scene,
  doc: MapDocument,
  assessment: Assessment,
  together: Together,
  textScale: number,
): Scene {
  const pairs = pairsOf(doc, assessment, together)
  const steps = Object.fromEntries(
    Object.entries(scene.steps).map(([id, step]) => [id, { ...step, face: faceOf(step.face, doc, together, pairs) }]),
  )
  const rows = ladderRows(assessment, scene.whole, textScale)
  return { ...scene, steps, ladder: group([scene.ladder, ladderTexts(rows, doc, together, pairs, textScale)]) }
}

function pairsOf(doc: MapDocument, assessment: Assessment, together: Together): ReadonlyMap<Id, Pair> {
  const then = new Map(passSteps(together.assessment.analysis).map(stop => [stop.step, stop]))
  const time = (seconds: number) => formatTime(seconds, doc.calendar)
  return new Map(
    passSteps(assessment.analysis).map(({ step, wait, work }) => {
      const next = then.get(step)
      return [
        step,
        { wait: [time(wait), time(next?.wait ?? 0)], work: [time(work), time(next?.work ?? 0)] } satisfies Pair,
      ]
    }),
  )
}

const differs = ([now, then]: readonly [string, string]): boolean => now !== then
/** Where a row is too narrow for both, today's is left out: it stands in the ladder too. */
const inRow = (pair: readonly [string, string]): string =>
  both(pair).length > longestRow ? `→ ${pair[1]}` : both(pair)
const both = ([now, then]: readonly [string, string]): string => `${now} → ${then}`

function faceOf(face: StepFace, doc: MapDocument, together: Together, pairs: ReadonlyMap<Id, Pair>): StepFace {
  const pair = pairs.get(face.id)
  const [now, then] = [own(doc.steps, face.id), own(together.doc.steps, face.id)]
  if (!pair || !now || !then) return face
  const isLessWrong = now.completeAccurate !== then.completeAccurate
  if (!differs(pair.wait) && !differs(pair.work) && !isLessWrong) return face
  const wait =
    face.wait && differs(pair.wait)
      ? { ...face.wait, text: both(pair.wait), short: `→ ${pair.wait[1]}`, range: '', whole: both(pair.wait) }
      : face.wait
  const rows = face.rows.map((row): RowFace => {
    if (row.label === 'Work' && differs(pair.work)) {
      return { ...row, text: inRow(pair.work), whole: both(pair.work) }
    }
    if (row.label !== '%C&A' || !isLessWrong || then.completeAccurate === null) return row
    const text = both([row.text, formatShare(then.completeAccurate)])
    return { ...row, text, whole: text }
  })
  const said = [
    differs(pair.wait) ? `waits ${pair.wait[1]}` : '',
    differs(pair.work) ? `work ${pair.work[1]}` : '',
    isLessWrong && then.completeAccurate !== null ? `${formatShare(then.completeAccurate)} right first time` : '',
  ].filter(part => part !== '')
  return {
    ...face,
    wait,
    rows,
    work: differs(pair.work) ? inRow(pair.work) : face.work,
    label: `${face.label}; tomorrow ${said.join(', ')}`,
  }
}

/** Tomorrow's times outside of today's, and its totals below them. */
function ladderTexts(
  rows: readonly LadderRow[],
  doc: MapDocument,
  together: Together,
  pairs: ReadonlyMap<Id, Pair>,
  textScale: number,
): GroupShape {
  const size = ladderLabelSize * textScale
  const text = (words: string, x: number, baseline: number, anchor: 'start' | 'middle'): Primitive => ({
    kind: 'text',
    x,
    baseline,
    size,
    weight: 600,
    anchor,
    fill: 'experiment',
    lines: [words],
  })
  const line = 15 * textScale
  const waitUp = doc.view.ladder === 'wait-up'
  const children = rows.flatMap(({ stops, y }) =>
    stops.flatMap(({ step, box }): Primitive[] => {
      const pair = pairs.get(step)
      const baseline = (isUpper: boolean) => (isUpper ? y - 8 - line : y + ladderRise + 5.5 + size + line)
      if (!pair) return []
      return [
        ...(differs(pair.wait) ? [text(`→ ${pair.wait[1]}`, box.x - gap / 2, baseline(waitUp), 'middle')] : []),
        ...(differs(pair.work)
          ? [text(`→ ${pair.work[1]}`, (box.x + rightOf(box)) / 2, baseline(!waitUp), 'middle')]
          : []),
      ]
    }),
  )
  const last = rows.at(-1)
  const totals = ladderTotals(together.doc, together.assessment)
  if (last && totals !== '') {
    children.push(
      text(`Tomorrow: ${totals}`, totalsLeft(rows), totalsBaseline(last, textScale) + 20 * textScale, 'start'),
    )
  }
  return group(children)
}
