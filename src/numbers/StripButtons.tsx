// The segments of the strip as buttons over its drawing, which is for the eye alone: one tab stop, arrow keys go along it. Of a
// long stream only those around the current one are in the page, so that it costs no more than a short one.

import { type KeyboardEvent, memo, type PointerEvent, useMemo, useRef, useState } from 'react'
import type { Segment } from '../diagram/segments'
import { useSessionStore } from '../session/editor'
import { selectAndReveal } from '../session/selection'

/** Up to so many segments each has its button. */
const many = 150

interface StripButtonsProps {
  /** Height of what is drawn below the bar. */
  readonly below: number
  readonly segments: readonly Segment[]
}

interface Place {
  readonly segment: Segment
  readonly index: number
  /** In parts of the whole. */
  readonly start: number
  readonly part: number
}

function placesOf(segments: readonly Segment[]): readonly Place[] {
  const total = segments.reduce((sum, segment) => sum + segment.seconds, 0)
  let before = 0
  return segments.map((segment, index) => {
    const start = before / total
    before += segment.seconds
    return { segment, index, start, part: segment.seconds / total }
  })
}

/** The place that this part of the whole lies in. */
function placeAt(places: readonly Place[], at: number): Place | undefined {
  let [low, high] = [0, places.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((places[middle]?.start ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return places[low]
}

export const StripButtons = memo(function StripButtons({ below, segments }: StripButtonsProps) {
  const session = useSessionStore()
  const [current, setCurrent] = useState<string | null>(null)
  const [pointed, setPointed] = useState<Place | null>(null)
  const bar = useRef<HTMLDivElement>(null)
  const places = useMemo(() => placesOf(segments), [segments])
  const stop = Math.max(
    0,
    places.findIndex(({ segment }) => segment.id === current),
  )
  const isLong = places.length > many
  const shown = isLong
    ? places.filter(
        ({ index, segment }) =>
          Math.abs(index - stop) <= 1 || index === 0 || index === places.length - 1 || segment.bottleneck,
      )
    : places

  const mark = (segment: Segment | null) => session.setState({ marked: segment?.step ?? null })
  const open = ({ entry }: Segment) => {
    if (entry) selectAndReveal(session, entry)
  }
  const keyDown = (event: KeyboardEvent, index: number) => {
    const to = target(event.key, index, places.length)
    const place = to === null ? undefined : places[to]
    if (!place) return
    event.preventDefault()
    // Neighbours and both ends always have their buttons.
    bar.current?.querySelector<HTMLButtonElement>(`[data-segment="${CSS.escape(place.segment.id)}"]`)?.focus()
  }
  const under = (event: PointerEvent): Place | undefined => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    return width > 0 ? placeAt(places, (event.clientX - left) / width) : undefined
  }
  const byPlace = isLong
    ? {
        title: pointed?.segment.title ?? '',
        onPointerMove: (event: PointerEvent) => {
          const place = under(event) ?? null
          if (place?.index === pointed?.index) return
          setPointed(place)
          mark(place?.segment ?? null)
        },
        onPointerLeave: () => {
          setPointed(null)
          mark(null)
        },
        onPointerUp: (event: PointerEvent) => {
          const place = under(event)
          if (place) open(place.segment)
        },
      }
    : {}
  return (
    <div
      aria-label="Times in flow order"
      className={isLong ? 'strip-buttons strip-buttons-few' : 'strip-buttons'}
      ref={bar}
      role="toolbar"
      style={{ bottom: below }}
      {...byPlace}
    >
      {shown.map(({ segment, index, start, part }) => (
        <button
          aria-label={segment.bottleneck ? `${segment.title}, the bottleneck` : segment.title}
          data-segment={segment.id}
          key={segment.id}
          onBlur={() => mark(null)}
          onClick={event => {
            // A press of the pointer on a long strip means what lies under it.
            if (!isLong || event.detail === 0) open(segment)
          }}
          onFocus={() => {
            setCurrent(segment.id)
            mark(segment)
          }}
          onKeyDown={event => keyDown(event, index)}
          onPointerEnter={isLong ? undefined : () => mark(segment)}
          onPointerLeave={isLong ? undefined : () => mark(null)}
          style={isLong ? { left: `${start * 100}%`, width: `${part * 100}%` } : { width: `${part * 100}%` }}
          tabIndex={index === stop ? 0 : -1}
          title={isLong ? undefined : segment.title}
          type="button"
        />
      ))}
    </div>
  )
})

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
