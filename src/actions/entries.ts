// What is done to the selected entries: remove, duplicate, copy, cut and paste, within a map, across maps and tabs.

import {
  copyEntries,
  duplicateEntries,
  type Fragment,
  fragmentOf,
  pasteFragment,
  readClipboard,
} from '../edit/clipboard'
import { removeEntries } from '../edit/remove'
import type { EntryRef } from '../model/entry'
import { announce, announceChange, announceError } from '../session/announce'
import type { Editor } from '../session/editor'
import { isMac } from '../session/key-press'
import { select } from '../session/selection'
import type { SessionStore } from '../session/session'
import type { ActionContext } from './action'
import { looksPasted, openPastedTable } from './open-table'
import { pasteOffset } from './paste-place'

const selected = ({ session }: ActionContext): readonly EntryRef[] => [...session.getState().selection]

/** Where everything stands now: copies of what the drawing laid out know their places. */
const drawn = ({ session }: ActionContext) => session.getState().camera?.drawn() ?? {}

const pasted = (context: ActionContext, fragment: Fragment, { store, newId }: Editor) =>
  pasteFragment(store.doc, fragment, newId, pasteOffset(fragment, Object.values(drawn(context))))

function show(session: SessionStore, added: readonly EntryRef[]): void {
  select(session, added)
  const [first] = added
  // They are drawn in the next frame; only then is there something to bring into sight.
  if (first) requestAnimationFrame(() => session.getState().camera?.reveal(first))
}

export function canCopy(context: ActionContext): boolean {
  return context.editor !== null && selected(context).some(ref => !ref.startsWith('flows/'))
}

export function removeSelection(context: ActionContext): void {
  const { editor, session } = context
  if (!editor) return
  const edit = removeEntries(editor.store.doc, selected(context), editor.newId)
  if (!editor.store.commit(edit)) return
  select(session, [])
  announceChange(session, editor.store, `${edit.label.replace(/^Remove/, 'Removed')}.`)
}

export function duplicateSelection(context: ActionContext): void {
  const { editor, session } = context
  if (!editor) return
  const { doc } = editor.store
  const places = drawn(context)
  const refs = selected(context).filter(ref => !ref.startsWith('flows/'))
  const offset = pasteOffset(fragmentOf(doc, refs, places), Object.values(places))
  const edit = duplicateEntries(doc, refs, editor.newId, offset, places)
  if (editor.store.commit(edit)) show(session, edit.added)
}

/** The selected entries as the text that goes to the clipboard; '' when nothing can be copied. */
export function selectionText(context: ActionContext): string {
  return context.editor && canCopy(context)
    ? copyEntries(context.editor.store.doc, selected(context), drawn(context))
    : ''
}

/** Puts what a clipboard text holds into the map; says whether it held anything of ours. */
export function pasteText(context: ActionContext, text: string): boolean {
  const { editor, session } = context
  if (!editor || editor.readOnly) return false
  const fragment = readClipboard(text)
  if (!fragment.ok) return false
  const edit = pasted(context, fragment.value, editor)
  if (editor.store.commit(edit)) {
    show(session, edit.added)
    announceChange(session, editor.store, `${edit.label.replace(/^Paste/, 'Pasted')}.`, null)
  }
  return true
}

const clipboardKeys = (key: string): string => `${isMac() ? 'Cmd' : 'Ctrl'} ${key}`

/** From a menu. Over plain http, and where a policy forbids it, browsers let pages write on the press of the keys only. */
function writeClipboard({ session }: ActionContext, text: string, key: string, done: () => void): void {
  const keys = clipboardKeys(key)
  onClipboard(clipboard => clipboard.writeText(text)).then(done, () =>
    announceError(session, `This browser does not let Sluice write to the clipboard. Press ${keys} on the map.`),
  )
}

/** Rejects also where there is no clipboard to ask: browsers keep it from pages over plain http. */
const onClipboard = async <T>(ask: (clipboard: Clipboard) => Promise<T>): Promise<T> => ask(navigator.clipboard)

export function copySelection(context: ActionContext): void {
  const text = selectionText(context)
  if (text !== '') writeClipboard(context, text, 'C', () => announce(context.session, 'Copied.'))
}

export function cutSelection(context: ActionContext): void {
  const text = selectionText(context)
  if (text !== '') writeClipboard(context, text, 'X', () => removeSelection(context))
}

export function pasteClipboard(context: ActionContext): void {
  onClipboard(clipboard => clipboard.readText()).then(
    text => {
      if (pasteText(context, text)) return
      if (looksPasted(text)) openPastedTable(context.session, text)
      else announceError(context.session, 'The clipboard holds no part of a map.')
    },
    () =>
      announceError(
        context.session,
        `This browser does not let Sluice read the clipboard. Press ${clipboardKeys('V')} on the map.`,
      ),
  )
}
