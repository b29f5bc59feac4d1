// A published map whose arithmetic does not hold is told so when it is opened: whoever trusts it should know.

import { useEffect } from 'react'
import type { Analysis } from '../analysis/types'
import { problemNotes } from '../explain/problem-notes'
import type { MapDocument } from '../model/types'
import { announce } from '../session/announce'
import { assessmentOf, useEditor } from '../session/editor'

export function useTellSlips(): void {
  const { store, session } = useEditor()
  useEffect(() => {
    const text = slipText(store.doc, assessmentOf(store.doc).analysis)
    if (text !== '') announce(session, text)
  }, [store, session])
}

function slipText(doc: MapDocument, analysis: Analysis): string {
  if (doc.source === null) return ''
  const found = problemNotes(doc, analysis)
  const [first] = found
  if (!first) return ''
  if (found.length === 1) return `This published map does not add up: ${lowered(first.text)}`
  return `This published map does not add up in ${found.length} places. The first: ${lowered(first.text)} All of them stand under “The whole stream”.`
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
