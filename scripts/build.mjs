// `npm run build`: the app (dist) and the command line (dist-cli), from scratch.

import { ensureInstalled } from './install.mjs'

ensureInstalled()
const { buildApp } = await import('./build-app.mjs')
const { buildCli } = await import('./build-cli.mjs')
if (!(await buildApp({ force: true }))) process.exit(1)
await buildCli({ force: true })
process.stdout.write('Built: dist (the app), dist-cli/sluice.js (the command line).\n')
