// Reads a TrueType file: which glyph draws a character, how wide it is, its outline. Writers of files embed only what they use.

/** A composite outline names other glyphs; the number of each stands at this place in it. */
interface Component {
  readonly at: number
  readonly glyph: number
}

export interface TrueType {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  /** Lowest and highest x and y of all outlines: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number]
  /** The glyph of a character; 0 when the font lacks it. */
  glyphOf(point: number): number
  advanceOf(glyph: number): number
  bearingOf(glyph: number): number
  /** The outline as it stands in the file, a copy; empty for a space. */
  outlineOf(glyph: number): Uint8Array<ArrayBuffer>
  /** A table as it stands in the file, a copy. */
  table(tag: string): Uint8Array<ArrayBuffer>
}

const moreComponents = 0x20

/** The glyphs that a composite outline is made of; none for a plain one. */
export function componentsOf(outline: Uint8Array<ArrayBuffer>): readonly Component[] {
  if (outline.length < 10) return []
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength)
  if (view.getInt16(0) >= 0) return []
  const found: Component[] = []
  for (let at = 10; ; ) {
    const flags = view.getUint16(at)
    found.push({ at: at + 2, glyph: view.getUint16(at + 2) })
    at += 4 + (flags & 1 ? 4 : 2)
    if (flags & 8) at += 2
    else if (flags & 0x40) at += 4
    else if (flags & 0x80) at += 8
    if (!(flags & moreComponents)) return found
  }
}

/** Reads a font with a character table of format 12, as scripts/font.mjs writes it. Throws on a file without its tables. */
export function readTrueType(file: Uint8Array<ArrayBuffer>): TrueType {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const places = new Map<string, { readonly start: number; readonly length: number }>()
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16
    const tag = String.fromCharCode(...file.subarray(at, at + 4))
    places.set(tag, { start: view.getUint32(at + 8), length: view.getUint32(at + 12) })
  }
  const place = (tag: string) => {
    const found = places.get(tag)
    if (!found) throw new Error(`the bundled font has no table '${tag}'`)
    return found
  }
  const start = (tag: string): number => place(tag).start
  const [head, hhea, hmtx, loca, glyf] = [start('head'), start('hhea'), start('hmtx'), start('loca'), start('glyf')]
  const longOffsets = view.getInt16(head + 50) === 1
  const offset = (glyph: number): number =>
    longOffsets ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2
  const metrics = view.getUint16(hhea + 34)
  const glyphs = readCharacters(view, start('cmap'))
  return {
    unitsPerEm: view.getUint16(head + 18),
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    box: [view.getInt16(head + 36), view.getInt16(head + 38), view.getInt16(head + 40), view.getInt16(head + 42)],
    glyphOf: point => glyphs.get(point) ?? 0,
    advanceOf: glyph => view.getUint16(hmtx + Math.min(glyph, metrics - 1) * 4),
    bearingOf: glyph =>
      glyph < metrics ? view.getInt16(hmtx + glyph * 4 + 2) : view.getInt16(hmtx + metrics * 4 + (glyph - metrics) * 2),
    outlineOf: glyph => file.slice(glyf + offset(glyph), glyf + offset(glyph + 1)),
    table: tag => file.slice(place(tag).start, place(tag).start + place(tag).length),
  }
}

function readCharacters(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>()
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4)
    if (view.getUint16(at) !== 12) continue
    for (let group = 0; group < view.getUint32(at + 12); group += 1) {
      const from = view.getUint32(at + 16 + group * 12)
      const to = view.getUint32(at + 20 + group * 12)
      const first = view.getUint32(at + 24 + group * 12)
      for (let point = from; point <= to; point += 1) glyphs.set(point, first + point - from)
    }
  }
  return glyphs
}
