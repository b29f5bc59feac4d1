// What the storage is opened with. The app gives little of it; tests bring a database, tabs and a clock of their own.

import type { Channel } from './channel'
import type { Engine } from './database'
import type { Claim } from './lanes'
import type { Later } from './patience'

export interface StorageOptions {
  readonly name?: string
  /** Where IndexedDB comes from; the browser's own when not given. */
  readonly engine?: Engine
  readonly now?: () => number
  readonly newId?: () => string
  readonly channel?: Channel
  readonly claim?: Claim
  readonly later?: Later
  /** Called when another tab with an older Sluice keeps the database from being opened; it opens when that tab is closed. */
  readonly blocked?: () => void
  /** Without a database maps live in this page, instead of not at all. */
  readonly evenIfClosed?: boolean
}
