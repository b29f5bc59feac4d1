// What is done to the selected entries: remove, duplicate, copy, cut and paste, within a map, across maps and tabs.

import { copyEntries, duplicateEntries, pasteFragment, readClipboard } from '../edit/clipboard'
import { removeEntries } from '../edit/remove'
import type { EntryRef } from '../model/entry'
import { announce, announceError } from '../session/announce'
import { select } from '../session/selection'
import type { ActionContext } from './action'

const selected = ({ session }: ActionContext): readonly EntryRef[] => [...session.getState().selection]

export function canCopy(context: ActionContext): boolean {
  return context.editor !== null && selected(context).some(ref => !ref.startsWith('flows/'))
}

export function removeSelection(context: ActionContext): void {
  const { editor, session } = context
  if (!editor) return
  const edit = removeEntries(editor.store.doc, selected(context), editor.newId)
  if (!editor.store.commit(edit)) return
  select(session, [])
  announce(session, `${edit.label.replace(/^Remove/, 'Removed')}.`, () => editor.store.history.undo())
}

export function duplicateSelection(context: ActionContext): void {
  const { editor, session } = context
  if (!editor) return
  const edit = duplicateEntries(editor.store.doc, selected(context), editor.newId)
  if (editor.store.commit(edit)) select(session, edit.added)
}

/** The selected entries as the text that goes to the clipboard; '' when nothing can be copied. */
export function selectionText(context: ActionContext): string {
  return context.editor && canCopy(context) ? copyEntries(context.editor.store.doc, selected(context)) : ''
}

/** Puts what a clipboard text holds into the map; says whether it held anything of ours. */
export function pasteText(context: ActionContext, text: string): boolean {
  const { editor, session } = context
  if (!editor || editor.readOnly) return false
  const fragment = readClipboard(text)
  if (!fragment.ok) return false
  const edit = pasteFragment(editor.store.doc, fragment.value, editor.newId)
  if (editor.store.commit(edit)) {
    select(session, edit.added)
    announce(session, `${edit.label}.`)
  }
  return true
}

export function copySelection(context: ActionContext): void {
  const text = selectionText(context)
  if (text !== '') void navigator.clipboard.writeText(text).then(() => announce(context.session, 'Copied.'))
}

export function cutSelection(context: ActionContext): void {
  const text = selectionText(context)
  if (text !== '') void navigator.clipboard.writeText(text).then(() => removeSelection(context))
}

export function pasteClipboard(context: ActionContext): void {
  navigator.clipboard.readText().then(
    text => {
      if (!pasteText(context, text)) announceError(context.session, 'The clipboard holds no part of a map.')
    },
    () =>
      announceError(context.session, 'This browser does not let Sluice read the clipboard. Press Ctrl V on the map.'),
  )
}
