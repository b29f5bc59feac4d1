// Gives a font another table of characters (cmap, format 12): a small edit of the file that the subsetting library cannot do.

function cmapTable(glyphOf) {
  const groups = []
  for (const [point, glyph] of [...glyphOf].sort((a, b) => a[0] - b[0])) {
    const last = groups.at(-1)
    if (last && point === last.end + 1 && glyph === last.glyph + (point - last.start)) last.end = point
    else groups.push({ start: point, end: point, glyph })
  }
  const table = Buffer.alloc(12 + 16 + groups.length * 12)
  table.writeUInt16BE(0, 0)
  table.writeUInt16BE(1, 2)
  table.writeUInt16BE(3, 4)
  table.writeUInt16BE(10, 6)
  table.writeUInt32BE(12, 8)
  table.writeUInt16BE(12, 12)
  table.writeUInt32BE(16 + groups.length * 12, 16)
  table.writeUInt32BE(groups.length, 24)
  groups.forEach((group, index) => {
    table.writeUInt32BE(group.start, 28 + index * 12)
    table.writeUInt32BE(group.end, 32 + index * 12)
    table.writeUInt32BE(group.glyph, 36 + index * 12)
  })
  return table
}

/** The sfnt file with `glyphOf` (code point to glyph number) as its only cmap. Checksums are left to the next writer. */
export function replaceCmap(sfnt, glyphOf) {
  const count = sfnt.readUInt16BE(4)
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 12 + index * 16
    const tag = sfnt.toString('latin1', at, at + 4)
    const start = sfnt.readUInt32BE(at + 8)
    const data = tag === 'cmap' ? cmapTable(glyphOf) : sfnt.subarray(start, start + sfnt.readUInt32BE(at + 12))
    return { tag, checksum: sfnt.readUInt32BE(at + 4), data }
  })
  const head = Buffer.alloc(12 + count * 16)
  sfnt.copy(head, 0, 0, 12)
  const parts = [head]
  let offset = head.length
  tables.forEach(({ tag, checksum, data }, index) => {
    const at = 12 + index * 16
    head.write(tag, at, 'latin1')
    head.writeUInt32BE(checksum, at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(data.length, at + 12)
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4)
    data.copy(padded)
    parts.push(padded)
    offset += padded.length
  })
  return Buffer.concat(parts)
}
