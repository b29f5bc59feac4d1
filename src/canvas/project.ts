// The document as React Flow wants it: nodes and edges derived from the drawn scene, the same object while what they show is
// the same. That identity is React Flow's performance contract; there is no second copy of the map to keep in step.

import type { Edge, Node } from '@xyflow/react'
import type { Scene } from '../diagram/scene'
import type { StepFace } from '../diagram/step-face'
import type { Primitive } from '../drawing/primitive'
import type { EntryRef } from '../model/entry'
import { own } from '../model/records'
import type { Flow, MapDocument } from '../model/types'
import type { Box } from './box'
import { withGhosts } from './ghost'
import { endHandles, isManyNodes } from './in-sight'
import { sameValue } from './same-value'

export type StepData = {
  readonly face: StepFace
  /** Selected entries within the step's drawing: blockers and experiments. */
  readonly inner: readonly EntryRef[]
}
export type PlacedData = { readonly primitive: Primitive; readonly text: string }
export type FlowData = { readonly primitive: Primitive; readonly points: readonly { x: number; y: number }[] }

export type StepNodeType = Node<StepData, 'step'>
/** Blockers and experiments of the whole stream. */
export type StreamData = { readonly primitive: Primitive; readonly inner: readonly EntryRef[] }
export type PlacedNodeType = Node<PlacedData, 'symbol' | 'note'>
export type StreamNodeType = Node<StreamData, 'stream'>
export type CanvasNode = StepNodeType | PlacedNodeType | StreamNodeType
export type FlowEdgeType = Edge<FlowData, 'flow'>

export interface Projection {
  readonly nodes: CanvasNode[]
  readonly edges: FlowEdgeType[]
}

export interface ProjectionInput {
  readonly doc: MapDocument
  readonly scene: Scene
  readonly selection: ReadonlySet<EntryRef>
  /** What a screen reader says of an entry. */
  readonly say: (ref: EntryRef) => string
  readonly readOnly: boolean
}

/** The box, on whole pixels: a fractional size renders twice in React Flow. */
function frame(ref: EntryRef, box: Box, input: ProjectionInput, isMany: boolean) {
  const width = Math.round(box.width)
  const height = Math.round(box.height)
  return {
    ...(isMany ? { handles: ref.startsWith('notes/') ? [] : endHandles(width, height) } : {}),
    id: ref,
    position: { x: Math.round(box.x), y: Math.round(box.y) },
    width,
    height,
    measured: { width, height },
    selected: input.selection.has(ref),
    draggable: !input.readOnly,
    ariaLabel: input.say(ref),
    ariaRole: 'group' as const,
  }
}

const focusable = (roledescription: string) => ({ tabIndex: -1, 'aria-roledescription': roledescription })
const asStep = focusable('step')
const asFlow = focusable('flow')
const noEntries: readonly EntryRef[] = []

/** Whether a step's node shows what it showed: asked before a new one is made, since nearly always it does. */
function isAsBefore(
  before: CanvasNode | undefined,
  ref: EntryRef,
  step: Box & { readonly face: StepFace },
  inner: readonly EntryRef[],
  input: ProjectionInput,
  isMany: boolean,
): before is StepNodeType {
  return (
    before?.type === 'step' &&
    before.id === ref &&
    before.data.face === step.face &&
    before.data.inner === inner &&
    before.position.x === Math.round(step.x) &&
    before.position.y === Math.round(step.y) &&
    before.width === Math.round(step.width) &&
    before.height === Math.round(step.height) &&
    before.selected === input.selection.has(ref) &&
    before.draggable === !input.readOnly &&
    (before.handles !== undefined) === isMany &&
    before.ariaLabel === input.say(ref)
  )
}

function stepNodes(input: ProjectionInput, previous: readonly CanvasNode[], isMany: boolean): CanvasNode[] {
  const { doc, scene, selection } = input
  const inner = new Map<string, EntryRef[]>()
  for (const ref of selection) {
    const step = hostStep(doc, ref)
    if (step !== null) inner.set(step, [...(inner.get(step) ?? []), ref])
  }
  return Object.entries(scene.steps).map(([id, step], index): CanvasNode => {
    const ref: EntryRef = `steps/${id}`
    const entries = inner.get(id) ?? noEntries
    const before = previous[index]
    if (isAsBefore(before, ref, step, entries, input, isMany)) return before
    return {
      ...frame(ref, step, input, isMany),
      type: 'step' as const,
      data: { face: step.face, inner: entries },
      domAttributes: asStep,
    }
  })
}

/** The step in whose drawing a blocker or an experiment stands; `null` for anything else. */
export function hostStep(doc: MapDocument, ref: EntryRef): string | null {
  const [collection, id = ''] = ref.split('/')
  if (collection === 'blockers') return Object.hasOwn(doc.blockers, id) ? (doc.blockers[id]?.step ?? null) : null
  if (collection !== 'experiments' || !Object.hasOwn(doc.experiments, id)) return null
  const blocker = doc.experiments[id]?.blocker
  return blocker ? hostStep(doc, `blockers/${blocker}`) : null
}

function placedNodes(input: ProjectionInput, type: 'symbol' | 'note', isMany: boolean): CanvasNode[] {
  const { doc, scene } = input
  const collection = type === 'symbol' ? 'symbols' : 'notes'
  return Object.entries(scene[collection]).map(([id, drawn]) => ({
    ...frame(`${collection}/${id}`, drawn, input, isMany),
    type,
    data: { primitive: drawn.primitive, text: doc[collection][id]?.text ?? '' },
    domAttributes: focusable(type),
  }))
}

/** Not an entry itself, so it is neither selected nor dragged. */
export const streamId = 'stream/all'

function streamNodes({ doc, scene, selection }: ProjectionInput, isMany: boolean): CanvasNode[] {
  if (!scene.stream) return []
  const { x, y, primitive } = scene.stream
  const [width, height] = [Math.round(scene.stream.width), Math.round(scene.stream.height)]
  const isInner = (ref: EntryRef) => /^(blockers|experiments)\//.test(ref) && hostStep(doc, ref) === null
  return [
    {
      ...(isMany ? { handles: [] } : {}),
      id: streamId,
      type: 'stream',
      position: { x: Math.round(x), y: Math.round(y) },
      width,
      height,
      measured: { width, height },
      selectable: false,
      draggable: false,
      connectable: false,
      data: { primitive, inner: [...selection].filter(isInner) },
    },
  ]
}

/** A flow's end: steps and symbols share one name space, notes are never connected. */
export const endRef = (doc: MapDocument, id: string): EntryRef =>
  Object.hasOwn(doc.steps, id) ? `steps/${id}` : `symbols/${id}`

function flowEdges(input: ProjectionInput, previous: readonly FlowEdgeType[]): FlowEdgeType[] {
  const { doc, scene, selection } = input
  const edges: FlowEdgeType[] = []
  for (const [id, { primitive, points }] of Object.entries(scene.flows)) {
    const flow: Flow | undefined = own(doc.flows, id)
    if (!flow) continue
    const ref: EntryRef = `flows/${id}`
    const source = endRef(doc, flow.from)
    const target = endRef(doc, flow.to)
    const selected = selection.has(ref)
    const ariaLabel = input.say(ref)
    const before = previous[edges.length]
    const isAsBefore =
      before?.id === ref &&
      before.data?.primitive === primitive &&
      before.data.points === points &&
      before.source === source &&
      before.target === target &&
      before.selected === selected &&
      before.ariaLabel === ariaLabel
    edges.push(
      isAsBefore
        ? before
        : {
            id: ref,
            type: 'flow' as const,
            source,
            target,
            selected,
            data: { primitive, points },
            ariaLabel,
            ariaRole: 'group' as const,
            domAttributes: asFlow,
          },
    )
  }
  return edges
}

/** Whether a node shows the same: place, size, state and words by value, what is drawn in it by identity where that is kept. */
function isSame(before: CanvasNode | FlowEdgeType, now: CanvasNode | FlowEdgeType): boolean {
  const [one, other] = [before as Record<string, unknown>, now as Record<string, unknown>]
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every(key => sameValue(one[key], other[key]))
}

function keep<T extends CanvasNode | FlowEdgeType>(next: T[], previous: T[]): T[] {
  const known = new Map<string, T>()
  // Nearly always all of them stand where they stood in the list.
  const isElsewhere = next.length !== previous.length || next.some((one, index) => previous[index]?.id !== one.id)
  if (isElsewhere) for (const one of previous) known.set(one.id, one)
  let isAll = next.length === previous.length
  const kept = next.map((one, index) => {
    const before = isElsewhere ? known.get(one.id) : previous[index]
    const same = before && (before === one || isSame(before, one)) ? before : one
    isAll &&= same === previous[index]
    return same
  })
  return isAll ? previous : kept
}

/** Nodes and edges of a scene; what shows the same as in `previous` is the same object, and so is a list of the same objects. */
export function project(input: ProjectionInput, previous: Projection | null = null): Projection {
  const isMany = isManyNodes(input.scene)
  const nodes = [
    ...stepNodes(input, previous?.nodes ?? [], isMany),
    ...placedNodes(input, 'symbol', isMany),
    ...placedNodes(input, 'note', isMany),
    ...streamNodes(input, isMany),
  ]
  const edges = flowEdges(input, previous?.edges ?? [])
  if (previous === null) return { nodes, edges }
  const kept = { nodes: keep(nodes, previous.nodes), edges: keep(edges, previous.edges) }
  return kept.nodes === previous.nodes && kept.edges === previous.edges ? previous : kept
}

/** A projector remembers what it made last, for one mounted canvas. */
export function createProjector(): (input: ProjectionInput) => Projection {
  let last: Projection | null = null
  return input => {
    last = project({ ...input, say: withGhosts(input.say) }, last)
    return last
  }
}
