import type { Plugin } from 'vite'
export declare const workerFile: string
export declare function filesBelow(folder: string, prefix?: string): string[]
export declare function workerSource(
  version: string,
  files: readonly (readonly [path: string, bytes: Uint8Array | string])[],
  template: string,
): string
export declare function makeOffline(folder: string): void
export declare function offline(): Plugin
