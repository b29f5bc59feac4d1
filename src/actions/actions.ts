// The one table of user actions. Buttons, menus, keys, the command palette and the sheet of keys read it; nothing a user
// does is defined elsewhere.

import type { Action } from './action'
import { addActions } from './add-actions'
import { appActions } from './app-actions'
import { arrangeActions } from './arrange-actions'
import { editActions } from './edit-actions'
import { mapActions } from './map-actions'
import { meetingActions } from './meeting-actions'
import { viewActions } from './view-actions'

export const actions: readonly Action[] = [
  ...addActions,
  ...editActions,
  ...arrangeActions,
  ...viewActions,
  ...mapActions,
  ...meetingActions,
  ...appActions,
]
