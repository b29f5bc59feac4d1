// The bundled font as a font of the system, for viewers that ignore the one in a file: TrueType files with the name that
// pictures ask for, in a folder that fontconfig is told of by an environment variable.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { outlinesOf } from '../../src/drawing/outlines'
import type { Weight } from '../../src/drawing/primitive'
import { isInFont } from '../../src/drawing/text'
import { browserTables } from '../../src/files/font-tables'
import { subsetTables, writeTables } from '../../src/pdf/subset-font'

const records = { 1: 'Inter', 4: 'Inter', 6: 'Inter' } as const

/** A table of names in English for Windows, which fontconfig reads. */
function nameTable(style: string): Uint8Array<ArrayBuffer> {
  const names = [...Object.entries(records), ['2', style] as const]
    .map(([id, text]) => ({ id: Number(id), text: id === '1' ? text : id === '2' ? style : `${text} ${style}` }))
    .sort((a, b) => a.id - b.id)
  const length = names.reduce((sum, { text }) => sum + text.length * 2, 0)
  const start = 6 + names.length * 12
  const view = new DataView(new ArrayBuffer(start + length))
  view.setUint16(2, names.length)
  view.setUint16(4, start)
  let at = 0
  for (const [index, { id, text }] of names.entries()) {
    for (const [place, value] of [3, 1, 0x409, id, text.length * 2, at].entries()) {
      view.setUint16(6 + index * 12 + place * 2, value)
    }
    for (const letter of text) {
      view.setUint16(start + at, letter.charCodeAt(0))
      at += 2
    }
  }
  return new Uint8Array(view.buffer)
}

/** The whole bundled font of one weight as a TrueType file. */
function trueTypeFile(weight: Weight): Uint8Array {
  const font = outlinesOf(weight)
  const points = Array.from({ length: 0xffff }, (_, point) => point).filter(isInFont)
  const tables = subsetTables(
    font,
    points.map(point => font.glyphOf(point)),
  )
  const all = [...tables, ...browserTables(font, weight, points)].filter(([tag]) => tag !== 'name')
  return writeTables(
    [...all, ['name', nameTable(weight === 400 ? 'Regular' : 'SemiBold')] as const].sort(([a], [b]) =>
      a < b ? -1 : 1,
    ),
  )
}

/** Lines up what every viewer does with outlines: none of them moves points to whole pixels. */
const config = (folder: string, own: boolean) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${own ? `<dir>${folder}/fonts</dir>` : ''}
<cachedir>${folder}/cache</cachedir>
<match target="font"><edit name="hinting" mode="assign"><bool>false</bool></edit>
<edit name="hintstyle" mode="assign"><const>hintnone</const></edit><edit name="rgba" mode="assign"><const>none</const></edit></match>
</fontconfig>
`

/** Writes fonts and configuration into `folder`; returns the environment that programs are started with. */
export function systemFonts(folder: string, own: boolean): NodeJS.ProcessEnv {
  mkdirSync(join(folder, 'fonts'), { recursive: true })
  if (own)
    for (const weight of [400, 600] as const)
      writeFileSync(join(folder, 'fonts', `inter-${weight}.ttf`), trueTypeFile(weight))
  const file = join(folder, own ? 'with.conf' : 'without.conf')
  writeFileSync(file, config(folder, own))
  return { ...process.env, FONTCONFIG_FILE: file }
}
