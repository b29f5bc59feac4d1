// Which columns the table shows, chosen on this device for as long as the window is open: the map stays as it is.

import { Checkbox, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useSession, useSessionStore, useView } from '../session/editor'
import { allColumns, isComputed, shownColumns } from '../table/shown-columns'
import { Button } from '../widgets/Button'

export function TableColumns() {
  const session = useSessionStore()
  const doc = useView()
  const chosen = useSession(state => state.tableLook.columns)
  const shown = shownColumns(doc, chosen).map(({ id }) => id)
  const all = allColumns(doc)
  const choose = (columns: readonly string[] | null) =>
    session.setState(state => ({ tableLook: { ...state.tableLook, columns } }))
  const groups = [
    { title: 'Written', columns: all.filter(column => !isComputed(column)) },
    { title: 'Worked out', columns: all.filter(isComputed) },
  ]
  return (
    <DialogTrigger>
      <Button>Columns</Button>
      <Popover className="popover" placement="bottom start">
        <Dialog aria-label="Columns of the table" className="table-columns">
          {groups.map(({ title, columns }) => (
            <fieldset key={title}>
              <legend>{title}</legend>
              {columns.map(({ id, title: name }) => (
                <Checkbox
                  className="table-check"
                  isDisabled={id === 'step'}
                  isSelected={shown.includes(id)}
                  key={id}
                  onChange={on => choose(on ? [...shown, id] : shown.filter(other => other !== id))}
                >
                  <span aria-hidden="true" className="table-box">
                    <svg aria-hidden="true" height="10" viewBox="0 0 12 10" width="12">
                      <path d="M1 5l3.5 3.5L11 1" fill="none" stroke="currentColor" strokeWidth="2" />
                    </svg>
                  </span>
                  {name}
                </Checkbox>
              ))}
            </fieldset>
          ))}
          <div className="table-columns-foot">
            <Button onPress={() => choose(all.map(({ id }) => id))}>Show all</Button>
            <Button onPress={() => choose(null)}>The usual ones</Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
