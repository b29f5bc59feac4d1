// The text of the picture as it will be handed out; `null` until it is drawn for the first time.

import { useEffect, useState } from 'react'
import { useDoc } from '../session/editor'
import type { PictureOptions } from './picture-options'

/** The font comes with the code that writes it, when first needed. */
export function useSvg(options: PictureOptions): string | null {
  const doc = useDoc()
  const [svg, setSvg] = useState<string | null>(null)
  useEffect(() => {
    let current = true
    void import('../files/svg').then(({ writeSvg }) => {
      if (current) setSvg(writeSvg(doc, options))
    })
    return () => {
      current = false
    }
  }, [doc, options])
  return svg
}
