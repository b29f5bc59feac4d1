// The way of an open map to the database: opens it where it is shut, tells when it does not answer, and can give up waiting.

import type { Database } from './database'
import { GivenUpError, type GiveUp, type Later, patiently } from './patience'
import { closeLost, closeStuck, ready } from './ready'

export interface Access {
  /** Runs a task with the database open. Rejects with a GivenUpError when it was given up. */
  run<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** Whether something takes unusually long. */
  isStuck(): boolean
  /** Gives up what takes unusually long. */
  giveUp(): void
  /** From now on whatever takes unusually long is given up by itself. */
  hurry(): void
}

/** `slow` is told when a task takes unusually long. */
export function createAccess(db: Database, later: Later, slow: () => void): Access {
  const stuck = new Set<GiveUp>()
  let hurried = false

  const giveUp = () => {
    for (const end of [...stuck]) end()
  }

  return {
    async run(task) {
      const opened = async (signal: AbortSignal) => {
        await ready(db)
        return task(signal)
      }
      let mine: GiveUp = () => {}
      try {
        return await patiently(later, opened, end => {
          mine = end
          stuck.add(mine)
          if (hurried) mine()
          else slow()
        })
      } catch (error) {
        if (error instanceof GivenUpError) closeStuck(db)
        else if (error instanceof Error && error.name === 'InvalidStateError') closeLost(db)
        throw error
      } finally {
        stuck.delete(mine)
      }
    },
    isStuck: () => stuck.size > 0,
    giveUp,
    hurry() {
      hurried = true
      giveUp()
    },
  }
}
