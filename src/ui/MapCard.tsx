// One map on the home page: its picture, its headline, when it was changed, and what can be done with it.

import { useState } from 'react'
import { type ListedMap, useLibrary } from '../actions/library'
import { headline } from '../diagram/headline'
import { dueReviews, reviewDueText } from '../experiments/due-reviews'
import { cited } from '../model/cited'
import type { DateText, MapDocument } from '../model/types'
import { downloadText } from '../parts/download'
import { RenameDialog } from '../parts/RenameDialog'
import { Thumbnail } from '../parts/Thumbnail'
import { whenChanged } from '../parts/when-changed'
import { announce, announceError } from '../session/announce'
import { assessmentOf, useSessionStore } from '../session/editor'
import { writeRoute } from '../session/route'
import { Button } from '../widgets/Button'
import { Menu } from '../widgets/Menu'

interface MapCardProps {
  readonly map: ListedMap
  readonly today: DateText
}

export function MapCard({ map, today }: MapCardProps) {
  const library = useLibrary()
  const session = useSessionStore()
  const [renaming, setRenaming] = useState(false)
  const title = map.title || 'Map without a title'

  const remove = async () => {
    try {
      const bringBack = await library.remove(map.id)
      const undo = () =>
        bringBack().catch((error: unknown) => {
          announceError(session, `${cited(title)} is still in the bin. ${messageOf(error)}`)
        })
      announce(session, `Deleted ${cited(title)}.`, () => void undo(), null)
    } catch (error) {
      announceError(session, `${cited(title)} was not deleted. ${messageOf(error)}`)
    }
  }
  const rename = async (name: string) => {
    const done = await library.rename(map.id, name)
    if (!done.ok) announceError(session, `${cited(title)} keeps its name. ${done.error.message}`)
  }
  const run = (id: string) => {
    if (id === 'rename') setRenaming(true)
    if (id === 'duplicate') {
      void library.duplicate(map.id).then(made => {
        if (made.ok) announce(session, `Duplicated ${cited(title)}.`)
        else announceError(session, `${cited(title)} was not duplicated. ${made.error.message}`)
      })
    }
    if (id === 'delete') void remove()
  }
  const when = whenChanged(map.updatedAt)
  if (!map.doc) {
    return (
      <li className="home-card home-card-damaged">
        <h3>{title}</h3>
        <p>This map is damaged and cannot be shown. What is stored is kept as it is.</p>
        <p className="home-card-when">{when}</p>
        <div className="home-card-foot">
          <Button
            onPress={() => {
              void library.rawText(map.id).then(text => {
                if (text !== null) downloadText(`${map.id}.json`, text)
              })
            }}
          >
            Download
          </Button>
          <Button onPress={() => void remove()} variant="danger">
            Delete
          </Button>
        </div>
      </li>
    )
  }
  return (
    <li className="home-card">
      <a className="home-card-link" href={writeRoute({ at: 'map', id: map.id })}>
        <Thumbnail doc={map.doc} />
        <h3>{title}</h3>
      </a>
      <Figures doc={map.doc} />
      <ReviewDue doc={map.doc} today={today} />
      <div className="home-card-foot">
        <p className="home-card-when">{when}</p>
        <Menu
          items={[
            { id: 'rename', label: 'Rename' },
            { id: 'duplicate', label: 'Duplicate' },
            { id: 'delete', label: 'Delete', tone: 'danger' },
          ]}
          label={`More for ${title}`}
          onAction={run}
          trigger="More"
          variant="quiet"
        />
      </div>
      {renaming ? (
        <RenameDialog onClose={() => setRenaming(false)} onRename={name => void rename(name)} title={map.title} />
      ) : null}
    </li>
  )
}

/** The review that has waited longest, as it is read aloud: "Review due today". */
function ReviewDue({ doc, today }: { readonly doc: MapDocument; readonly today: DateText }) {
  const [first, ...others] = dueReviews(doc, today)
  if (!first) return null
  return (
    <p className="home-card-review">
      {reviewDueText(first)}
      {others.length === 0 ? '' : ` and ${others.length} more`}
    </p>
  )
}

function Figures({ doc }: { readonly doc: MapDocument }) {
  const { leadTime, longestWait } = headline(doc, assessmentOf(doc))
  const steps = Object.keys(doc.steps).length
  return (
    <p className="home-card-figures">
      {steps === 0 ? (
        'No steps yet'
      ) : (
        <>
          <strong>{leadTime.figure}</strong> lead time
          <br />
          {longestWait.figure}
        </>
      )}
    </p>
  )
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
