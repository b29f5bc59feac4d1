// One setting that is on or off and acts at once.

import { Switch as AriaSwitch } from 'react-aria-components'
import './choice.css'

export interface SwitchProps {
  readonly label: React.ReactNode
  readonly isSelected: boolean
  readonly onChange: (on: boolean) => void
  readonly isDisabled?: boolean | undefined
}

export function Switch({ label, isSelected, onChange, isDisabled = false }: SwitchProps) {
  return (
    <AriaSwitch className="switch" isDisabled={isDisabled} isSelected={isSelected} onChange={onChange}>
      <span aria-hidden="true" className="switch-track">
        <span className="switch-thumb" />
      </span>
      <span>{label}</span>
    </AriaSwitch>
  )
}
