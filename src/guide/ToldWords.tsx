// What the lines of steps say besides names, in words, as the quick line says it; and what was meant as a number and is none.

import type { ToldSteps } from '../edit/told-steps'
import { cited } from '../model/cited'
import { understood } from '../parts/quick-understood'
import { pause, useSettled } from '../parts/use-settled'
import { useDoc } from '../session/editor'

/** What a line of the list cannot say. */
const silent = { share: null, sentBack: [], blockers: [], experiments: [], from: 0, to: 0 } as const

export function ToldWords({ told }: { readonly told: ToldSteps }) {
  const doc = useDoc()
  const steps = told.lines.flat().flatMap((step, at) => {
    const chips = understood({ ...step, ...silent }, doc)
    return chips.length === 0 ? [] : [{ at, name: step.name, chips }]
  })
  const said = steps.map(
    ({ name, chips }) => `${name}: ${chips.map(({ label, text }) => `${label} ${text}`).join(', ')}.`,
  )
  const heard = useSettled([...said, ...told.slips.map(({ message }) => message)].join(' '), pause)
  return (
    <div className="guide-told">
      <p aria-live="polite" className="visually-hidden">
        {heard}
      </p>
      {steps.length === 0 ? null : (
        <ul aria-label="Understood">
          {steps.map(({ at, name, chips }) => (
            <li key={at}>
              <strong>{name}</strong> {chips.map(({ label, text }) => `${label.toLowerCase()} ${text}`).join(' · ')}
            </li>
          ))}
        </ul>
      )}
      {told.slips.map(({ line, message }) => (
        <p className="guide-notice" key={line}>
          {message} Kept as a name: {cited(line)}.
        </p>
      ))}
    </div>
  )
}
