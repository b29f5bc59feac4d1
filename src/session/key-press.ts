// A key press as React and the browser both give it, and whether Cmd and Option stand for Ctrl on this machine.

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** On a Mac Cmd does what Ctrl does elsewhere, and Option goes by words. */
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '')
