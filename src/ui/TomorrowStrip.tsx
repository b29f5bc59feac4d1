// The stream as the experiments that are switched on would make it, below today's and to the same scale.

import { useMemo } from 'react'
import { stripSegments } from '../diagram/segments'
import { drawStrip } from '../diagram/strip'
import { Drawing } from '../drawing-react/Drawing'
import { formatTime } from '../model/format'
import { useReading, useSessionStore, useTomorrow } from '../session/editor'
import { useTheme } from '../session/use-theme'
import { Button } from './widgets/Button'

interface TomorrowStripProps {
  /** Of today's strip, in px. */
  readonly width: number
  readonly textScale: number
}

export function TomorrowStrip({ width, textScale }: TomorrowStripProps) {
  const { doc, assessment } = useReading()
  const together = useTomorrow()
  const theme = useTheme()
  const session = useSessionStore()
  const [now, then] = [assessment.analysis.leadTime, together?.assessment.analysis.leadTime ?? null]
  const isKnown = together !== null && now !== null && then !== null && now > 0
  // What takes longer tomorrow is cut at today's width and says so.
  const wide = isKnown ? Math.min(width, (width * then) / now) : 0
  const strip = useMemo(
    () =>
      together && wide > 0
        ? drawStrip(stripSegments(together.doc, together.assessment), doc.calendar, wide, { textScale })
        : null,
    [together, doc.calendar, wide, textScale],
  )
  if (!strip || !isKnown) return null
  const height = strip.bar.y + strip.bar.height
  const text = `Tomorrow ${formatTime(then, doc.calendar)} instead of ${formatTime(now, doc.calendar)}`
  return (
    <figure className="strip-tomorrow">
      <figcaption>
        {then > now ? `${text}, not to scale` : text}
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
