// What a user can do, as a value: menus, buttons and keys all read the same table of these.

import type { Editor } from '../session/editor'
import type { SessionStore } from '../session/session'

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
  | 'view-map'
  | 'view-direction'
  | 'view-experiments'
  | 'view-brief'
  | 'view-history'
  | 'fit'
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
  | 'keys'
  | 'hand-out'
  | 'keep-version'
  | 'review'

export type ActionGroup = 'Map' | 'Edit' | 'Add' | 'View' | 'Help'

/** What an action works on; `editor` is `null` where no map is open. */
export interface ActionContext {
  readonly session: SessionStore
  readonly editor: Editor | null
}

export interface Action {
  readonly id: ActionId
  readonly label: string
  readonly group: ActionGroup
  /**
   * Keys that run it, the first one shown: `S`, `Delete`, `mod+Z` (Ctrl, or Cmd on a Mac), `shift+mod+Z`. A key without
   * Ctrl acts only while the canvas has the focus; others do wherever no text is being typed.
   */
  readonly keys: readonly string[]
  /** Its keys also act while another view of the map has the focus. */
  readonly inViews?: true
  /** The browser's own copy, cut and paste events do it: the key must not be kept from it. */
  readonly native?: true
  readonly isEnabled: (context: ActionContext) => boolean
  readonly run: (context: ActionContext) => void
}
