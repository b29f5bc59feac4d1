// Printing an open map, by Ctrl P or the browser's menu, gives the picture of Hand out instead of the screen, or the brief where that is looked at.

import { useEffect } from 'react'
import { useEditor } from '../session/editor'
import { isBrief } from './picture-files'
import { pictureOptions } from './picture-options'
import { followPrinting, printSheet } from './print-page'
import './print.css'

export function usePrinting(): void {
  const { session, store, today } = useEditor()
  // When printing begins nothing can be waited for.
  useEffect(
    () =>
      followPrinting(() => {
        const { picture, selection, folds, way, dialog, view } = session.getState()
        if (dialog === 'keys') return null
        // A part of the map is printed only from where it is seen.
        const choice = dialog === 'hand-out' ? picture : { ...picture, selected: false }
        const isOfBrief = dialog === 'hand-out' ? isBrief(picture.file) : view === 'brief'
        return printSheet(store.doc, pictureOptions(choice, [...selection], folds, way), isOfBrief ? today() : null)
      }),
    [session, store, today],
  )
}
