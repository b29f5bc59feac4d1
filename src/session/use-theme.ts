// The theme in which everything is drawn just now.

import { type Theme, themes } from '../drawing/theme'
import { useSession } from './editor'

export function useTheme(): Theme {
  return themes[useSession(session => session.look)]
}
