// The last line of the table: the numbers of the whole stream, as the headline has them.

import { tableTotals } from '../table/totals'
import type { Table } from './use-table'

export function TableTotals({ table }: { readonly table: Table }) {
  const { doc, assessment } = table.reading
  return (
    <dl aria-label="The whole stream" className="table-totals">
      {tableTotals(doc, assessment).map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
