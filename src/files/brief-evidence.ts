// The third thing that leaders owe: that evidence is fed back. What was learned, with a quotation beside each number, and which
// assumptions it changed.

import { measuredTexts } from '../diagram/change-text'
import { evidenceAgeText } from '../diagram/evidence-words'
import { capitalised } from '../diagram/words'
import { assumptionStates } from '../experiments/assumption-states'
import { evidenceAge } from '../experiments/evidence-age'
import { cited } from '../model/cited'
import { formatDate } from '../model/format'
import { inOrder } from '../model/records'
import type { DateText, Experiment, ExperimentResult, MapDocument } from '../model/types'
import type { BriefSection } from './brief-section'

export function feedEvidenceBack(doc: MapDocument, today: DateText): BriefSection {
  const learned = inOrder(doc.experiments).filter(isLearned)
  return {
    id: 'feed',
    title: 'Feed evidence back',
    lead: `${lastEvidence(doc, today)} ${runningText(doc)}`.trim(),
    tables: [
      {
        head: ['What was learned', 'Numbers', 'In their words'],
        rows: learned.map(experiment => [
          learnedText(experiment),
          measuredTexts(doc, experiment).join('; '),
          quoteText(experiment.result),
        ]),
      },
    ].filter(({ rows }) => rows.length > 0),
    points: assumptionStates(doc).map(
      ({ text, core, state }) =>
        `${capitalised(state)}${core ? ', a core assumption' : ''}: ${text.trim() || 'without words'}`,
    ),
  }
}

type Learned = Experiment & { readonly result: ExperimentResult }

const isLearned = (experiment: Experiment): experiment is Learned =>
  experiment.status === 'learned' && experiment.result !== null

function lastEvidence(doc: MapDocument, today: DateText): string {
  const age = evidenceAge(doc, today)
  return age === null ? 'No evidence from production yet.' : `${evidenceAgeText(doc, age)}.`
}

function runningText(doc: MapDocument): string {
  const due = inOrder(doc.experiments).flatMap(({ status, dueOn }) =>
    status === 'running' && dueOn !== null ? [dueOn] : [],
  )
  const [next] = due.sort()
  return next === undefined ? '' : `Next review: ${formatDate(next)}.`
}

const verdicts: Readonly<Record<ExperimentResult['verdict'], string>> = {
  supported: 'supported',
  refuted: 'refuted',
  inconclusive: 'no clear answer',
}

function learnedText({ title, result }: Learned): string {
  const on = result.on === null ? '' : `, ${formatDate(result.on)}`
  const story = result.story.trim()
  return `${title.trim() || 'An experiment without a name'} (${verdicts[result.verdict]}${on})${story === '' ? '' : `: ${story}`}`
}

function quoteText({ quote }: ExperimentResult): string {
  const [text, who] = [quote.text.trim(), quote.who.trim()]
  if (text === '') return 'Nobody’s words are kept yet'
  return `${cited(text)}${who === '' ? '' : `, ${who}`}`
}
