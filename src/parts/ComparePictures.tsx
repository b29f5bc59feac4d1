// Two states of a map drawn at one scale with what changed marked: beside each other where both can be read so, else one
// above the other. Fitted to the window or in full size; scrolling one scrolls the other.

import { type UIEvent, useMemo, useRef, useState } from 'react'
import { type DifferenceMarks, type DifferenceWords, differenceSigns, drawMarked } from '../diagram/difference-marks'
import { around, boxOf } from '../diagram/entry-areas'
import { fullDetail, type Level, levelFor } from '../diagram/level'
import { drawScene } from '../diagram/scene'
import { capitalised } from '../diagram/words'
import { Drawing } from '../drawing-react/Drawing'
import { splitRef } from '../model/entry'
import { counted } from '../model/format'
import type { MapDocument } from '../model/types'
import type { Reading } from '../session/editor'
import { useTheme } from '../session/use-theme'
import { entryName, sortOf } from '../versions/field-words'
import { Segmented } from '../widgets/Segmented'
import { useWidth } from './use-width'

interface Pictured extends Reading {
  readonly label: string
  readonly marks: DifferenceMarks
}

interface ComparePicturesProps {
  readonly before: Pictured
  readonly after: Pictured
  readonly words: DifferenceWords
}

/** From here on names can be read. */
const leastBeside = 0.4
const space = 16
const margin = 14

export function ComparePictures({ before, after, words }: ComparePicturesProps) {
  const theme = useTheme()
  const [size, setSize] = useState<'fitted' | 'full'>('fitted')
  const [ref, width] = useWidth<HTMLDivElement>()
  const panes = useRef<(HTMLElement | null)[]>([])
  const pictures = [before, after] as const
  const full = useMemo(() => drawBoth([before, after], fullDetail, words).area, [before, after, words])
  const half = (width - space) / 2 - 2
  const beside = full.width > 0 && half / full.width >= leastBeside
  const pane = beside ? half : width - 2
  const zoom = size === 'full' || full.width === 0 ? 1 : Math.min(1, pane / full.width)
  const level = levelFor(zoom)
  const { area, drawings } = useMemo(() => drawBoth([before, after], level, words), [before, after, level, words])
  const shownWidth = size === 'full' ? area.width : Math.min(pane, area.width)
  const follow = ({ currentTarget }: UIEvent<HTMLElement>) => {
    for (const other of panes.current) {
      if (other && other !== currentTarget) other.scrollTo(currentTarget.scrollLeft, currentTarget.scrollTop)
    }
  }
  return (
    <div className="pictures" ref={ref}>
      <div className="pictures-head">
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
        <p className="view-note">{differenceSigns(words)}</p>
      </div>
      <div className={beside ? 'pictures-beside' : 'pictures-stacked'}>
        {pictures.map((one, index) => {
          const drawing = drawings[index]
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
                {width > 0 && drawing ? (
                  <svg
                    aria-label={describe(one.doc, one.marks, words)}
                    role="img"
                    viewBox={`${area.x} ${area.y} ${area.width} ${area.height}`}
                    width={shownWidth}
                  >
                    <Drawing primitive={drawing} theme={theme} />
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

/** Both in one frame, so that what is the same stands at the same place. */
function drawBoth(pictures: readonly Pictured[], level: Level, words: DifferenceWords) {
  const drawings = pictures.map(({ doc, assessment, marks }) =>
    drawMarked(drawScene(doc, assessment, level), marks, level, words),
  )
  const all = around(drawings.flatMap(drawing => boxOf(drawing) ?? []))
  const { x, y, width, height } = all ?? { x: 0, y: 0, width: 0, height: 0 }
  const area = { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin }
  return { drawings, area }
}

/** "7 steps. Changed: step Change approval, blocker …" */
function describe(doc: MapDocument, marks: DifferenceMarks, words: DifferenceWords): string {
  const parts = (['added', 'removed', 'changed'] as const).flatMap(mark => {
    const names = Object.entries(marks).flatMap(([ref, of]) => {
      if (of !== mark) return []
      const { collection, id } = splitRef(ref as keyof DifferenceMarks)
      const path = [collection, id]
      return [`${sortOf(path).toLowerCase()} ${entryName(doc, path)}`]
    })
    return names.length === 0 ? [] : [`${capitalised(words[mark])}: ${names.join(', ')}.`]
  })
  return [`${counted(Object.keys(doc.steps).length, 'step')}.`, ...parts].join(' ')
}
