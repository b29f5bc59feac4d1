// Runs the built command as people do: a process of its own, seen only through its streams and its exit status.

import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Answer {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Builds the command when it is older than its sources. Call it in beforeAll. */
export function buildCommand(): void {
  const built = spawnSync(process.execPath, ['scripts/sluice.mjs', '--version'], { encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`the command line does not build: ${built.stderr}`)
}

export function sluice(args: readonly string[], input: string | Uint8Array = '', cwd = process.cwd()): Promise<Answer> {
  const file = join(process.cwd(), 'dist-cli', 'sluice.js')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { cwd })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', text => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', text => {
      err += text
    })
    child.on('error', reject)
    child.on('close', status => resolve({ status, out, err }))
    // A command that refuses its arguments never reads its input.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'sluice-'))
