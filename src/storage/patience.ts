// A database that answers neither yes nor no. Browsers hang like that when a disk stalls or another page holds the database:
// after some seconds it is said, and the task can be given up so that another try is possible.

/** Calls after so many milliseconds, unless it is taken back by what it returns. */
export type Later = (run: () => void, ms: number) => () => void

export const laterByTimer: Later = (run, ms) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** So long a transaction may take before somebody is told, in milliseconds. On a slow disk it takes a tenth of it. */
export const patience = 5000

/** So long where whole maps with all their earlier states are read or moved. */
export const longPatience = 30_000

export class GivenUpError extends Error {
  override name = 'GivenUpError'
}

/** Ends the task: it rejects with a GivenUpError, and its signal is aborted. */
export type GiveUp = () => void

/** A task with a way to give it up; `slow` is called once when it has not answered in time. */
export async function patiently<T>(
  later: Later,
  task: (signal: AbortSignal) => Promise<T>,
  slow: (giveUp: GiveUp) => void,
  ms = patience,
): Promise<T> {
  const control = new AbortController()
  const givenUp = new Promise<never>((_, reject) => {
    control.signal.addEventListener('abort', () => reject(new GivenUpError('the storage did not answer')))
  })
  const takeBack = later(() => slow(() => control.abort()), ms)
  try {
    return await Promise.race([task(control.signal), givenUp])
  } finally {
    takeBack()
  }
}
