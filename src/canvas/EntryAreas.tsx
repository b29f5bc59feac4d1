// Places to point at and to focus over a drawing: one for each blocker, experiment and wait in it.

import { type CSSProperties, memo, useMemo } from 'react'
import { entryAreas } from '../diagram/entry-areas'
import type { Rect } from '../diagram/rect-index'
import { triangleArea } from '../diagram/wait-drawing'
import type { Primitive } from '../drawing/primitive'
import type { EntryRef } from '../model/entry'
import { entryAloud } from './time-aloud'

const kinds: Readonly<Record<string, string>> = { blockers: 'blocker', experiments: 'experiment', waits: 'wait' }

/** A wait is pointed at by its triangle and its words, so that the flow at both sides of the triangle can be pointed at too. */
function waitParts(box: Rect): readonly Rect[] {
  const { x, y, width, height } = triangleArea
  const words = { x: 0, y: y + height - box.y, width: box.width, height: box.y + box.height - y - height }
  return [{ x: x - box.x, y: y - box.y, width, height }, ...(words.height > 0 ? [words] : [])]
}

const placeOf = ({ x, y, width, height }: Rect): CSSProperties => ({ left: x, top: y, width, height })

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
    const parts = kind === 'wait' ? waitParts(box) : []
    return (
      // biome-ignore lint/a11y/useSemanticElements: a named part of a drawing, not a set of form fields
      <div
        aria-label={entryAloud(label)}
        aria-roledescription={kind}
        className="canvas-entry"
        data-entry={entry}
        data-parts={parts.length > 0 || undefined}
        data-selected={selected.includes(entry as EntryRef) || undefined}
        key={entry}
        role="group"
        style={placeOf(box)}
        tabIndex={collection === 'waits' ? undefined : -1}
      >
        {parts.map(part => (
          <div className="canvas-entry-part" key={part.y} style={placeOf(part)} />
        ))}
      </div>
    )
  })
})
