// Types of third-party.mjs for Vite's settings and the tests.

import type { Plugin } from 'vite'

export interface ThirdParty {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** Where its source code is; '' where it does not say. */
  readonly source: string
  readonly text: string
}

export const thirdPartyFile: string
export function packageFolders(moduleIds: Iterable<string>): string[]
export function readPackage(folder: string): ThirdParty
export function thirdPartyText(packages: readonly ThirdParty[]): string
export function thirdParty(): Plugin
