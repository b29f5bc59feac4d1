// One line that adds something when Enter is pressed.

import { useState } from 'react'
import { TextField } from '../widgets/TextField'

export interface AddLineProps {
  readonly label: string
  readonly onAdd: (text: string) => void
  readonly placeholder?: string | undefined
}

export function AddLine({ label, onAdd, placeholder = 'Type it, then Enter' }: AddLineProps) {
  const [text, setText] = useState('')
  return (
    <TextField
      className="add-line"
      label={label}
      onChange={setText}
      onKeyDown={event => {
        if (event.key !== 'Enter' || text.trim() === '') return
        onAdd(text.trim())
        setText('')
      }}
      placeholder={placeholder}
      value={text}
    />
  )
}
