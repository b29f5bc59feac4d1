// Which entry of the map a pointer is on: the innermost element that names one, else the node or flow that React Flow drew.

import type { EntryRef } from '../model/entry'

/** The entry at an event's target; `null` on open canvas. A wait belongs to its step. */
export function entryAt(target: EventTarget | null): EntryRef | null {
  if (!(target instanceof Element)) return null
  const holder = target.closest('[data-entry], .react-flow__node, .react-flow__edge')
  if (!holder) return null
  const ref = holder.getAttribute('data-entry') ?? holder.getAttribute('data-id')
  if (!ref || ref.startsWith('stream/')) return null
  return (ref.startsWith('waits/') ? ref.replace('waits/', 'steps/') : ref) as EntryRef
}

/** Whether the target is a place where text is typed, whose keys and clipboard are its own. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null

/** Whether the target is a handle by which a flow is bent. */
export const isBend = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.canvas-bend') !== null

/** The element that stands for an entry inside the canvas, to focus it. */
export function elementOf(root: Element, ref: EntryRef): HTMLElement | SVGElement | null {
  const name = CSS.escape(ref)
  const found = root.querySelector(
    `.react-flow__node[data-id="${name}"], .react-flow__edge[data-id="${name}"], .canvas-entry[data-entry="${name}"]`,
  )
  return found instanceof HTMLElement || found instanceof SVGElement ? found : null
}
