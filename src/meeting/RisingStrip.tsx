// The to-scale strip at the foot of a presentation: as far as the path has been walked, in the frame of the whole.

import { useMemo } from 'react'
import type { Segment } from '../diagram/segments'
import { drawStrip } from '../diagram/strip'
import { Drawing } from '../drawing-react/Drawing'
import { useWidth } from '../parts/use-width'
import { useReading } from '../session/editor'
import { useTheme } from '../session/use-theme'

interface RisingStripProps {
  readonly segments: readonly Segment[]
  /** How many of them stand. */
  readonly shown: number
}

/** Room size. */
const textScale = 20 / 13
/** Label of a bottleneck, bar and axis. */
const height = Math.ceil((18 + 34 + 24) * textScale)
const bar = 34 * textScale
const above = 18 * textScale

export function RisingStrip({ segments, shown }: RisingStripProps) {
  const { doc } = useReading()
  const theme = useTheme()
  const [ref, width] = useWidth<HTMLDivElement>()
  const strip = useMemo(() => {
    const standing = segments.slice(0, shown)
    const sum = (list: readonly Segment[]) => list.reduce((total, { seconds }) => total + seconds, 0)
    const all = sum(segments)
    if (standing.length === 0 || all === 0 || width === 0) return null
    return drawStrip(standing, doc.calendar, Math.max(2, (width * sum(standing)) / all), { textScale })
  }, [segments, shown, doc.calendar, width])
  return (
    <div className="rising-strip" ref={ref}>
      {width > 0 ? (
        <svg aria-hidden="true" height={height} overflow="visible" width={width}>
          <rect className="rising-strip-frame" height={bar - 1} width={width - 1} x={0.5} y={above + 0.5} />
          {strip ? (
            <g transform={`translate(0 ${above - strip.bar.y})`}>
              <Drawing primitive={strip.primitive} theme={theme} />
            </g>
          ) : null}
        </svg>
      ) : null}
    </div>
  )
}
