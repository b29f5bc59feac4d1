// What stands below the quick line: what is wrong, what was understood, what Enter will do. A pause in typing has it heard once.

import type { QuickLines } from '../edit/quick-lines'
import type { MapDocument } from '../model/types'
import { allWords, type Chip, flowWords, remarkChips, understood } from '../parts/quick-understood'
import { pause, useSettled } from '../parts/use-settled'
import { Button } from '../widgets/Button'

interface QuickLineWordsProps {
  readonly id: string
  readonly lines: QuickLines
  readonly doc: MapDocument
  readonly caret: number
  readonly error: string | null
  /** How many more words are wrong. */
  readonly more: number
  /** Somebody wants to know at once: Enter was refused. */
  readonly isSure: boolean
  readonly hint: string
  readonly onHelp: () => void
}

/** The chips of the step that the caret is in or behind; with several steps its name leads them. */
function chipsAt(
  { stages, head }: QuickLines,
  doc: MapDocument,
  caret: number,
): { name: string; chips: readonly Chip[] } {
  const steps = stages.flatMap(stage => stage.steps)
  const step = steps.findLast(one => one.from <= caret)
  if (!step) return { name: '', chips: remarkChips(head) }
  return { name: steps.length > 1 ? step.name : '', chips: understood(step, doc) }
}

export function QuickLineWords(props: QuickLineWordsProps) {
  const { id, lines, doc, caret, error, more, isSure, hint, onHelp } = props
  const { name, chips } = chipsAt(lines, doc, caret)
  const count = lines.stages.reduce((sum, stage) => sum + stage.steps.length, 0)
  const words = allWords(lines, doc)
  const settled = useSettled(error ?? words, isSure ? 0 : pause)
  return (
    <div className="quick-help">
      <div id={id}>
        {error === null ? null : (
          <p className="quick-error">
            {error}
            {more > 0 ? ` ${more} more to mend.` : ''}
          </p>
        )}
        {count > 1 ? <p className="quick-flow">{flowWords(lines)}</p> : null}
        {chips.length > 0 ? (
          <ul aria-label={name || undefined} className="quick-chips">
            {name === '' ? null : (
              <li aria-hidden="true" className="quick-chip-name">
                {name}
              </li>
            )}
            {chips.map((chip, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a step may have several blockers of one title
              <li className={`quick-chip quick-chip-${chip.kind}`} key={index}>
                <span className="quick-chip-label">{chip.label}</span> {chip.text}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <div className="quick-foot">
        <p className="quick-hint">{hint} · Shift Enter new line</p>
        <Button className="quick-how" onPress={onHelp} variant="quiet">
          How to write steps
        </Button>
      </div>
      <p aria-live="polite" className="visually-hidden">
        {settled}
      </p>
    </div>
  )
}
