// The way to a database that may not answer: that is told, waiting can be given up, and the next use opens another connection.

import type { Database } from './database'
import { GivenUpError, type GiveUp, type Later, laterByTimer, patiently } from './patience'

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
export function createAccess(db: Database, later: Later, slow: () => void): Access {
  const stuck = new Set<GiveUp>()
  let hurried = false

  const giveUp = () => {
    for (const end of [...stuck]) end()
  }

  return {
    async run(task) {
      let mine: GiveUp = () => {}
      try {
        return await patiently(later, task, end => {
          mine = end
          stuck.add(mine)
          if (hurried) mine()
          else slow()
        })
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

/** Something that is read: rejects with a GivenUpError when the storage does not answer. */
export async function readPatiently<T>(db: Database, read: () => Promise<T>, later: Later = laterByTimer): Promise<T> {
  const access = createAccess(db, later, () => {})
  access.hurry()
  return access.run(read)
}
