// Any two states of the open map side by side: kept versions, or the map as it is now.

import { formatDate } from '../model/format'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'
import { MapComparison } from '../parts/MapComparison'
import { useEditor, useView } from '../session/editor'
import { goTo } from '../session/route'
import { selectAndReveal } from '../session/selection'
import { compare } from '../versions/compare'
import { mapOfVersion, versionsInOrder } from '../versions/trend'
import { Select } from '../widgets/Select'

/** Two states; `null` is the map as it is now. */
export interface ComparedStates {
  readonly from: Id | null
  readonly to: Id | null
}

interface HistoryCompareProps {
  readonly chosen: ComparedStates | null
  readonly onChoose: (states: ComparedStates) => void
}

const now = 'now'

export function HistoryCompare({ chosen, onChoose }: HistoryCompareProps) {
  const { session, store } = useEditor()
  const doc = useView()
  const usual = usualStates(doc)
  // A version that was removed meanwhile is no choice any more.
  const known = (id: Id | null, otherwise: Id | null) => (id === null || own(doc.versions, id) ? id : otherwise)
  const from = known(chosen ? chosen.from : usual.from, usual.from)
  const to = known(chosen ? chosen.to : usual.to, null)
  const options = [
    ...versionsInOrder(doc).map(({ id, label, on }) => ({
      id,
      label: on === null ? label : `${label}, ${formatDate(on)}`,
    })),
    { id: now, label: 'Now' },
  ]
  const labelOf = (id: Id | null) => options.find(option => option.id === (id ?? now))?.label ?? ''
  const idOf = (option: string) => (option === now ? null : option)
  return (
    <>
      <div className="view-head">
        <h2>What changed</h2>
      </div>
      <div className="history-choice" data-seek="compare">
        <Select
          label="Compare"
          onChange={id => onChoose({ from: idOf(id), to })}
          options={options}
          value={from ?? now}
        />
        <Select label="with" onChange={id => onChoose({ from, to: idOf(id) })} options={options} value={to ?? now} />
      </div>
      <MapComparison
        after={{ label: labelOf(to), doc: stateOf(doc, to) }}
        before={{ label: labelOf(from), doc: stateOf(doc, from) }}
        // Entries of an earlier state may not be on the map any more.
        onGo={
          to === null
            ? ref => {
                goTo({ at: 'map', id: store.doc.id })
                selectAndReveal(session, ref)
              }
            : null
        }
      />
    </>
  )
}

function stateOf(doc: MapDocument, id: Id | null): MapDocument {
  const version = own(doc.versions, id)
  return version ? mapOfVersion(version) : doc
}

/** The last version that is another than the map now; the last one where none is. */
function usualStates(doc: MapDocument): ComparedStates {
  const versions = [...versionsInOrder(doc)].reverse()
  const other = versions.find(version => compare(mapOfVersion(version), doc).rows.length > 0) ?? versions[0]
  return { from: other?.id ?? null, to: null }
}
