// The one button of the app, in four weights; a screen or dialog has exactly one `primary`.

import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import './button.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger' | undefined
  /** The key that does the same, shown small behind the label. */
  readonly keys?: string | undefined
  readonly className?: string | undefined
  readonly children: React.ReactNode
}

export function Button({ variant = 'plain', keys, className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={['button', `button-${variant}`, className].filter(Boolean).join(' ')}>
      {children}
      {keys ? (
        <span aria-hidden="true" className="button-keys">
          {keys}
        </span>
      ) : null}
    </AriaButton>
  )
}
