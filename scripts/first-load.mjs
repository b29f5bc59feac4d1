// For Vite: what keeps the first load small. How modules are put together into files, and what the canvas brings and never uses.
// e2e/offline.spec.ts holds the limit.

import { inRoot } from './project.mjs'

const page = inRoot('src', 'app', 'main.tsx')
const map = inRoot('src', 'app', 'OpenMap.tsx')
/** What stands on every other screen. */
const elsewhere = [
  ['ui', 'Home.tsx'],
  ['ui', 'CommandPalette.tsx'],
  ['app', 'DropFiles.tsx'],
  ['dialogs', 'Import.tsx'],
  ['dialogs', 'KeepingDialogs.tsx'],
].map(path => inRoot('src', ...path))

/** What stands around a map and comes as soon as it is drawn. */
const around = [
  ['ui', 'TopBar.tsx'],
  ['numbers', 'HeadlineBar.tsx'],
  ['numbers', 'StripBar.tsx'],
  ['ui', 'EditorTools.tsx'],
  ['ui', 'ActionBar.tsx'],
  ['ui', 'CanvasMenu.tsx'],
  ['ui', 'Palette.tsx'],
  ['ui', 'QuickLine.tsx'],
  ['inspector', 'SidePanel.tsx'],
].map(path => inRoot('src', ...path))

/** Says whether a module comes with another one: it, or what it imports and that in turn, but not what is fetched later. */
function importsOf(...roots) {
  let found = null
  return (id, graph) => {
    if (!found) {
      found = new Set()
      const open = [...roots]
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (found.has(next)) continue
        found.add(next)
        open.push(...(graph.getModuleInfo(next)?.importedIds ?? []))
      }
    }
    return found.has(id)
  }
}

/**
 * The groups of rolldown's `codeSplitting`: what always loads together is one file, since fifty small ones are a twenty-fifth more
 * when they are compressed and take as many requests. React changes seldom and stays in the cache when Sluice changes.
 */
export function filesOfFirstLoad() {
  const [inPage, inMap, inOther] = [importsOf(page), importsOf(map), importsOf(...elsewhere)]
  const isAround = importsOf(...around)
  const group = (name, priority, holds) => ({ name: (id, graph) => (holds(id, graph) ? name : null), priority })
  return [
    { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 6 },
    group('start', 5, inPage),
    group('drawing', 4, (id, graph) => inMap(id, graph) && inOther(id, graph)),
    group('map', 3, inMap),
    group('bars', 2, (id, graph) => isAround(id, graph) && inOther(id, graph)),
    group('around', 1, isAround),
  ]
}

const noColours = '\0no-colours'

/** Leaves out controls, small map and handles of React Flow, which the app has of its own, and the colours that d3 could travel between. */
export function unusedLeftOut() {
  return {
    name: 'unused-left-out',
    apply: 'build',
    enforce: 'pre',
    resolveId: { filter: { id: /^d3-color$/ }, handler: () => noColours },
    load: {
      filter: { id: /^\0no-colours$/ },
      // As for a text that is no colour.
      handler: () => `function none() { return null }
        export { none as color, none as rgb, none as hsl, none as lab, none as hcl, none as cubehelix }`,
    },
    transform: {
      filter: { id: /@xyflow[\\/]react[\\/]dist[\\/]esm[\\/]index\.m?js$/ },
      // A component is kept, used or not, while making it might do more than make it.
      handler(code) {
        const named = code.replace(/^\w+\.displayName = .*$/gm, '')
        return {
          code: named.replace(/(= |return )(memo|forwardRef|fixedForwardRef)\(/g, '$1/* @__PURE__ */ $2('),
          map: null,
        }
      },
    },
  }
}
