// The way to a database that may not answer: that is told, waiting can be given up, and the next use opens another connection.

import type { Database } from './database'
import { GivenUpError, type GiveUp, type Later, patience, patiently } from './patience'

export interface Access {
  /** Runs a task. Rejects with a GivenUpError when it was given up. */
  run<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** Whether something takes unusually long. */
  isStuck(): boolean
  /** Gives up what takes unusually long. */
  giveUp(): void
  /** From now on whatever takes unusually long is given up by itself. */
  hurry(): void
}

/** `slow` is told when a task takes unusually long. */
export function createAccess(db: Database, later: Later, slow: () => void, ms = patience): Access {
  const stuck = new Set<GiveUp>()
  let hurried = false

  const giveUp = () => {
    for (const end of [...stuck]) end()
  }

  return {
    async run(task) {
      let mine: GiveUp = () => {}
      try {
        const tell = (end: GiveUp) => {
          mine = end
          stuck.add(mine)
          if (hurried) mine()
          else slow()
        }
        return await patiently(later, task, tell, ms)
      } catch (error) {
        if (error instanceof GivenUpError) db.close()
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

/** Runs something on the database; where that does not answer it is given up, with what it began, and rejects with a GivenUpError. */
export type Patiently = <T>(task: (db: Database) => Promise<T>) => Promise<T>

export function patientlyOn(db: Database, later: Later, ms = patience): Patiently {
  return async task => {
    const access = createAccess(db, later, () => {}, ms)
    access.hurry()
    return access.run(givenUp => task({ ...db, givenUp }))
  }
}
