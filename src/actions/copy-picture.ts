// A picture onto the clipboard. Files that are made while the browser waits are handed over as promises, since the
// permission to write goes with the press of the button.

import type { Result } from '../model/result'
import { announce, announceError } from '../session/announce'
import { assessmentOf } from '../session/editor'
import type { ActionContext } from './action'

/**
 * Copies an SVG as text, which editors, wikis and drawing programs take. Not as image/svg+xml too: browsers take its styles out
 * on the way, so that what is pasted is black, and report that to the content policy.
 */
export async function copySvg(text: Promise<string>): Promise<void> {
  const type = 'text/plain'
  await navigator.clipboard.write([new ClipboardItem({ [type]: text.then(svg => new Blob([svg], { type })) })])
}

/** Copies a PNG; rejects with the words for what went wrong while it was drawn. */
export async function copyPng(made: Promise<Result<Blob>>): Promise<void> {
  const png = made.then(result => {
    if (!result.ok) throw new Error(result.error.message)
    return result.value
  })
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
}

/** Copies the selected entries, drawn by themselves in the look that was last handed out, as SVG. */
export function copySelectionAsSvg({ editor, session }: ActionContext): void {
  if (!editor) return
  const { selection, picture } = session.getState()
  const svg = import('../files/svg').then(({ writeSvg }) =>
    writeSvg(
      editor.store.doc,
      { only: [...selection], theme: picture.theme, names: picture.names },
      assessmentOf(editor.store.doc),
    ),
  )
  copySvg(svg).then(
    () => announce(session, 'Copied what is selected as a picture (SVG).'),
    () => announceError(session, 'This browser does not let Sluice write to the clipboard. Use Hand out instead.'),
  )
}
