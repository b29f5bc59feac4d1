// The cells of a table that cannot be read, each to be written anew right there, or knowingly left empty.

import { counted } from '../model/format'
import type { BadCell } from '../spreadsheet/import-plan'
import { Switch } from '../widgets/Switch'
import { TextField } from '../widgets/TextField'

const shownFaults = 12

interface ImportFaultsProps {
  readonly bad: readonly BadCell[]
  readonly leaveEmpty: boolean
  readonly onLeaveEmpty: (leave: boolean) => void
  readonly onFix: (cell: BadCell, text: string) => void
}

export function ImportFaults({ bad, leaveEmpty, onLeaveEmpty, onFix }: ImportFaultsProps) {
  if (bad.length === 0) return null
  const single = bad.filter(({ lacksUnit }) => !lacksUnit)
  const lacking = new Map<string, number>()
  for (const { column, lacksUnit } of bad) if (lacksUnit) lacking.set(column, (lacking.get(column) ?? 0) + 1)
  return (
    <section aria-labelledby="import-faults" className="import-faults">
      <h3 id="import-faults">{`${counted(bad.length, 'cell')} cannot be read`}</h3>
      {[...lacking].map(([column, count]) => (
        <p className="import-lacks" key={column}>
          {`Column ${column}: ${counted(count, 'number')} without a unit. Choose above the column what the numbers are.`}
        </p>
      ))}
      {leaveEmpty ? null : (
        <ul>
          {single.slice(0, shownFaults).map(cell => (
            <li key={`${cell.row},${cell.at}`}>
              <TextField
                error={cell.message}
                label={`Row ${cell.row}, ${cell.column}`}
                onCommit={text => onFix(cell, text)}
                value={cell.text}
              />
            </li>
          ))}
        </ul>
      )}
      {!leaveEmpty && single.length > shownFaults ? (
        <p>{`and ${single.length - shownFaults} more. They follow when these are mended.`}</p>
      ) : null}
      <Switch
        isSelected={leaveEmpty}
        label={bad.length === 1 ? 'Leave this cell empty' : `Leave these ${bad.length} cells empty`}
        onChange={onLeaveEmpty}
      />
    </section>
  )
}
