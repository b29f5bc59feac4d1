// Types of first-load.mjs for Vite's settings.

import type { Plugin, Rolldown } from 'vite'

export declare function filesOfFirstLoad(): Rolldown.CodeSplittingGroup[]
export declare function unusedLeftOut(): Plugin
