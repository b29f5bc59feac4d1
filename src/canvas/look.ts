// Level of detail and theme in which the canvas draws, handed to every node without becoming part of it: zooming changes no node.

import { createContext, useContext } from 'react'
import { fullDetail, type Level } from '../diagram/level'
import { type Theme, themes } from '../drawing/theme'

export interface Look {
  readonly level: Level
  readonly theme: Theme
}

export const LookContext = createContext<Look>({ level: fullDetail, theme: themes.light })

export const useLook = (): Look => useContext(LookContext)
