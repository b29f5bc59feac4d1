// What the tests of PDFs share: what a drawing says, and what programs that are not ours read in a file.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Primitive } from '../../src/drawing/primitive'

/** Every text of a drawing in reading order; a shortened one in full. */
export function textsOf(shape: Primitive): readonly string[] {
  if (shape.kind === 'group') return shape.children.flatMap(textsOf)
  if (shape.kind !== 'text') return []
  return shape.title !== undefined && shape.lines.at(-1)?.endsWith('…') ? [shape.title] : shape.lines
}

export const wordsOf = (texts: readonly string[]): readonly string[] =>
  texts.flatMap(text => text.split(/\s+/)).filter(word => word !== '')

/** Runs a program of poppler over the file; what it complains of fails the test. */
export function poppler(program: string, pdf: Uint8Array, ...options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-pdf-'))
  try {
    const file = join(folder, 'map.pdf')
    writeFileSync(file, pdf)
    const after = program === 'pdftotext' ? ['-'] : []
    const run = spawnSync(program, [...options, file, ...after], { encoding: 'utf8', maxBuffer: 1e8 })
    if (run.status !== 0 || run.stderr.trim() !== '') throw new Error(`${program}: ${run.stderr}`)
    return run.stdout
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
