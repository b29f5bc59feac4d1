// The `sluice` command: hands the process's arguments and streams to run() and never shows a stack trace.

import { run } from './run'

// A reader that has seen enough (`sluice … | head`) closes its end; that is no failure.
process.stdout.on('error', error => {
  process.exit('code' in error && error.code === 'EPIPE' ? 0 : 2)
})

function answer(text: string): Promise<void> {
  return new Promise(resolve => {
    process.stdout.write(text, () => resolve())
  })
}

const say = (line: string) => {
  process.stderr.write(`${line}\n`)
}

try {
  process.exitCode = await run(process.argv.slice(2), { answer, say })
} catch (error) {
  // A bug, not a wrong input: still one line, which names what to report.
  const [line] = String(error instanceof Error ? error.message : error).split('\n')
  say(`sluice: this should not have happened (${line}). Please report it with the map, if you may show it.`)
  process.exitCode = 2
}
