// Of a large map only what is in sight is in the page. For that React Flow has to be told where the handles of its nodes are: a
// node of which it does not know that it puts into the page to measure it, in sight or not, and so once all of them.

import type { NodeHandle, Position } from '@xyflow/react'
import type { Scene } from '../diagram/scene'

/** Above this many nodes only those in sight are in the page. */
export const many = 200

export const isManyNodes = ({ steps, symbols, notes, stream }: Scene): boolean =>
  [steps, symbols, notes].reduce((sum, of) => sum + Object.keys(of).length, stream ? 1 : 0) > many

/** The enumeration of React Flow by its values, so that what only derives nodes does not bring in its program. */
const [left, right] = ['left', 'right'] as [Position.Left, Position.Right]

/** Where work comes in and where it leaves a node of this size, as flows.css places it. */
export const endHandles = (width: number, height: number): NodeHandle[] => [
  { type: 'target', position: left, x: -0.5, y: height / 2 - 0.5, width: 1, height: 1 },
  { type: 'source', position: right, x: width - 0.5, y: height * 0.86 - 0.5, width: 1, height: 1 },
]
