// The to-scale strip at the foot of a presentation: as far as the path has been walked, in the frame and on the scale of the whole.

import { useMemo } from 'react'
import { drawAxis } from '../diagram/axis'
import type { Segment } from '../diagram/segments'
import { drawStrip } from '../diagram/strip'
import { group } from '../drawing/primitive'
import { Drawing } from '../drawing-react/Drawing'
import { useWidth } from '../parts/use-width'
import { useReading } from '../session/editor'
import { useTheme } from '../session/use-theme'

interface RisingStripProps {
  readonly segments: readonly Segment[]
  /** How many of them stand. */
  readonly shown: number
}

/** Room size at least, and larger on a wider wall. */
const scaleFor = (width: number): number => Math.min(2.2, Math.max(20 / 13, width / 900))
const secondsOf = (segments: readonly Segment[]): number => segments.reduce((sum, { seconds }) => sum + seconds, 0)

export function RisingStrip({ segments, shown }: RisingStripProps) {
  const { doc } = useReading()
  const { calendar } = doc
  const theme = useTheme()
  const [ref, width] = useWidth<HTMLDivElement>()
  const textScale = scaleFor(width)
  const all = secondsOf(segments)
  const strip = useMemo(() => {
    const standing = segments.slice(0, shown)
    const part = secondsOf(standing) / all
    return part > 0 && width > 0 ? drawStrip(standing, calendar, Math.max(2, width * part), { textScale }) : null
  }, [segments, shown, all, calendar, width, textScale])
  const axis = useMemo(
    () => group(width > 0 ? drawAxis(all, calendar, width, 0, textScale) : []),
    [all, calendar, width, textScale],
  )
  // The name of a bottleneck too short to carry it stands above the bar.
  const above = 18 * textScale
  const bar = 34 * textScale
  const axisHeight = 24 * textScale
  return (
    <div className="rising-strip" ref={ref}>
      {width > 0 ? (
        <svg aria-hidden="true" height={above + bar + axisHeight} width={width}>
          <rect className="rising-strip-frame" height={bar - 1} width={width - 1} x={0.5} y={above + 0.5} />
          {strip ? (
            // Cut off at its foot: the axis is that of the whole.
            <svg aria-hidden="true" height={above + bar + 1} overflow="hidden" width={width}>
              <g transform={`translate(0 ${above - strip.bar.y})`}>
                <Drawing primitive={strip.primitive} theme={theme} />
              </g>
            </svg>
          ) : null}
          <g transform={`translate(0 ${above + bar})`}>
            <Drawing primitive={axis} theme={theme} />
          </g>
        </svg>
      ) : null}
    </div>
  )
}
