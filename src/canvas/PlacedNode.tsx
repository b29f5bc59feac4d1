// Symbols and notes on the canvas: the shared drawing at a place of its own; a note's text is written where it stands.

import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo, useState } from 'react'
import { Drawing } from '../drawing-react/Drawing'
import { setNote } from '../edit/notes'
import { useEditor } from '../session/editor'
import { useLook } from './look'
import type { PlacedNodeType } from './project'

export const PlacedNode = memo(function PlacedNode({ id, type, data, width, height }: NodeProps<PlacedNodeType>) {
  const { theme } = useLook()
  const { store, readOnly } = useEditor()
  const [isEditing, setEditing] = useState(false)
  const isNote = type === 'note'

  const keep = (text: string) => {
    setEditing(false)
    if (text !== data.text) store.commit(setNote(id.slice('notes/'.length), { text }))
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the node around it takes the focus; Enter is handled by the canvas
    <div
      className="canvas-placed"
      data-edit={isNote && !readOnly ? 'note' : undefined}
      onDoubleClick={event => {
        if (!isNote || readOnly) return
        event.stopPropagation()
        setEditing(true)
      }}
    >
      <svg aria-hidden="true" className="canvas-drawing" height={height} width={width}>
        <Drawing primitive={data.primitive} theme={theme} />
      </svg>
      <div className="canvas-ring" />
      {isEditing ? <NoteField keep={keep} leave={() => setEditing(false)} text={data.text} /> : null}
      {isNote ? null : (
        <>
          <Handle className="canvas-handle canvas-handle-in" position={Position.Left} type="target" />
          <Handle className="canvas-handle canvas-handle-out" position={Position.Right} type="source" />
        </>
      )}
    </div>
  )
})

interface NoteFieldProps {
  readonly text: string
  readonly keep: (text: string) => void
  readonly leave: () => void
}

function NoteField({ text, keep, leave }: NoteFieldProps) {
  return (
    <textarea
      aria-label="Note"
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
