// The title of the open map, written over in place.

import { setTitle } from '../edit/map-edits'
import { useDoc, useEditor } from '../session/editor'
import { TextField } from '../widgets/TextField'

export function MapTitle() {
  const { store, readOnly } = useEditor()
  const { title } = useDoc()
  return (
    <h1 className="map-title">
      <span className="visually-hidden">{title}</span>
      <span aria-hidden="true" className="map-title-measure">
        {title}
      </span>
      <TextField
        className="map-title-field"
        hideLabel
        isReadOnly={readOnly}
        label="Title of the map"
        onCommit={text => {
          if (text.trim() === '') return
          store.commit(setTitle(text.trim()))
        }}
        value={title}
      />
    </h1>
  )
}
