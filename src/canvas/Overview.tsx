// The overview: the whole map, small, in a corner of the canvas while the map is larger than the window. A press or a drag in
// it moves the window over the map. It is for the pointer alone; by keys one walks, finds by name, zooms out.

import { useReactFlow, useStore, useStoreApi } from '@xyflow/react'
import { memo, type PointerEvent, useLayoutEffect, useMemo, useRef } from 'react'
import type { Scene } from '../diagram/scene'
import type { EntryRef } from '../model/entry'
import { useEditor, useSession } from '../session/editor'
import { isInSight, type Size } from './fit'
import { type OverviewLook, overviewLook, overviewPath, overviewWindow, viewportAt } from './overview'
import type { Boxes } from './translate'
import './overview.css'

export interface OverviewProps {
  /** The map as drawn; another one has other boxes. */
  readonly scene: Scene
  readonly boxes: () => Boxes
  readonly selection: ReadonlySet<EntryRef>
  readonly size: Size
  /** A person moved the map: it is no longer fitted by itself. */
  readonly onMoved: () => void
}

export const Overview = memo(function Overview(props: OverviewProps) {
  const { scene, size } = props
  const { bounds } = scene
  const isWanted = useSession(session => session.overview)
  const isAllSeen = useStore(({ transform: [x, y, zoom] }) => isInSight(bounds, { x, y, zoom }, size))
  return isWanted && !isAllSeen && size.width > 0 ? <ShownOverview {...props} /> : null
})

function ShownOverview({ scene, boxes, selection, size, onMoved }: OverviewProps) {
  const { keepViewport } = useEditor()
  const { getViewport, setViewport } = useReactFlow()
  const { bounds } = scene
  const look = useMemo(() => overviewLook(bounds), [bounds])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the boxes are those of the scene
  const all = useMemo(() => boxes(), [boxes, scene])
  const path = useMemo(() => overviewPath(Object.values(all), look), [all, look])
  const chosen = useMemo(
    () =>
      overviewPath(
        [...selection].flatMap(ref => all[ref] ?? []),
        look,
      ),
    [all, selection, look],
  )

  const go = (event: PointerEvent<SVGSVGElement>) => {
    const frame = event.currentTarget.getBoundingClientRect()
    onMoved()
    const at = { x: event.clientX - frame.left, y: event.clientY - frame.top }
    void setViewport(viewportAt(at, getViewport().zoom, size, look))
  }
  return (
    <svg
      aria-hidden="true"
      className="overview nopan nowheel"
      height={look.height}
      onPointerDown={event => {
        if (event.button !== 0) return
        // The focus stays with what it is on.
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={event => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event)
      }}
      onPointerUp={() => keepViewport(getViewport())}
      width={look.width}
    >
      <path className="overview-boxes" d={path} />
      <path className="overview-chosen" d={chosen} />
      <Window look={look} size={size} />
    </svg>
  )
}

/** Follows the canvas without React: panning draws nothing of the overview but this one rectangle. */
function Window({ look, size }: { readonly look: OverviewLook; readonly size: Size }) {
  const flow = useStoreApi()
  const frame = useRef<SVGRectElement>(null)
  useLayoutEffect(() => {
    const follow = () => {
      const [x, y, zoom] = flow.getState().transform
      for (const [name, value] of Object.entries(overviewWindow({ x, y, zoom }, size, look)))
        frame.current?.setAttribute(name, String(value))
    }
    follow()
    return flow.subscribe(follow)
  }, [flow, look, size])
  return <rect className="overview-window" ref={frame} />
}
