// `npm run --silent sluice -- COMMAND …`: the command line of this clone, installed and built when needed.
// Nothing but the command's own answer goes to standard output.

import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './install.mjs'

ensureInstalled({ quiet: true })
const { buildCli, cliFile } = await import('./build-cli.mjs')
try {
  await buildCli()
} catch (error) {
  process.stderr.write(`sluice: the command line does not build: ${String(error.message ?? error)}\n`)
  process.exit(2)
}
// npm runs scripts in the project's folder; file names are meant from where the person is.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
await import(pathToFileURL(cliFile).href)
