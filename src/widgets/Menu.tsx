// A button that opens a list of things to do.

import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button, type ButtonProps } from './Button'
import './choice.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly keys?: string | undefined
  readonly isDisabled?: boolean | undefined
  readonly tone?: 'plain' | 'danger' | undefined
}

export interface MenuProps {
  /** What stands on the button. */
  readonly trigger: React.ReactNode
  /** Name of the button when what stands on it is not words enough. */
  readonly label?: string | undefined
  readonly variant?: ButtonProps['variant']
  readonly items: readonly MenuEntry[]
  readonly onAction: (id: string) => void
}

export function Menu({ trigger, label, variant = 'plain', items, onAction }: MenuProps) {
  return (
    <MenuTrigger>
      <Button {...(label ? { 'aria-label': label } : {})} variant={variant}>
        {trigger}
      </Button>
      <Popover className="popover" placement="bottom end">
        <AriaMenu {...(label ? { 'aria-label': label } : {})} className="list" onAction={key => onAction(String(key))}>
          {items.map(item => (
            <MenuItem
              className={`list-item list-item-${item.tone ?? 'plain'}`}
              id={item.id}
              isDisabled={item.isDisabled ?? false}
              key={item.id}
              textValue={item.label}
            >
              <span>{item.label}</span>
              {item.keys ? <kbd className="button-keys">{item.keys}</kbd> : null}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
