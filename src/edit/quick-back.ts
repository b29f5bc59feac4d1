// What is sent back: `<- Build 20%`, to a step that was just typed or one of the map.

import { own } from '../model/records'
import type { Fraction, Id, MapDocument } from '../model/types'
import type { Piece } from './quick-pieces'
import { shareAt } from './quick-share'
import { joined, type Slip } from './quick-step'

/** A step that was typed, by its place among those typed, or one of the map. */
export type Target = { readonly typed: number } | { readonly step: Id }

export interface SentBack {
  readonly to: Target
  /** How the target is called. */
  readonly name: string
  /** `null`: what is usual. */
  readonly share: Fraction | null
}

type Found = { readonly at: { readonly from: number; readonly to: number }; readonly sentBack: SentBack }

/**
 * Reads where a piece sends work back to. `self` is the step that does: one of the `typed` names, or the selected one, if any
 * is; `others` is what it sends back already.
 */
export function readBack(
  { sign, words, isLast }: Piece,
  self: { readonly typed: number } | { readonly step: Id | null },
  others: readonly SentBack[],
  typed: readonly string[],
  doc: Pick<MapDocument, 'steps'>,
): Found | Slip {
  const [first, last] = [words[0], words.at(-1)]
  const from = sign?.from ?? first?.from ?? 0
  const at = { from, to: last?.to ?? sign?.to ?? from + 1 }
  const place = words.findIndex((_, index) => shareAt(words, index) !== null)
  const share = place < 0 ? null : shareAt(words, place)
  const name = joined(share ? [...words.slice(0, place), ...words.slice(place + share.count)] : words)
  const slip = (message: string, isUnfinished = false): Slip => ({
    from: first?.from ?? from,
    to: at.to,
    message,
    isUnfinished,
  })
  if ('step' in self && self.step === null) return slip(ofNone)
  if (name === '') return slip('Name the step that it goes back to, as in <- Build 20%.', isLast)
  const to = targetNamed(name, 'typed' in self ? self.typed : null, typed, doc)
  if (typeof to === 'string') return slip(to, isLast && share === null)
  if (share && share.value > 1) return slip('At most 100% can be sent back.')
  if ('step' in self ? 'step' in to && to.step === self.step : 'typed' in to && to.typed === self.typed)
    return slip('A step cannot send work back to itself. Name another.')
  if (others.some(other => isSame(other.to, to))) return slip(`It goes back to ${name} twice. Keep one.`)
  const sum = others.reduce((total, other) => total + (other.share ?? 0), share?.value ?? 0)
  if (sum > 1 + 1e-9) return slip('More than 100% would be sent back. Lower one of the shares.')
  const known = 'typed' in to ? typed[to.typed] : own(doc.steps, to.step)?.name
  return { at, sentBack: { to, name: known ?? name, share: share?.value ?? null } }
}

const ofNone = 'Write it after a step, as in Test <- Build 20%. Or select the step that sends it back.'

const isSame = (a: Target, b: Target): boolean =>
  'typed' in a ? 'typed' in b && a.typed === b.typed : 'step' in b && a.step === b.step

const asCompared = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

/**
 * The step of that name: one typed before, then any typed, then one of the map. The beginning of a name is enough where only
 * one begins so. Else the sentence that says what is wrong.
 */
function targetNamed(
  name: string,
  self: number | null,
  typed: readonly string[],
  doc: Pick<MapDocument, 'steps'>,
): Target | string {
  const wanted = asCompared(name)
  const before = typed.slice(0, self ?? 0)
  const exact = before.findLastIndex(one => asCompared(one) === wanted)
  if (exact >= 0) return { typed: exact }
  const onMap = Object.values(doc.steps)
  const there = onMap.find(step => asCompared(step.name) === wanted)
  if (there) return { step: there.id }
  const later = typed.findIndex(one => asCompared(one) === wanted)
  if (later >= 0) return { typed: later }
  const begun: { readonly name: string; readonly target: Target }[] = [
    ...typed.flatMap((one, index) =>
      asCompared(one).startsWith(wanted) && index !== self ? { name: one, target: { typed: index } } : [],
    ),
    ...onMap.flatMap(step =>
      asCompared(step.name).startsWith(wanted) ? { name: step.name, target: { step: step.id } } : [],
    ),
  ]
  const [only, second] = begun
  if (only && second) return `Both ${only.name} and ${second.name} begin so. Write more of the name.`
  if (only) return only.target
  return `No step is called ${name}. Name one that is on the map or in these lines.`
}
