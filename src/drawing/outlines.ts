// The bundled font's outlines, unpacked once when first needed; only writers of files load this.

import { inflateSync } from 'fflate'
import { fromBase64 } from './base64'
import { outlines400 } from './font/outlines-400'
import { outlines600 } from './font/outlines-600'
import type { Weight } from './primitive'
import { readTrueType, type TrueType } from './true-type'

const packed: Readonly<Record<Weight, string>> = { 400: outlines400, 600: outlines600 }
const unpacked = new Map<Weight, TrueType>()

/** The outlines of one weight. */
export function outlinesOf(weight: Weight): TrueType {
  const known = unpacked.get(weight)
  if (known) return known
  const made = readTrueType(Uint8Array.from(inflateSync(fromBase64(packed[weight]))))
  unpacked.set(weight, made)
  return made
}
