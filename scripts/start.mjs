// `npm start [-- --port N]`: from a fresh clone to the running app: install, build, serve, print the address.

import { parseArgs } from 'node:util'
import { ensureInstalled } from './install.mjs'
import { inRoot } from './project.mjs'
import { listen, staticServer } from './server.mjs'

function fail(line, status = 1) {
  process.stderr.write(`${line}\n`)
  process.exit(status)
}

/** `--strict`: fail when the port is taken instead of taking the next (the end-to-end tests must know where they are). */
function options() {
  try {
    return parseArgs({ options: { port: { type: 'string' }, strict: { type: 'boolean', default: false } } }).values
  } catch (error) {
    return fail(`${error.message}. Usage: npm start -- [--port 4170]`, 2)
  }
}

const { port: asked = process.env.PORT || '4170', strict } = options()
const wanted = /^\d{1,5}$/.test(asked) ? Number(asked) : Number.NaN
if (!(wanted >= 0 && wanted < 65536))
  fail(`'${asked}' is no port. Write a number from 0 to 65535, for example --port 4170.`, 2)

ensureInstalled()
const { buildApp } = await import('./build-app.mjs')
if (!(await buildApp())) fail('The build failed; what is wrong stands above.')

const server = staticServer(inRoot('dist'))
const port = await listen(server, wanted, { next: !strict }).catch(error => fail(`Cannot serve: ${error.message}.`))
if (wanted !== 0 && port !== wanted) {
  process.stdout.write(
    `Port ${wanted} is taken, so this is port ${port}. A browser keeps maps by address: those made at port ${wanted} stay there.\n`,
  )
}
process.stdout.write(`Sluice runs at http://127.0.0.1:${port}/ (Ctrl-C ends it)\n`)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  })
}
