// What an open map needs besides what is drawn of it: keys, clipboard, printing, what is said of changes, and the dialogs.

import { type RefObject, useEffect } from 'react'
import { type KeyEvent, useActions } from '../actions/use-actions'
import { useClipboard } from '../actions/use-clipboard'
import { EditorDialogs } from '../dialogs/EditorDialogs'
import { Import } from '../dialogs/Import'
import { usePrinting } from '../dialogs/use-printing'
import { MeetingDialogs } from '../meeting/MeetingDialogs'
import { MapListener } from './MapListener'
import { useDueReviews } from './use-due-reviews'
import { useTellSlips } from './use-tell-slips'

/** `keys` is filled with what a key press on the screen means. */
export function EditorTools({ keys }: { readonly keys: RefObject<((event: KeyEvent) => void) | null> }) {
  const actions = useActions()
  useEffect(() => {
    keys.current = event => actions.onKeyDown(event)
    return () => {
      keys.current = null
    }
  }, [actions, keys])
  useClipboard()
  useTellSlips()
  usePrinting()
  useDueReviews()
  return (
    <>
      <EditorDialogs />
      <MeetingDialogs />
      <Import />
      <MapListener />
    </>
  )
}
