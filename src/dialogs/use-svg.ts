// The text of the picture as it will be handed out; `null` until it is drawn for the first time.

import { useEffect, useState } from 'react'
import { themes } from '../drawing/theme'
import type { DateText, MapDocument } from '../model/types'
import { assessmentOf, useDoc, useEditor } from '../session/editor'
import type { PictureOptions } from './picture-options'

async function drawn(doc: MapDocument, options: PictureOptions, brief: DateText | null): Promise<string> {
  if (brief === null) return (await import('../files/svg')).writeSvg(doc, options, assessmentOf(doc))
  const [{ briefPage }, { pageSvg }] = await Promise.all([import('../files/brief-page'), import('../files/page-svg')])
  const { page, title } = briefPage(doc, options.names, brief)
  return pageSvg(page, title, themes[options.theme])
}

/** The map, or the page of its brief. The font comes with the code that writes it, when first needed. */
export function useSvg(options: PictureOptions, isBrief: boolean): string | null {
  const doc = useDoc()
  const { today } = useEditor()
  const [svg, setSvg] = useState<string | null>(null)
  useEffect(() => {
    let current = true
    void drawn(doc, options, isBrief ? today() : null).then(text => {
      if (current) setSvg(text)
    })
    return () => {
      current = false
    }
  }, [doc, options, isBrief, today])
  return svg
}
