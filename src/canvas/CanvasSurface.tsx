// React Flow with our nodes, edges and gestures: the one place where its events are joined to what they mean.

import {
  Background,
  BackgroundVariant,
  ConnectionLineType,
  type EdgeTypes,
  type Node,
  type NodeChange,
  type NodeTypes,
  ReactFlow,
  useStore,
  useStoreApi,
} from '@xyflow/react'
import { type MouseEvent, useCallback, useId, useMemo, useRef } from 'react'
import { withoutLadder } from '../diagram/scene-part'
import type { EntryRef } from '../model/entry'
import { useEditor } from '../session/editor'
import { isMac } from '../session/key-press'
import { select } from '../session/selection'
import { later } from '../widgets/later'
import { EmptyCanvas } from './EmptyCanvas'
import { FlowEdge } from './FlowEdge'
import { type CanvasViewport, maxZoom, minZoom } from './fit'
import { typedAt } from './ghost'
import { entryAt, isBend, isTyping } from './hit'
import { many } from './in-sight'
import { useLook } from './look'
import { MapLayer } from './MapLayer'
import { PlacedNode } from './PlacedNode'
import { openQuickLine, toFlowPoint } from './pointing'
import { StepNode } from './StepNode'
import { StreamNode } from './StreamNode'
import { translateClick, translateSelection } from './translate'
import { useCamera } from './use-camera'
import { useConnection } from './use-connection'
import { useDrag } from './use-drag'
import { useMenu } from './use-menu'
import { useScene } from './use-scene'
import { useWalk } from './use-walk'
import { useZoomVariable } from './use-zoom-variable'

/** A small map shows none. */
const Overview = later(() => import('./Overview').then(({ Overview }) => Overview))
const nodeTypes: NodeTypes = { step: StepNode, symbol: PlacedNode, note: PlacedNode, stream: StreamNode }
const edgeTypes: EdgeTypes = { flow: FlowEdge }
const addingKeys = ['Shift', 'Meta', 'Control']
const panButtons = [0, 1]

/** `begin` is where the map stands until it is fitted or moved. */
export function CanvasSurface({ begin }: { readonly begin: CanvasViewport }) {
  const { session, readOnly } = useEditor()
  const { level } = useLook()
  const flow = useStoreApi()
  const root = useRef<HTMLDivElement>(null)
  const isMarquee = useRef(false)
  const hintId = useId()

  const zoom = useCallback(() => flow.getState().transform[2], [flow])
  const scene = useScene(level)
  const { stage, shown, walkMap } = scene
  const drag = useDrag(stage, zoom)
  const connection = useConnection(stage)
  const walkStage = useMemo(() => ({ walkMap, stage, shown }), [walkMap, stage, shown])
  const walking = useWalk(root, walkStage)
  const menu = useMenu(ref => stage().meant(ref))
  useZoomVariable(root)

  const width = useStore(state => state.width)
  const height = useStore(state => state.height)
  const isConnecting = useStore(state => state.connection.inProgress)
  const size = useMemo(() => ({ width, height }), [width, height])
  const { nodes, edges } = scene.projection
  const camera = useCamera({
    bounds: scene.scene.bounds,
    steps: () => withoutLadder(scene.scene).bounds,
    typedAt: () => typedAt(scene.scene, scene.shownSelection),
    of: scene.doc,
    isEmpty: nodes.length === 0,
    isHeld: drag.isDragging,
    size,
    kept: () => stage().kept,
    areaOf: scene.areaOf,
    focus: walking.focus,
    visit: walking.visit,
    ontoFlow: walking.ontoFlow,
  })

  const { onMoves } = drag
  const onNodesChange = useCallback(
    (changes: NodeChange[]) => {
      if (isMarquee.current) select(session, translateSelection(session.getState().selection, changes, stage().meant))
      onMoves(changes)
    },
    [onMoves, session, stage],
  )

  // React Flow keeps these in its store, where another function is a change that every node and edge hears of.
  const { onMoved } = camera
  const onMoveStart = useCallback(
    (event: unknown) => {
      if (event) onMoved()
    },
    [onMoved],
  )
  const onNodeDragStart = useCallback(
    (_: unknown, node: Node) => {
      onMoved()
      const { selection } = session.getState()
      const meant = stage().meant(node.id as EntryRef)
      if (!meant.some(ref => selection.has(ref))) select(session, meant)
    },
    [onMoved, session, stage],
  )

  // Before React Flow sees the click: it would select the step around the blocker that was meant.
  const onClickCapture = (event: MouseEvent) => {
    const ref = entryAt(event.target)
    if (ref === null || isTyping(event.target) || isBend(event.target)) return
    event.stopPropagation()
    const isAdding = event.shiftKey || event.ctrlKey || event.metaKey
    select(session, translateClick(session.getState().selection, stage().meant(ref), isAdding))
    walking.focus(ref)
  }

  const onDoubleClick = (event: MouseEvent) => {
    // On an entry it goes to its name, as F2 does.
    if (entryAt(event.target) !== null && !isTyping(event.target) && !isBend(event.target)) {
      session.getState().camera?.fields()
      return
    }
    const isOpen = event.target instanceof Element && event.target.classList.contains('react-flow__pane')
    if (!isOpen || readOnly) return
    const at = toFlowPoint(flow.getState(), { x: event.clientX, y: event.clientY })
    openQuickLine(session, { boxes: scene.boxes(), lanes: stage().lanes }, { ...at, edge: 'middle' }, null)
  }

  return (
    <div
      aria-describedby={hintId}
      aria-label="Map"
      className="canvas"
      data-canvas=""
      data-connecting={isConnecting || undefined}
      onBlur={walking.onBlur}
      onClickCapture={onClickCapture}
      onDoubleClick={onDoubleClick}
      onFocus={walking.onFocus}
      onKeyDown={walking.onKeyDown}
      onContextMenu={menu.onContextMenu}
      onPointerCancelCapture={menu.onPointerCancelCapture}
      onPointerDownCapture={event => {
        walking.onPointerDownCapture()
        menu.onPointerDownCapture(event)
      }}
      onPointerMoveCapture={menu.onPointerMoveCapture}
      onPointerUpCapture={menu.onPointerUpCapture}
      ref={root}
      role="application"
      tabIndex={walking.tabIndex}
    >
      <p className="visually-hidden" id={hintId}>
        Arrow keys walk along the flow, down to blockers and experiments. Shift selects more. {mover} moves what is
        selected. Enter goes to its fields. Page down passes through everything, flows too.
      </p>
      <ReactFlow
        connectionLineType={ConnectionLineType.SmoothStep}
        connectOnClick={false}
        defaultViewport={begin}
        deleteKeyCode={null}
        disableKeyboardA11y
        edges={edges}
        edgesFocusable={false}
        edgeTypes={edgeTypes}
        elevateNodesOnSelect
        maxZoom={maxZoom}
        minZoom={minZoom}
        multiSelectionKeyCode={addingKeys}
        nodeDragThreshold={3}
        nodes={nodes}
        nodesConnectable={!readOnly}
        nodesFocusable={false}
        nodeTypes={nodeTypes}
        onConnectEnd={connection.onConnectEnd}
        onConnectStart={connection.onConnectStart}
        onlyRenderVisibleElements={nodes.length > many}
        onMoveEnd={camera.keep}
        onMoveStart={onMoveStart}
        onNodeDragStart={onNodeDragStart}
        onNodesChange={onNodesChange}
        onPaneClick={event => {
          if (!event.shiftKey) select(session, [])
        }}
        onSelectionEnd={() => {
          isMarquee.current = false
        }}
        onSelectionStart={() => {
          isMarquee.current = true
          select(session, [])
        }}
        panOnDrag={panButtons}
        proOptions={{ hideAttribution: true }}
        selectionKeyCode="Shift"
        selectNodesOnDrag={false}
        zoomOnDoubleClick={false}
      >
        <Background
          color="var(--dot)"
          gap={dotGap(level.textScale)}
          size={1.4 * level.textScale}
          variant={BackgroundVariant.Dots}
        />
        <MapLayer bands={scene.scene.bands} drawings={scene.layers} guides={drag.lines} />
      </ReactFlow>
      <Overview
        boxes={scene.boxes}
        onMoved={onMoved}
        scene={scene.scene}
        selection={scene.shownSelection}
        size={size}
      />
      {nodes.length === 0 ? <EmptyCanvas readOnly={readOnly} /> : null}
    </div>
  )
}

/** The key that turns walking into moving: walk-keys.ts. */
const mover = isMac() ? 'Option' : 'Control'

/** Dots stay about as dense on the screen at any zoom. */
const dotGap = (textScale: number): number => 20 * 2 ** Math.round(Math.log2(Math.max(1, textScale)))
