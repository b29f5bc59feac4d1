// The stream as the experiments that are switched on would make it, below today's and to the same scale.

import { useMemo } from 'react'
import type { Segment } from '../diagram/segments'
import { drawStrip } from '../diagram/strip'
import { Drawing } from '../drawing-react/Drawing'
import { formatTime } from '../model/format'
import { useReading, useSessionStore, useTomorrow } from '../session/editor'
import { useTheme } from '../session/use-theme'
import { Button } from '../widgets/Button'

interface TomorrowStripProps {
  /** Of the stream of tomorrow. */
  readonly segments: readonly Segment[]
  /** In px, to the scale of today's strip. */
  readonly width: number
  readonly textScale: number
}

export function TomorrowStrip({ segments, width, textScale }: TomorrowStripProps) {
  const { doc, assessment } = useReading()
  const together = useTomorrow()
  const theme = useTheme()
  const session = useSessionStore()
  const [now, then] = [assessment.analysis.leadTime, together?.assessment.analysis.leadTime ?? null]
  const isKnown = together !== null && now !== null && then !== null
  const strip = useMemo(
    () => (segments.length > 0 && width > 0 ? drawStrip(segments, doc.calendar, width, { textScale }) : null),
    [segments, doc.calendar, width, textScale],
  )
  if (!strip || !isKnown) return null
  const height = strip.bar.y + strip.bar.height
  const text = `Tomorrow ${formatTime(then, doc.calendar)} instead of ${formatTime(now, doc.calendar)}`
  return (
    <figure className="strip-tomorrow">
      <figcaption>
        {text}
        <Button onPress={() => session.setState({ tomorrow: new Set() })} variant="quiet">
          Back to today
        </Button>
      </figcaption>
      <svg aria-hidden="true" height={height} viewBox={`0 0 ${strip.width} ${height}`} width={strip.width}>
        <Drawing primitive={strip.primitive} theme={theme} />
      </svg>
    </figure>
  )
}
