// The map beside a slide: the camera stands on the step that is told about, with its neighbours in sight, or on all of it.

import { memo, useMemo } from 'react'
import { fullDetail } from '../diagram/level'
import { drawScene, type Scene, sceneDrawing } from '../diagram/scene'
import { sceneWithin } from '../diagram/scene-part'
import { Drawing } from '../drawing-react/Drawing'
import { own } from '../model/records'
import type { Id } from '../model/types'
import { useReading } from '../session/editor'
import { useTheme } from '../session/use-theme'
import { type PlaceSize, useSize } from './use-size'

/** What of the map is in sight around a step, in map units. */
const around = { width: 430, above: 60, below: 150 }
const margin = 20
/** Of more steps only those around the camera, a slide's width and height beside it, are in the page. */
const many = 500

/** `null`: the whole map. */
export function SlideMap({ step }: { readonly step: Id | null }) {
  const { doc, assessment } = useReading()
  const [ref, size] = useSize<HTMLDivElement>()
  const scene = useMemo(() => drawScene(doc, assessment, fullDetail), [doc, assessment])
  const { x, y, zoom } = cameraOn(scene, step, size)
  const box = own(scene.steps, step)
  const { width, height } = size
  const inSight = useMemo(() => {
    if (Object.keys(scene.steps).length <= many) return scene
    const beside = step === null ? 0 : 1
    const [across, down] = [width / zoom, height / zoom]
    const area = { x: -x / zoom - beside * across, y: -y / zoom - beside * down }
    const reach = 1 + 2 * beside
    return sceneWithin(scene, { ...area, width: reach * across, height: reach * down })
  }, [scene, step, x, y, zoom, width, height])
  return (
    <div className="slide-map" ref={ref}>
      {size.width > 0 ? (
        <svg aria-hidden="true" height={size.height} width={size.width}>
          <g className="slide-map-camera" style={{ transform: `translate(${x}px, ${y}px) scale(${zoom})` }}>
            <Picture scene={inSight} />
            {box ? (
              <rect
                className="slide-map-here"
                height={box.height + 12}
                rx={6}
                width={box.width + 12}
                x={box.x - 6}
                y={box.y - 6}
              />
            ) : null}
          </g>
        </svg>
      ) : null}
    </div>
  )
}

const Picture = memo(function Picture({ scene }: { readonly scene: Scene }) {
  const theme = useTheme()
  return <Drawing primitive={sceneDrawing(scene, fullDetail)} theme={theme} />
})

interface Camera {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

function cameraOn({ bounds, steps }: Scene, step: Id | null, { width, height }: PlaceSize): Camera {
  const box = own(steps, step)
  if (!box) {
    const zoom = Math.min((width - 2 * margin) / bounds.width, (height - 2 * margin) / bounds.height, 1.5)
    return placed(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, Math.max(0.05, zoom), { width, height })
  }
  const tall = around.above + box.height + around.below
  const zoom = Math.min(2, Math.max(0.55, Math.min(width / around.width, height / tall)))
  const middle = box.y - around.above + tall / 2
  return placed(box.x + box.width / 2, Math.min(middle, box.y + box.height / 2 + height / zoom / 4), zoom, {
    width,
    height,
  })
}

const placed = (x: number, y: number, zoom: number, { width, height }: PlaceSize): Camera => ({
  x: Math.round(width / 2 - x * zoom),
  y: Math.round(height / 2 - y * zoom),
  zoom: Math.round(zoom * 1000) / 1000,
})
