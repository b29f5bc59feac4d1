// What each folder of src may import: the one source of this rule. architecture.test.ts checks the code against it
// and the table of src/README.md too.

export interface FolderRule {
  /** Folders of src it may import besides itself. */
  readonly folders: readonly string[]
  /** Packages it may import, types included. */
  readonly packages: readonly string[]
  /** No DOM, no React, no clock, no randomness, no input or output. */
  readonly pure: boolean
}

const pure = (folders: readonly string[], packages: readonly string[] = []): FolderRule => ({
  folders,
  packages,
  pure: true,
})
const effectful = (folders: readonly string[], packages: readonly string[]): FolderRule => ({
  folders,
  packages,
  pure: false,
})

export const pureFolders = [
  'model',
  'analysis',
  'experiments',
  'edit',
  'versions',
  'drawing',
  'diagram',
  'arrange',
  'explain',
  'table',
  'spreadsheet',
  'pdf',
  'files',
] as const
const drawn = [...pureFolders, 'session', 'drawing-react'] as const
/** What all of the screen but the canvas may read. */
export const shown = [...drawn, 'actions'] as const
/** The rooms of the screen, in the order in which they lean on each other. */
export const screens = ['widgets', 'parts', 'numbers', 'inspector', 'guide', 'views', 'meeting', 'dialogs'] as const
const widgetPackages = ['react', 'react-aria-components']

export const folderRules: Readonly<Record<string, FolderRule>> = {
  model: pure([], ['zod']),
  analysis: pure(['model']),
  experiments: pure(['model', 'analysis']),
  edit: pure(['model'], ['immer']),
  versions: pure(['model', 'analysis', 'experiments', 'edit']),
  drawing: pure([], ['fflate']),
  diagram: pure(['model', 'analysis', 'experiments', 'drawing']),
  arrange: pure(['model', 'diagram']),
  explain: pure(['model', 'analysis', 'experiments', 'diagram']),
  table: pure(['model', 'analysis', 'experiments', 'edit', 'diagram', 'explain']),
  spreadsheet: pure(['model', 'edit', 'table']),
  pdf: pure(['drawing'], ['fflate']),
  files: pure(
    ['model', 'analysis', 'experiments', 'drawing', 'diagram', 'explain', 'table', 'pdf'],
    ['fflate', 'saxes'],
  ),
  samples: effectful(['model'], []),
  templates: effectful([], []),
  'drawing-react': effectful(['drawing'], ['react']),
  storage: effectful(['model', 'edit', 'files'], ['idb', 'nanoid']),
  session: effectful(['model', 'edit', 'analysis', 'experiments', 'drawing', 'spreadsheet'], ['react', 'zustand']),
  canvas: effectful([...drawn, 'widgets'], ['react', '@xyflow/react', 'react-aria-components']),
  actions: effectful([...pureFolders, 'session', 'storage'], ['react', 'nanoid', 'elkjs']),
  widgets: effectful(['session'], widgetPackages),
  parts: effectful([...shown, 'widgets'], widgetPackages),
  numbers: effectful([...shown, 'widgets', 'parts'], widgetPackages),
  inspector: effectful([...shown, 'widgets', 'parts', 'numbers'], widgetPackages),
  guide: effectful([...shown, 'widgets', 'parts', 'numbers', 'samples', 'templates'], widgetPackages),
  views: effectful([...shown, 'widgets', 'parts', 'numbers'], widgetPackages),
  meeting: effectful([...shown, 'widgets', 'parts'], widgetPackages),
  dialogs: effectful([...shown, 'widgets', 'parts'], widgetPackages),
  ui: effectful([...shown, ...screens, 'samples'], widgetPackages),
  app: effectful(
    [...shown, ...screens, 'storage', 'canvas', 'ui', 'samples'],
    ['react', 'react-dom', 'react-aria-components', 'nanoid', 'zustand'],
  ),
  cli: effectful([...pureFolders], ['node']),
}

/** Packages that exactly one folder knows, so that they can be replaced there. */
export const exclusivePackages: Readonly<Record<string, string>> = {
  '@xyflow/react': 'canvas',
  elkjs: 'actions',
  idb: 'storage',
  zod: 'model',
}

/** `react` for `react/jsx-runtime`, `@xyflow/react` for `@xyflow/react/dist/style.css`, `node` for `node:fs`. */
export function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node'
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier)
}
