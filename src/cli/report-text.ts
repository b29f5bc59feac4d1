// The numbers of a map as a short report for people: what `sluice analyze` prints. The headline's words are the app's own.

import { headline } from '../diagram/headline'
import { type Assessment, assess } from '../experiments/assess'
import { explainAll } from '../explain/explain'
import { looseSteps } from '../explain/loose-steps'
import { measureNext } from '../explain/measure-next'
import { problemSentence } from '../explain/problem-notes'
import { goalTexts, realityCheck } from '../explain/reality-check'
import { sentBackNotDrawn } from '../explain/sent-back'
import { slips } from '../explain/slips'
import { teamLoads } from '../explain/team-loads'
import { formatNumber, formatShare, formatTime } from '../model/format'
import { inOrder, own } from '../model/records'
import type { Experiment, Id, MapDocument } from '../model/types'
import { explanationLines } from './explanation-lines'
import { textTable } from './text-table'

/** Several lines, each ended by a line feed; times as the map's calendar says them. */
export function reportText(doc: MapDocument): string {
  const assessment = assess(doc)
  const sections = [
    [plain(doc.title) || 'A map without a title'],
    headlineLines(doc, assessment),
    outlookLines(doc, assessment),
    stepLines(doc, assessment),
    experimentLines(doc, assessment),
    problemLines(doc, assessment),
    ...explainAll(doc, assessment).map(explanation => explanationLines(explanation, plain)),
  ]
  return sections
    .filter(lines => lines.length > 0)
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n')
}

/** One line of text out of what a person may have pasted: no control characters reach a terminal. */
export const plain = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()

const unknown = '?'
const time = (doc: MapDocument, seconds: number | null | undefined) =>
  seconds === null || seconds === undefined ? unknown : formatTime(seconds, doc.calendar)
const share = (fraction: number | null | undefined) =>
  fraction === null || fraction === undefined ? unknown : formatShare(fraction)

function headlineLines(doc: MapDocument, assessment: Assessment): string[] {
  const { analysis } = assessment
  const cells = Object.values(headline(doc, assessment)).map(cell => [cell.label, cell.figure, cell.detail])
  const { rolledCompleteAccurate, rolledOver, flowOrder } = analysis
  const over = rolledCompleteAccurate === null ? 'not known yet' : `over ${rolledOver} of ${flowOrder.length} steps`
  const quality = ['Right first time', share(rolledCompleteAccurate), `rolled %C&A, ${over}`]
  return textTable([...cells, quality].map(row => row.map(plain)))
}

function stepLines(doc: MapDocument, { analysis }: Assessment): string[] {
  const inOrder = [...new Set([...analysis.flowOrder, ...Object.keys(doc.steps)])]
  if (inOrder.length === 0) return []
  const rows = inOrder.map(id => {
    const numbers = analysis.steps[id]
    const visits = numbers?.visits ?? null
    return [
      `${numbers?.onCriticalPath ? '*' : ' '} ${nameOf(doc, id)}`,
      time(doc, numbers?.wait),
      time(doc, numbers?.work),
      visits === null ? unknown : formatNumber(Math.round(visits * 100) / 100),
      share(numbers?.load),
    ]
  })
  return [...textTable([['  Step', 'wait', 'work', 'times done', 'load'], ...rows]), '  (* on the critical path)']
}

const nameOf = (doc: MapDocument, id: Id) => plain(doc.steps[id]?.name ?? '') || id

function experimentLines(doc: MapDocument, assessment: Assessment): string[] {
  const all = inOrder(doc.experiments)
  if (all.length === 0) return []
  const rows = all.map(experiment => experimentRow(doc, assessment, experiment))
  return textTable([['Experiment', 'saves', 'to evidence', 'permissions', 'missing'], ...rows])
}

function experimentRow(doc: MapDocument, { effects }: Assessment, experiment: Experiment): string[] {
  const effect = own(effects, experiment.id)
  const lacks = effect?.litmus ?? []
  return [
    plain(experiment.title) || experiment.id,
    time(doc, effect?.saved),
    time(doc, effect?.timeToEvidence),
    String(effect?.permissions ?? 0),
    lacks.length === 0 ? 'nothing' : lacks.join(', '),
  ]
}

function problemLines(doc: MapDocument, { analysis }: Assessment): string[] {
  const sentences = [
    ...analysis.problems.map(problem => problemSentence(doc, problem)),
    ...[...slips(doc, analysis), ...looseSteps(doc, analysis)].map(({ text }) => text),
  ]
  return sentences.length === 0 ? [] : ['To mend:', ...sentences.map(sentence => `  ${plain(sentence)}`)]
}

/** What the numbers say besides the headline: what happened and what is wanted, and which number to measure next. */
function outlookLines(doc: MapDocument, { analysis }: Assessment): string[] {
  const reality = realityCheck(doc, analysis)
  const next = measureNext(doc, analysis)
  return [
    ...(reality === null ? [] : [reality]),
    ...goalTexts(doc, analysis).map(({ text }) => text),
    ...teamLoads(doc, analysis).flatMap(({ warning }) => (warning === '' ? [] : [warning])),
    ...sentBackNotDrawn(doc, analysis).map(({ text }) => `${text} It is not drawn as rework.`),
    ...(next === null ? [] : [`Measure this next: ${next.what}. ${next.reason}`]),
  ].map(plain)
}
