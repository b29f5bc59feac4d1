// Bundles a TypeScript file of the benches into one module that Node runs.

import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../scripts/project.mjs'

/** Writes `bench/NAME.ts` with all it imports into `outDir`; gives the path of the module. */
export async function bundle(name, outDir) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: `bench/${name}.ts`,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
  })
  return join(outDir, `${name}.mjs`)
}
