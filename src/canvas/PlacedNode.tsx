// Symbols and notes on the canvas: the shared drawing at a place of its own; their text is written where they stand.

import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo, useState } from 'react'
import { Drawing } from '../drawing-react/Drawing'
import { setNote, setSymbol } from '../edit/notes'
import { type EntryRef, splitRef } from '../model/entry'
import { useEditor } from '../session/editor'
import { useLook } from './look'
import type { PlacedNodeType } from './project'

export const PlacedNode = memo(function PlacedNode({ id, type, data, width, height }: NodeProps<PlacedNodeType>) {
  const { level, theme } = useLook()
  const { store, readOnly } = useEditor()
  const [isEditing, setEditing] = useState(false)
  const isNote = type === 'note'

  const keep = (text: string) => {
    setEditing(false)
    if (text === data.text) return
    const entry = splitRef(id as EntryRef).id
    store.commit(isNote ? setNote(entry, { text }) : setSymbol(entry, { text: text.trim() }))
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the node around it takes the focus; Enter is handled by the canvas
    <div
      className="canvas-placed"
      data-edit={readOnly ? undefined : type}
      onDoubleClick={event => {
        if (readOnly) return
        event.stopPropagation()
        setEditing(true)
      }}
    >
      <svg aria-hidden="true" className="canvas-drawing" height={height} width={width}>
        <Drawing key={level.textScale} primitive={data.primitive} theme={theme} />
      </svg>
      <div className="canvas-ring" />
      {isEditing ? (
        <TextOnMap
          keep={keep}
          label={isNote ? 'Note' : 'Text of the symbol'}
          leave={() => setEditing(false)}
          text={data.text}
        />
      ) : null}
      {isNote ? null : (
        <>
          <Handle className="canvas-handle canvas-handle-in" position={Position.Left} type="target" />
          <Handle className="canvas-handle canvas-handle-out" position={Position.Right} type="source" />
        </>
      )}
    </div>
  )
})

interface TextOnMapProps {
  readonly label: string
  readonly text: string
  readonly keep: (text: string) => void
  readonly leave: () => void
}

function TextOnMap({ label, text, keep, leave }: TextOnMapProps) {
  return (
    <textarea
      aria-label={label}
      className="canvas-note-field nodrag nopan nowheel"
      defaultValue={text}
      onBlur={event => keep(event.currentTarget.value)}
      onKeyDown={event => {
        event.stopPropagation()
        if (event.key === 'Escape') {
          event.currentTarget.value = text
          leave()
          event.currentTarget.closest<HTMLElement>('.react-flow__node')?.focus()
        }
        if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
          event.preventDefault()
          const node = event.currentTarget.closest<HTMLElement>('.react-flow__node')
          keep(event.currentTarget.value)
          node?.focus()
        }
      }}
      ref={field => {
        field?.focus()
        field?.select()
      }}
    />
  )
}
