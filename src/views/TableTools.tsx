// What can be done with the rows and cells that are selected, by pointer and from a menu; the keys are said beside it.

import { useRef } from 'react'
import { Menu as AriaMenu, MenuItem, Popover } from 'react-aria-components'
import { useEditor, useSession } from '../session/editor'
import { isMac } from '../session/key-press'
import { allColumns } from '../table/shown-columns'
import { Button } from '../widgets/Button'
import { Menu, type MenuEntry } from '../widgets/Menu'
import { TableColumns } from './TableColumns'
import type { Table } from './use-table'

export interface TableDoing {
  readonly items: readonly MenuEntry[]
  readonly onAction: (id: string) => void
}

export function TableTools({ table, doing }: { readonly table: Table; readonly doing: TableDoing }) {
  const { session, readOnly } = useEditor()
  const sort = useSession(state => state.tableLook.sort)
  const sorted = allColumns(table.doc).find(({ id }) => id === sort?.column)
  return (
    <div className="table-tools">
      <TableColumns />
      {readOnly ? null : (
        <>
          <Button keys={isMac() ? 'Option ↓' : 'Alt ↓'} onPress={() => doing.onAction('fill')}>
            Fill down
          </Button>
          <Menu items={doing.items} label="Rows and cells" onAction={doing.onAction} trigger="Rows and cells" />
        </>
      )}
      {sort && sorted ? (
        <p className="table-sort">
          Sorted by {sorted.title}, {sort.falling ? 'falling' : 'rising'}: the map stays as it is.{' '}
          <Button onPress={() => session.setState(state => ({ tableLook: { ...state.tableLook, sort: null } }))}>
            Order of the flow
          </Button>
        </p>
      ) : null}
    </div>
  )
}

interface CellMenuProps {
  readonly at: { readonly x: number; readonly y: number } | null
  readonly doing: TableDoing
  readonly onClose: () => void
}

/** The same as a menu at the cell. */
export function CellMenu({ at, doing, onClose }: CellMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span className="table-menu-anchor" ref={anchor} style={{ left: at?.x ?? 0, top: at?.y ?? 0 }} />
      <Popover
        className="popover"
        isOpen={at !== null}
        onOpenChange={open => {
          if (!open) onClose()
        }}
        placement="bottom start"
        triggerRef={anchor}
      >
        <AriaMenu
          aria-label="Rows and cells"
          autoFocus="first"
          className="list"
          onAction={key => {
            onClose()
            doing.onAction(String(key))
          }}
        >
          {doing.items.map(item => (
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
    </>
  )
}
