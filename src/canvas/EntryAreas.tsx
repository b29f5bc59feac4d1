// Places to point at and to focus over a drawing: one for each blocker, experiment and wait in it.

import { memo, useMemo } from 'react'
import { entryAreas } from '../diagram/entry-areas'
import type { Primitive } from '../drawing/primitive'
import type { EntryRef } from '../model/entry'

const kinds: Readonly<Record<string, string>> = { blockers: 'blocker', experiments: 'experiment', waits: 'wait' }

export interface EntryAreasProps {
  readonly primitive: Primitive
  readonly selected: readonly EntryRef[]
}

export const EntryAreas = memo(function EntryAreas({ primitive, selected }: EntryAreasProps) {
  const areas = useMemo(() => entryAreas(primitive), [primitive])
  return areas.map(({ entry, label, box }) => {
    const collection = entry.slice(0, entry.indexOf('/'))
    const kind = kinds[collection]
    if (kind === undefined) return null
    return (
      // biome-ignore lint/a11y/useSemanticElements: a named part of a drawing, not a set of form fields
      <div
        aria-label={label}
        aria-roledescription={kind}
        className="canvas-entry"
        data-entry={entry}
        data-selected={selected.includes(entry as EntryRef) || undefined}
        key={entry}
        role="group"
        style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
        tabIndex={collection === 'waits' ? undefined : -1}
      />
    )
  })
})
