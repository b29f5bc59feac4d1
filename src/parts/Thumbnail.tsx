// A map as a small picture.

import { drawThumbnail } from '../diagram/thumbnail'
import { Drawing } from '../drawing-react/Drawing'
import type { MapDocument } from '../model/types'
import { assessmentOf } from '../session/editor'
import { useTheme } from '../session/use-theme'

const width = 328
const height = 132

export function Thumbnail({ doc }: { readonly doc: MapDocument }) {
  const theme = useTheme()
  return (
    <svg aria-hidden="true" className="thumbnail" viewBox={`0 0 ${width} ${height}`}>
      <Drawing primitive={drawThumbnail(doc, assessmentOf(doc), width, height)} theme={theme} />
    </svg>
  )
}
