// What a user can do, as a value: menus, buttons and keys all read the same table of these.

import type { Editor } from '../session/editor'
import type { SessionStore } from '../session/session'
import type { MapStorage } from '../storage/map-storage'

export type ActionId =
  | 'home'
  | 'undo'
  | 'redo'
  | 'add-step'
  | 'connect'
  | 'add-blocker'
  | 'add-experiment'
  | 'add-note'
  | 'symbols'
  | 'ask'
  | 'first-team'
  | 'rename'
  | 'duplicate'
  | 'copy'
  | 'copy-picture'
  | 'cut'
  | 'paste'
  | 'delete'
  | 'select-all'
  | 'move-earlier'
  | 'move-later'
  | 'flow-after'
  | 'flow-before'
  | 'view-map'
  | 'view-table'
  | 'view-direction'
  | 'view-experiments'
  | 'view-brief'
  | 'view-history'
  | 'fit'
  | 'fit-selection'
  | 'overview'
  | 'tidy-up'
  | 'lanes'
  | 'fold'
  | 'unfold'
  | 'reset-way'
  | 'zoom-in'
  | 'zoom-out'
  | 'room-size'
  | 'settings'
  | 'words'
  | 'notation'
  | 'accessibility'
  | 'keys'
  | 'hand-out'
  | 'keep-version'
  | 'review'
  | 'starters'
  | 'tally'
  | 'whole-days'
  | 'print'
  | 'new-map'
  | 'templates'
  | 'open-file'
  | 'present'
  | 'agenda'
  | 'park'
  | 'find'
  | 'letter-keys'
  | 'install'
  | 'keeping-backup'
  | 'keeping-bin'
  | 'keeping-space'
  | 'theme-system'
  | 'theme-light'
  | 'theme-dark'

export type ActionGroup = 'Map' | 'Edit' | 'Add' | 'View' | 'Help'

/** What an action works on; `editor` is `null` where no map is open, `library` where this device keeps no maps. */
export interface ActionContext {
  readonly session: SessionStore
  readonly editor: Editor | null
  readonly library?: MapStorage | null
}

export interface Action {
  readonly id: ActionId
  /** As short as a bar needs it. */
  readonly label: string
  /** What it is called where it stands alone, in the command palette and on the sheet of keys; absent: its label. */
  readonly title?: string
  /** What it does, in a few words, where its name does not say so; it is found by them too. */
  readonly says?: string
  /** What is missing while it cannot be done: "Select a step first." Absent: it is not offered then. */
  readonly needs?: string
  readonly group: ActionGroup
  /**
   * Keys that run it, the first one shown: `S`, `Delete`, `mod+Z` (Ctrl, or Cmd on a Mac), `shift+mod+Z`, `ctrl+Y` (never
   * Cmd). They act while the canvas has the focus, unless one of the following says more. Letters and signs can be switched off.
   */
  readonly keys: readonly string[]
  /** Its keys also act while another view of the map has the focus. */
  readonly inViews?: true
  /** Its keys act on the whole screen of a map, but while text is typed. */
  readonly outsideText?: true
  /** It can be done on every screen; its keys with Ctrl act everywhere, also while text is typed. */
  readonly everywhere?: true
  /** The browser's own copy, cut and paste events do it: the key must not be kept from it. */
  readonly native?: true
  readonly isEnabled: (context: ActionContext) => boolean
  readonly run: (context: ActionContext) => void
}

/** The name of an action where it stands alone. */
export const titleOf = (action: Action): string => action.title ?? action.label
