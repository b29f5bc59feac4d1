// What others may ask of the canvas (fit, zoom, show this entry), and the fitting that it does by itself until somebody has
// moved the map: when a map is first opened, when its first steps appear, when the window changes.

import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { EntryRef } from '../model/entry'
import { useEditor, useSession } from '../session/editor'
import type { Camera } from '../session/session'
import type { Box } from './box'
import {
  boxAround,
  type CanvasViewport,
  fitted,
  fittedAboveQuickLine,
  fittedWithNames,
  justBelow,
  type Margin,
  margin,
  middle,
  quickLineRoom,
  revealed,
  type Size,
} from './fit'
import { toFlowPoint } from './pointing'
import type { Places } from './translate'

/** What is free while something is selected: on a narrow window the inspector then covers the right (ui/styles/side-panel.css). */
const besideThePanel = (free: Margin): Margin =>
  window.matchMedia('(min-width: 701px) and (max-width: 1150px)').matches ? { ...free, right: free.right + 300 } : free
/** The quick line stands over the foot of the canvas while it is open. */
const aboveTheFoot = (isQuickLineOpen: boolean, size: Size): Margin =>
  isQuickLineOpen ? { ...margin, bottom: margin.bottom + quickLineRoom(size) } : margin
/** What of the canvas is in sight at all. */
const edges: Margin = { top: 0, right: 0, bottom: margin.bottom - 8, left: 0 }
/** Milliseconds; nothing moves for those who asked for less motion. */
const travel = () => (window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 160)
const zoomStep = 1.25
/** Further away than this no name can be read: what is looked for is brought as near as this. */
const readable = 0.6

export interface CameraNeeds {
  readonly bounds: Box
  /** The bounds without the ladder. */
  readonly steps: () => Box
  /** Where typed steps stand, or will stand. */
  readonly typedAt: () => Box | null
  /** What the bounds are of: from further away the same map is drawn larger, and is not fitted back and forth for it. */
  readonly of: unknown
  readonly isEmpty: boolean
  /** A drag or anything else during which the map must stand still. */
  readonly isHeld: boolean
  readonly size: Size
  /** Where the map keeps everything. */
  readonly kept: () => Places
  readonly areaOf: (ref: EntryRef) => Box | null
  readonly focus: (ref?: EntryRef) => void
  readonly visit: (ref: EntryRef) => void
  readonly ontoFlow: (side: 'left' | 'right') => void
}

interface Fitted {
  readonly of: unknown
  readonly size: Size
  readonly foot: boolean
  /** The zoom up to which this map can fit. */
  readonly most: number
}

export interface CameraHold {
  /** A person moved the map: from now on it stays where it is put. */
  readonly onMoved: () => void
  readonly keep: () => void
}

export function useCamera(needs: CameraNeeds): CameraHold {
  const { session, viewport: saved, keepViewport } = useEditor()
  const { setViewport, zoomTo, getViewport } = useReactFlow()
  const flow = useStoreApi()
  const isFollowing = useRef(saved === null)
  const isPlaced = useRef(saved !== null)
  /** Somebody asked for the fit: where it settles is where the map stands next time. */
  const isFitKept = useRef(false)
  const latest = useRef(needs)
  latest.current = needs

  const show = useCallback(
    (viewport: CanvasViewport, isKept: boolean, duration = travel()) => {
      void setViewport(viewport, { duration })
      if (isKept) keepViewport(viewport)
    },
    [setViewport, keepViewport],
  )

  const fit = useCallback(() => {
    const { bounds, isEmpty, size, steps, typedAt } = latest.current
    isFollowing.current = true
    const { selection, quickLine } = session.getState()
    if (isEmpty) show({ x: size.width / 2, y: size.height / 3, zoom: 1 }, true)
    else if (quickLine.open) show(fittedAboveQuickLine(bounds, steps(), typedAt(), size), true)
    else show(fittedWithNames(bounds, steps(), size, selection.size > 0 ? besideThePanel(margin) : margin), true)
    isFitKept.current = true
  }, [session, show])

  /** As near as fits of some entries, never nearer than life. */
  const fitTo = useCallback(
    (refs: Iterable<EntryRef>) => {
      const around = boxAround([...refs].flatMap(ref => latest.current.areaOf(ref) ?? []))
      if (!around) return
      isFollowing.current = false
      isPlaced.current = true
      const { quickLine } = session.getState()
      const { size } = latest.current
      show(fitted(around, size, besideThePanel(aboveTheFoot(quickLine.open, size))), true)
    },
    [session, show],
  )

  const { bounds, isEmpty, isHeld, size } = needs
  const wasEmpty = useRef(isEmpty)
  const isQuickLineOpen = useSession(state => state.quickLine.open)
  const fittedTo = useRef<Fitted | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the numbers of bounds and size, not their identity
  useLayoutEffect(() => {
    if (size.width === 0 || isHeld) return
    const isFirst = wasEmpty.current && !isEmpty
    wasEmpty.current = isEmpty
    if (isEmpty || !(isFirst || isFollowing.current)) return
    isFollowing.current = true
    isPlaced.current = true
    const last = fittedTo.current
    const isSameMap = last?.of === needs.of && last?.size === size && last.foot === isQuickLineOpen
    const most = isSameMap ? last.most : 1
    const next = isQuickLineOpen
      ? fittedAboveQuickLine(bounds, needs.steps(), needs.typedAt(), size, most)
      : fittedWithNames(bounds, needs.steps(), size, margin, most)
    const now = getViewport().zoom
    // What did not fit at a level of detail is not tried there again: it would be fitted back and forth.
    const known = isSameMap && next.zoom < now ? Math.min(most, justBelow(now, next.zoom)) : most
    fittedTo.current = { of: needs.of, size, foot: isQuickLineOpen, most: known }
    if (isSameMap && next.zoom > now && known === 1) return
    show(next, isFitKept.current, 0)
  }, [bounds.x, bounds.y, bounds.width, bounds.height, size.width, size.height, isEmpty, isHeld, isQuickLineOpen, show])

  const zoomBy = useCallback(
    (factor: number) => {
      isFollowing.current = false
      const hadFocus = document.activeElement?.closest('[data-canvas]') != null
      void zoomTo(flow.getState().transform[2] * factor, { duration: travel() }).then(() => {
        keepViewport(getViewport())
        // A step that has left the window of a large map is no longer in the page: the keys stay with the canvas.
        if (hadFocus && document.activeElement === document.body) session.getState().camera?.focus()
      })
    },
    [flow, getViewport, keepViewport, session, zoomTo],
  )

  const camera = useMemo<Camera>(
    () => ({
      fit,
      fitSelection: () => fitTo(session.getState().selection),
      zoomIn: () => zoomBy(zoomStep),
      zoomOut: () => zoomBy(1 / zoomStep),
      reveal: ref => {
        const area = latest.current.areaOf(ref)
        // Before it was first fitted there is nothing to see yet, and the fit shows all.
        if (!area || !isPlaced.current) return
        const now = getViewport()
        // The fit shows it already; a tag or a wait in the margin is no reason to stop following the map.
        const free = isFollowing.current ? edges : margin
        const next = revealed(area, now, latest.current.size, besideThePanel(free))
        if (next === now) return
        isFollowing.current = false
        show(next, true)
      },
      focus: () => latest.current.focus(),
      visit: ref => {
        latest.current.visit(ref)
        if (isPlaced.current && getViewport().zoom < readable) fitTo([ref])
      },
      ontoFlow: side => latest.current.ontoFlow(side),
      fields: () => document.querySelector<HTMLElement>('[data-inspector] input, [data-inspector] textarea')?.focus(),
      middle: () => middle(getViewport(), latest.current.size),
      at: client => {
        const state = flow.getState()
        const under = document.elementFromPoint(client.x, client.y)
        return under && state.domNode?.contains(under) ? toFlowPoint(state, client) : null
      },
      drawn: () => latest.current.kept(),
    }),
    [fit, fitTo, flow, getViewport, session, show, zoomBy],
  )
  useEffect(() => {
    session.setState({ camera })
    return () => {
      if (session.getState().camera === camera) session.setState({ camera: null })
    }
  }, [session, camera])

  return useMemo(
    () => ({
      onMoved: () => {
        isFollowing.current = false
      },
      keep: () => {
        if (!isFollowing.current) keepViewport(getViewport())
      },
    }),
    [getViewport, keepViewport],
  )
}
