// Where this clone is and how its own tools are started; shared by every script, so that each works from any folder and on any system.

import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const inRoot = (...parts) => join(root, ...parts)
export const packageVersion = () => JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).version

/** Runs one of npm's commands to its end: the very npm that started this script, else the one on the PATH. */
function spawnNpm(args, options) {
  const npmCli = process.env.npm_execpath
  return npmCli && /npm-cli\.[cm]?js$/.test(npmCli)
    ? spawnSync(process.execPath, [npmCli, ...args], { cwd: root, ...options })
    : spawnSync('npm', args, { cwd: root, shell: process.platform === 'win32', ...options })
}

/** Runs one of npm's commands; standard output goes to standard error when `quiet`, so that it never mixes with a command's own answer. */
export const runNpm = (args, { quiet = false } = {}) =>
  spawnNpm(args, { stdio: quiet ? ['ignore', 2, 2] : ['ignore', 1, 2] }).status ?? 1

/** What one of npm's commands answers with `--json`, or `null` where it answers nothing that can be read. */
export function askNpm(args) {
  const { stdout } = spawnNpm(args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  try {
    return JSON.parse(stdout)
  } catch {
    return null
  }
}

/** Runs a script of node_modules or of this folder with this very Node; resolves to its exit status. */
export function runNode(script, args = [], { env = {}, quiet = false } = {}) {
  return new Promise(resolve => {
    const stdio = quiet ? ['ignore', 2, 2] : ['ignore', 1, 2]
    const child = spawn(process.execPath, [inRoot(script), ...args], {
      cwd: root,
      stdio,
      env: { ...process.env, ...env },
    })
    child.on('error', error => {
      process.stderr.write(`${script}: ${error.message}\n`)
      resolve(1)
    })
    child.on('exit', (status, signal) => resolve(signal ? 1 : (status ?? 1)))
  })
}
