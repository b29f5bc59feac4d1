// What stands above the table until it is answered: the cells that kept a block from being taken, each a way to its place, and
// the question whether rows beyond the last one are new steps.

import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import type { Table } from './use-table'
import type { TableEdits } from './use-table-edits'

const most = 8

interface TableMessagesProps {
  readonly table: Table
  readonly edits: TableEdits
  readonly onGo: () => void
}

export function TableMessages({ table, edits, onGo }: TableMessagesProps) {
  const { message, close } = edits
  if (message?.kind === 'wrong') {
    const { cells, head } = message
    return (
      <section aria-label="Cells that are wrong" className="table-wrong" role="alert">
        <p>{head}</p>
        <ul>
          {cells.slice(0, most).map(({ place, text }) => (
            <li key={`${place.row} ${place.column} ${text}`}>
              <button
                className="table-wrong-place"
                onClick={() => {
                  onGo()
                  table.go(table.cellAt(place))
                }}
                type="button"
              >
                Row {place.row + 1}, {table.columns[place.column]?.title ?? 'a column'}
              </button>
              {': '}
              {text}
            </li>
          ))}
        </ul>
        {cells.length > most ? <p>{cells.length - most} more.</p> : null}
        <Button onPress={close}>Close</Button>
      </section>
    )
  }
  if (message?.kind !== 'more-rows') return null
  const { count, all, fitting } = message
  const steps = count === 1 ? '1 new step' : `${count} new steps`
  return (
    <ModalDialog
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          {fitting ? <Button onPress={fitting}>Only the rows that fit</Button> : null}
          <Button autoFocus onPress={all} variant="primary">
            Add {steps}
          </Button>
        </>
      }
      isOpen
      onClose={close}
      title={`Add ${steps}?`}
    >
      <p>What was copied has more rows than there are steps from here on. The rest would be {steps} at the end.</p>
    </ModalDialog>
  )
}
