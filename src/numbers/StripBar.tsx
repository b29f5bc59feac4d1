// The to-scale strip under the headline: the whole stream as wide as the window.

import { memo, useMemo } from 'react'
import { type Segment, stripSegments } from '../diagram/segments'
import { drawStrip, drawStripMark, type Strip } from '../diagram/strip'
import { stripParts } from '../diagram/strip-split'
import { totalOf, widthBeside } from '../diagram/strip-width'
import { Drawing } from '../drawing-react/Drawing'
import { useWidth } from '../parts/use-width'
import { useReading, useSession, useTomorrow } from '../session/editor'
import { useTheme } from '../session/use-theme'
import { useWay } from '../session/use-way'
import { StripButtons } from './StripButtons'
import { TomorrowStrip } from './TomorrowStrip'
import { WaySelect } from './WaySelect'
import './strip.css'

export function StripBar() {
  const reading = useReading()
  const { doc, assessment } = useWay(reading) ?? reading
  const roomSize = useSession(session => session.roomSize)
  const together = useTomorrow()
  const [ref, room] = useWidth<HTMLDivElement>()
  const theme = useTheme()
  const textScale = roomSize ? 20 / 13 : 1
  // What is said of a step belongs to the numbers: versions that differ only in where things stand share them.
  const segments = useMemo(() => stripSegments(doc, assessment), [doc, assessment])
  const then = useMemo(() => (together ? stripSegments(together.doc, together.assessment) : []), [together])
  const width = widthBeside(room, totalOf(segments), totalOf(then))
  const strip = useMemo(
    () =>
      drawStrip(segments, doc.calendar, width, { parts: stripParts(doc, assessment.analysis, segments), textScale }),
    [doc, assessment, segments, width, textScale],
  )
  return (
    <section aria-label="Stream to scale" className="strip">
      <WaySelect />
      <div ref={ref}>
        <div className="strip-width" style={width < room ? { width } : undefined}>
          {width > 0 ? (
            <svg aria-hidden="true" height={strip.height} width={strip.width}>
              <Drawing primitive={strip.primitive} theme={theme} />
              <Mark segments={segments} strip={strip} />
            </svg>
          ) : null}
          <StripButtons below={strip.height - strip.bar.y - strip.bar.height} segments={segments} />
        </div>
      </div>
      <TomorrowStrip
        segments={then}
        textScale={textScale}
        width={widthBeside(room, totalOf(then), totalOf(segments))}
      />
    </section>
  )
}

/** By itself, so that pointing along the strip does not draw it anew. */
const Mark = memo(function Mark({ segments, strip }: { readonly segments: readonly Segment[]; readonly strip: Strip }) {
  const theme = useTheme()
  const marked = useSession(session => session.marked)
  return marked === null ? null : <Drawing primitive={drawStripMark(segments, marked, strip)} theme={theme} />
})
