// Builds the command line into one file, dist-cli/sluice.js, that runs with Node alone.

import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, isBuiltFrom, markBuilt } from './fingerprint.mjs'
import { inRoot, packageVersion, root } from './project.mjs'

const sources = ['src', 'scripts/build-cli.mjs', 'package.json', 'package-lock.json']
export const cliFile = inRoot('dist-cli', 'sluice.js')

/** Throws what Vite says when the sources do not build. */
export async function buildCli({ force = false } = {}) {
  const print = fingerprint(sources)
  if (!force && existsSync(cliFile) && isBuiltFrom('dist-cli', print)) return
  const { build } = await import('vite')
  // Built aside and moved into place: a command that runs meanwhile reads the old file or the new one, never half a file.
  mkdirSync(inRoot('dist-cli'), { recursive: true })
  const aside = mkdtempSync(inRoot('dist-cli', '.build-'))
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      define: { SLUICE_VERSION: JSON.stringify(packageVersion()) },
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: 'src/cli/main.ts',
        target: 'node20',
        outDir: aside,
        emptyOutDir: true,
        copyPublicDir: false,
        minify: false,
        rolldownOptions: {
          output: { entryFileNames: 'sluice.js', codeSplitting: false, banner: '#!/usr/bin/env node' },
        },
      },
    })
    chmodSync(join(aside, 'sluice.js'), 0o755)
    renameSync(join(aside, 'sluice.js'), cliFile)
    markBuilt('dist-cli', print)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}
