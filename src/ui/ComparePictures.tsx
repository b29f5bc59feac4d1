// Two states of a map drawn at one scale with what changed marked: beside each other where both can be read so, else one
// above the other. Fitted to the window or in full size; scrolling one scrolls the other.

import { type UIEvent, useMemo, useRef, useState } from 'react'
import { type DifferenceMarks, drawMarked } from '../diagram/difference-marks'
import { around } from '../diagram/entry-areas'
import { fullDetail, type Level, levelFor } from '../diagram/level'
import { drawScene } from '../diagram/scene'
import { Drawing } from '../drawing-react/Drawing'
import { splitRef } from '../model/entry'
import { counted } from '../model/format'
import type { MapDocument } from '../model/types'
import type { Reading } from '../session/editor'
import { useTheme } from '../session/use-theme'
import { entryName, sortOf } from '../versions/field-words'
import { useWidth } from './use-width'
import { Segmented } from './widgets/Segmented'

interface Pictured extends Reading {
  readonly label: string
  readonly marks: DifferenceMarks
}

interface ComparePicturesProps {
  readonly before: Pictured
  readonly after: Pictured
}

/** From here on names can be read. */
const leastBeside = 0.4
const space = 16
const margin = 14

export function ComparePictures({ before, after }: ComparePicturesProps) {
  const theme = useTheme()
  const [size, setSize] = useState<'fitted' | 'full'>('fitted')
  const [ref, width] = useWidth<HTMLDivElement>()
  const panes = useRef<(HTMLElement | null)[]>([])
  const pictures = [before, after] as const
  const full = useMemo(() => areaOf([before, after], fullDetail), [before, after])
  const half = (width - space) / 2 - 2
  const beside = full.width > 0 && half / full.width >= leastBeside
  const pane = beside ? half : width - 2
  const zoom = size === 'full' || full.width === 0 ? 1 : Math.min(1, pane / full.width)
  const level = levelFor(zoom)
  const drawn = useMemo(() => {
    const area = areaOf([before, after], level)
    return { area, scenes: [before, after].map(one => drawMarked(sceneOf(one, level), one.marks, level)) }
  }, [before, after, level])
  const { area, scenes } = drawn
  const shownWidth = size === 'full' ? area.width : Math.min(pane, area.width)
  const follow = ({ currentTarget }: UIEvent<HTMLElement>) => {
    for (const other of panes.current) {
      if (other && other !== currentTarget) other.scrollTo(currentTarget.scrollLeft, currentTarget.scrollTop)
    }
  }
  return (
    <div className="pictures" ref={ref}>
      <Segmented
        hideLabel
        label="Size of the pictures"
        onChange={setSize}
        options={[
          { id: 'fitted', label: 'Fitted' },
          { id: 'full', label: 'Full size' },
        ]}
        value={size}
      />
      <div className={beside ? 'pictures-beside' : 'pictures-stacked'}>
        {pictures.map((one, index) => {
          const scene = scenes[index]
          return (
            <figure key={index === 0 ? 'before' : 'after'}>
              <figcaption>{one.label}</figcaption>
              {/* biome-ignore lint/a11y/useSemanticElements: a part of the page that scrolls, not a form's group */}
              <div
                aria-label={`Picture: ${one.label}`}
                className="picture-pane"
                onScroll={follow}
                ref={element => {
                  panes.current[index] = element
                }}
                role="group"
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a large picture is scrolled by keyboard
                tabIndex={0}
              >
                {width > 0 && scene ? (
                  <svg
                    aria-label={describe(one.doc, one.marks)}
                    role="img"
                    viewBox={`${area.x} ${area.y} ${area.width} ${area.height}`}
                    width={shownWidth}
                  >
                    <Drawing primitive={scene} theme={theme} />
                  </svg>
                ) : null}
              </div>
            </figure>
          )
        })}
      </div>
    </div>
  )
}

const sceneOf = ({ doc, assessment }: Reading, level: Level) => drawScene(doc, assessment, level)

/** Both in one frame, so that what is the same stands at the same place. */
function areaOf(readings: readonly Reading[], level: Level) {
  const all = around(readings.map(reading => sceneOf(reading, level).bounds).filter(({ width }) => width > 0))
  if (!all) return { x: 0, y: 0, width: 0, height: 0 }
  const { x, y, width, height } = all
  return { x: x - margin, y: y - margin - 12, width: width + 2 * margin, height: height + 2 * margin + 12 }
}

/** "7 steps. Changed: step Change approval, blocker …" */
function describe(doc: MapDocument, marks: DifferenceMarks): string {
  const parts = (['added', 'removed', 'changed'] as const).flatMap(mark => {
    const names = Object.entries(marks).flatMap(([ref, of]) => {
      if (of !== mark) return []
      const { collection, id } = splitRef(ref as keyof DifferenceMarks)
      const path = [collection, id]
      return [`${sortOf(path).toLowerCase()} ${entryName(doc, path)}`]
    })
    return names.length === 0 ? [] : [`${mark.charAt(0).toUpperCase()}${mark.slice(1)}: ${names.join(', ')}.`]
  })
  return [`${counted(Object.keys(doc.steps).length, 'step')}.`, ...parts].join(' ')
}
