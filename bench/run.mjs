// Runs a bench in a Node of its own, bundled first where it is TypeScript: node bench/run.mjs analysis [shape]

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRoot } from '../scripts/project.mjs'
import { bundle } from './bundle.mjs'

const [name = 'analysis', ...rest] = process.argv.slice(2)
const outDir = mkdtempSync(join(tmpdir(), 'sluice-bench-'))
try {
  const script = inRoot('bench', `${name}.mjs`)
  const module = existsSync(script) ? script : await bundle(name, outDir)
  // One thread collects garbage: several at once would count the time in which they wait for one another.
  const flags = ['--expose-gc', '--single-threaded-gc']
  const { status } = spawnSync(process.execPath, [...flags, module, ...rest], { stdio: 'inherit' })
  process.exitCode = status ?? 1
} finally {
  rmSync(outDir, { recursive: true, force: true })
}
