// The label of a number as the button that opens its explanation; the number itself goes to its step.

import { DialogTrigger, Popover } from 'react-aria-components'
import type { ExplanationId } from '../explain/explanation'
import { Button } from '../widgets/Button'
import { ExplanationPanel } from './ExplanationPanel'
import './explain.css'

interface ExplainButtonProps {
  readonly id: ExplanationId
  /** The label. */
  readonly children: React.ReactNode
}

export function ExplainButton({ id, children }: ExplainButtonProps) {
  return (
    <DialogTrigger>
      <Button className="explain-button" variant="quiet">
        {children} <span className="explain-why">Why?</span>
      </Button>
      <Popover className="popover explain-popover" offset={4} placement="bottom start">
        <ExplanationPanel id={id} />
      </Popover>
    </DialogTrigger>
  )
}
