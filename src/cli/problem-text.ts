// The problems that keep a map from being computed, each as one sentence that names its place.

import type { MapDocument } from '../model/types'

const sentences: { readonly [code: string]: (place: string) => string } = {
  'no-steps': () => 'The map has no steps yet.',
  'no-way-out': place => `${place}: no way leads out of it. Add a flow that goes on, or send less work back.`,
  unreachable: place => `${place}: nothing leads to it, so it is in no number. Add a flow to it.`,
  'which-start': place => `${place}: say whether items enter here (its start).`,
  'shares-above-one': place => `${place}: the shares that leave it are more than 100 %; they were scaled down.`,
  'shares-below-one': place => `${place}: the shares that leave it are less than 100 %; they were scaled up.`,
  'branches-meet-early': place => `${place}: some of its branches meet before all do; what follows counts once.`,
  'unknown-wait': place => `${place}: its wait is not known.`,
  'unknown-work': place => `${place}: its work is not known.`,
  'items-without-demand': place => `${place}: waiting items tell a time only when the demand is known.`,
}

/** A sentence for a problem of `analyze`; a code that has none here is shown as it is. */
export function problemText(doc: MapDocument, code: string, entry: string | null): string {
  const place = placeName(doc, entry)
  return Object.hasOwn(sentences, code) ? (sentences[code]?.(place) ?? code) : `${place}: ${code}`
}

function placeName(doc: MapDocument, entry: string | null): string {
  if (entry === null) return 'The map'
  if (entry === 'entry') return 'Where items enter'
  const [collection, id = ''] = entry.split('/')
  const step = collection === 'steps' && Object.hasOwn(doc.steps, id) ? doc.steps[id] : undefined
  return step?.name || entry
}
