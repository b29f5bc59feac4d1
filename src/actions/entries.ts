// What is done to the selected entries: remove, duplicate, copy, cut and paste, within a map, across maps and tabs.

import { copyEntries, duplicateEntries, type Fragment, fragmentOf, pasteFragment } from '../edit/clipboard'
import { removeEntries } from '../edit/remove'
import { cited } from '../model/cited'
import type { EntryRef } from '../model/entry'
import { mostSteps, thousands } from '../model/limits'
import { announce, announceChange, announceError } from '../session/announce'
import type { Editor } from '../session/editor'
import { isMac } from '../session/key-press'
import { select } from '../session/selection'
import type { SessionStore } from '../session/session'
import type { ActionContext } from './action'
import { whyUnread } from './open-table'
import { pasteOffset } from './paste-place'
import { nothingOfOurs, notPasted, openPastedTable, type Pasted, pastedKind, readPasted } from './paste-text'

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

/** Puts what a clipboard text holds into the open map, or says why not. */
export async function pasteText(context: ActionContext, text: string): Promise<void> {
  const { editor, session } = context
  if (!editor || text.trim() === '') return
  const kind = pastedKind(text)
  if (editor.readOnly) announceError(session, 'Nothing was pasted: this map can only be read here.')
  else if (kind === 'table') await openPastedTable(session, text)
  else if (kind === 'other') announceError(session, nothingOfOurs)
  else await pasteParts(context, editor, text, kind)
}

async function pasteParts(context: ActionContext, editor: Editor, text: string, kind: 'entries' | 'map') {
  const { session } = context
  const read = await readPasted(text, kind).catch(error => ({ ok: false as const, error: whyUnread(error) }))
  if (!read.ok) announceError(session, notPasted(read.error))
  // A long text takes a moment to read, in which somebody may have gone to another map.
  else if (isOpen(session, editor)) addPasted(context, editor, read.value)
}

function isOpen(session: SessionStore, { store }: Editor): boolean {
  const { screen } = session.getState()
  return screen.at === 'map' && screen.id === store.doc.id
}

function addPasted(context: ActionContext, editor: Editor, { fragment, whole }: Pasted): void {
  const { session } = context
  const { store } = editor
  const steps = Object.keys(store.doc.steps).length + Object.keys(fragment.map.steps).length
  if (steps > mostSteps) {
    const message = `This map would have more than ${thousands(mostSteps)} steps. Copy fewer of them.`
    announceError(session, notPasted({ place: 'steps', message }))
    return
  }
  const edit = pasted(context, fragment, editor)
  if (!store.commit(edit)) return
  show(session, edit.added)
  const of = whole ? ` This is all of ${cited(whole.title || 'Untitled map')}; pasted on Home it opens by itself.` : ''
  announceChange(session, store, `${edit.label.replace(/^Paste/, 'Pasted')}.${of}`, null)
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
      if (text.trim() === '') announceError(context.session, nothingOfOurs)
      else void pasteText(context, text)
    },
    () =>
      announceError(
        context.session,
        `This browser does not let Sluice read the clipboard. Press ${clipboardKeys('V')} on the map.`,
      ),
  )
}
