// The to-scale strip under the headline: the whole stream as wide as the window. One tab stop, arrow keys go along it.

import { type KeyboardEvent, useRef, useState } from 'react'
import { type Segment, stripSegments } from '../diagram/segments'
import { drawStrip } from '../diagram/strip'
import { Drawing } from '../drawing-react/Drawing'
import { useReading, useSession, useSessionStore } from '../session/editor'
import { selectAndReveal } from '../session/selection'
import { useTheme } from '../session/use-theme'
import { useWidth } from './use-width'
import './styles/strip.css'

/** What drawStrip keeps free below the bar for its axis, in px. */
const axisHeight = 24

export function StripBar() {
  const { doc, assessment } = useReading()
  const segments = stripSegments(doc, assessment)
  const theme = useTheme()
  const marked = useSession(session => session.marked)
  const roomSize = useSession(session => session.roomSize)
  const [ref, width] = useWidth<HTMLDivElement>()
  const textScale = roomSize ? 20 / 13 : 1
  const strip = drawStrip(segments, doc.calendar, width, { marked, textScale })
  return (
    <section aria-label="Stream to scale" className="strip">
      <div className="strip-width" ref={ref}>
        {width > 0 ? (
          <svg aria-hidden="true" height={strip.height} width={strip.width}>
            <Drawing primitive={strip.primitive} theme={theme} />
          </svg>
        ) : null}
        <StripButtons below={axisHeight * textScale} segments={segments} />
      </div>
    </section>
  )
}

/** Buttons as wide as the segments over the drawing, which is for the eye alone. */
function StripButtons({ below, segments }: { readonly below: number; readonly segments: readonly Segment[] }) {
  const session = useSessionStore()
  const [current, setCurrent] = useState<string | null>(null)
  const buttons = useRef(new Map<string, HTMLButtonElement>())
  const total = segments.reduce((sum, segment) => sum + segment.seconds, 0)
  const stop = segments.some(segment => segment.id === current) ? current : (segments[0]?.id ?? null)

  const mark = (segment: Segment | null) => session.setState({ marked: segment?.step ?? null })
  const keyDown = (event: KeyboardEvent, index: number) => {
    const to = target(event.key, index, segments.length)
    const segment = to === null ? undefined : segments[to]
    if (!segment) return
    event.preventDefault()
    buttons.current.get(segment.id)?.focus()
  }
  return (
    <div aria-label="Times in flow order" className="strip-buttons" role="toolbar" style={{ bottom: below }}>
      {segments.map((segment, index) => (
        <button
          aria-label={segment.bottleneck ? `${segment.title}, the bottleneck` : segment.title}
          key={segment.id}
          onBlur={() => mark(null)}
          onClick={() => {
            if (segment.entry) selectAndReveal(session, segment.entry)
          }}
          onFocus={() => {
            setCurrent(segment.id)
            mark(segment)
          }}
          onKeyDown={event => keyDown(event, index)}
          onPointerEnter={() => mark(segment)}
          onPointerLeave={() => mark(null)}
          ref={element => {
            if (element) buttons.current.set(segment.id, element)
            return () => {
              buttons.current.delete(segment.id)
            }
          }}
          style={{ width: `${(segment.seconds / total) * 100}%` }}
          tabIndex={segment.id === stop ? 0 : -1}
          title={segment.title}
          type="button"
        />
      ))}
    </div>
  )
}

function target(key: string, index: number, length: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return Math.min(index + 1, length - 1)
    case 'ArrowLeft':
      return Math.max(index - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return length - 1
    default:
      return null
  }
}
