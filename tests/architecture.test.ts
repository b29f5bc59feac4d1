// The rules of src/README.md that a machine can hold. A newcomer who breaks one trips here, with the rule's reason.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exclusivePackages, folderRules, packageOf, pureFolders, screens, shown } from './helpers/architecture-rules'
import { filesUnder, type Node, readSource, resolveImport, type SourceFile, walk } from './helpers/source-files'

const sources = filesUnder('src', ['.ts', '.tsx']).map(file => readSource(file))
const folderOf = (path: string) => path.split('/')[1] ?? ''
const isRelative = (specifier: string) => specifier.startsWith('.')

/** One line for every breach, so that a failure names the file and what to change. */
function breaches(check: (file: SourceFile) => readonly string[]): string[] {
  return sources.flatMap(file => check(file).map(what => `${file.path}: ${what}`))
}

describe('imports of src', () => {
  it('go only where the arrows point', () => {
    const found = breaches(file =>
      file.imports.flatMap(({ specifier }) => {
        if (!isRelative(specifier)) return []
        const target = resolveImport(file.path, specifier)
        if (!target) return [`'${specifier}' is not there`]
        const from = folderOf(file.path)
        const to = folderOf(target)
        if (!target.startsWith('src/')) return [`'${specifier}' leaves src`]
        if (from === to || folderRules[from]?.folders.includes(to)) return []
        return [`${from} must not import ${to} ('${specifier}')`]
      }),
    )
    expect(found).toEqual([])
  })

  it('name only the packages of their folder', () => {
    const found = breaches(file =>
      file.imports
        .filter(({ specifier }) => !isRelative(specifier))
        .filter(({ specifier }) => !folderRules[folderOf(file.path)]?.packages.includes(packageOf(specifier)))
        .map(({ specifier }) => `${folderOf(file.path)} must not import the package '${specifier}'`),
    )
    expect(found).toEqual([])
    for (const [name, folder] of Object.entries(exclusivePackages)) {
      const others = Object.entries(folderRules).filter(
        ([other, rule]) => other !== folder && rule.packages.includes(name),
      )
      expect(others, `${name} belongs to ${folder} alone`).toEqual([])
    }
  })

  it('take zod from the one file that sets it: it would compile code, which the page forbids', () => {
    const importers = sources.filter(file => file.imports.some(({ specifier }) => packageOf(specifier) === 'zod'))
    expect(importers.map(file => file.path)).toEqual(['src/model/zod.ts'])
  })

  it('are written without aliases, deep climbs or endings', () => {
    const found = breaches(file =>
      file.imports.flatMap(({ specifier }) => [
        ...(specifier.includes('../../') ? [`'${specifier}' climbs two folders`] : []),
        ...(/^(?:[@~]\/|src\/|\/)/.test(specifier) ? [`'${specifier}' is an alias`] : []),
        ...(isRelative(specifier) && /\.(?:tsx?|m?js)$/.test(specifier) ? [`'${specifier}' has an ending`] : []),
      ]),
    )
    expect(found).toEqual([])
  })

  it('form no cycle', () => {
    const targets = new Map(
      sources.map(file => [
        file.path,
        file.imports.flatMap(({ specifier }) =>
          isRelative(specifier) ? (resolveImport(file.path, specifier) ?? []) : [],
        ),
      ]),
    )
    expect(firstCycle(targets)).toBeNull()
  })
})

/** The first cycle of a graph as its path, or null. */
function firstCycle(targets: ReadonlyMap<string, readonly string[]>): string | null {
  const done = new Set<string>()
  const visit = (file: string, trail: readonly string[]): string | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file].join(' → ')
    if (done.has(file)) return null
    for (const next of targets.get(file) ?? []) {
      const cycle = visit(next, [...trail, file])
      if (cycle) return cycle
    }
    done.add(file)
    return null
  }
  for (const file of targets.keys()) {
    const cycle = visit(file, [])
    if (cycle) return cycle
  }
  return null
}

describe('files of src', () => {
  it('lie in a known folder', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter(entry => entry.isDirectory())
    expect(folders.map(entry => entry.name).filter(name => !Object.hasOwn(folderRules, name))).toEqual([])
    expect(sources.filter(file => file.path.split('/').length < 3).map(file => file.path)).toEqual([])
  })

  it('are no barrels and export no default', () => {
    const found = breaches(file => [
      ...(file.barrel || /\/index\.tsx?$/.test(file.path)
        ? ['is a barrel; import each name from the file that defines it']
        : []),
      ...(file.exportsDefault ? ['exports a default'] : []),
    ])
    expect(found).toEqual([])
  })

  it('open with what they are, and stay under 250 lines or say why not', () => {
    const all = filesUnder('src', ['.ts', '.tsx', '.css']).map(path => ({ path, text: readFileSync(path, 'utf8') }))
    const found = all.flatMap(({ path, text }) => {
      const head = /^\s*(?:(?:\/\/[^\n]*\n)+|\/\*[\s\S]*?\*\/)/.exec(text)?.[0] ?? ''
      const lines = text.split('\n').length - 1
      return [
        ...(head ? [] : [`${path}: has no opening comment`]),
        ...(lines > 250 && !/long because/i.test(head)
          ? [`${path}: ${lines} lines; split it, or open with "Long because …"`]
          : []),
      ]
    })
    expect(found).toEqual([])
  })
})

describe('pure folders', () => {
  const name = (node: unknown) => (node as Node | undefined)?.name
  const forbidden = (node: Node): string | null => {
    if (node.type === 'Identifier' && (node.name === 'Intl' || node.name === 'Date')) return `${node.name}`
    if (node.type !== 'MemberExpression') return null
    const property = String(name(node.property) ?? (node.property as Node).value)
    if (/^toLocale|^localeCompare$/.test(property)) return property
    return name(node.object) === 'Math' && property === 'random' ? 'Math.random' : null
  }

  it('know no clock, no chance and no locale', () => {
    const found = breaches(file => {
      if (!folderRules[folderOf(file.path)]?.pure) return []
      const names = new Set<string>()
      walk(file.program, node => {
        const what = forbidden(node)
        if (what) names.add(what)
      })
      return [...names].map(what => `uses ${what}`)
    })
    expect(found).toEqual([])
  })

  it('are the ones that compile without a DOM', () => {
    const config = JSON.parse(readFileSync('src/tsconfig.pure.json', 'utf8')) as {
      include: string[]
      compilerOptions: unknown
    }
    expect(config.include.toSorted()).toEqual([...pureFolders].sort())
    expect(config.compilerOptions).toMatchObject({ lib: ['ES2023'], types: [] })
    const ruled = Object.keys(folderRules).filter(folder => folderRules[folder]?.pure)
    expect(ruled.sort()).toEqual([...pureFolders].sort())
  })
})

describe('src/README.md', () => {
  /** Words of its table that stand for several folders. */
  const together: Readonly<Record<string, readonly string[]>> = { pure: pureFolders, shown, screens }
  const readme = readFileSync('src/README.md', 'utf8')

  it('names the same folders with the same arrows', () => {
    const rows = [...readme.matchAll(/^\| `([a-z-]+)\/` \|[^|]*\|([^|]*)\|/gm)].map(([, folder = '', imports = '']) => {
      const named = [...imports.matchAll(/`([a-z-]+)`|\b(pure|shown|screens)\b/g)].flatMap(([, one, all]) =>
        all ? (together[all] ?? []) : (one ?? []),
      )
      return [folder, named.sort()]
    })
    const rules = Object.entries(folderRules).map(([folder, rule]) => [folder, [...rule.folders].sort()])
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(rules))
  })

  it('points only at files that exist', () => {
    const named = [...readme.matchAll(/`((?:\.\.\/)?[a-z][a-z0-9-]*\/[A-Za-z0-9./-]+\.(?:tsx?|mjs|json|css))`/g)].map(
      ([, path = '']) => path,
    )
    const missing = named.filter(path => !existsSync(join('src', path)) && !existsSync(path))
    expect(missing).toEqual([])
  })
})

describe('tests', () => {
  it('keep the reference implementation independent: it takes nothing but types from src', () => {
    const reference = filesUnder('tests/reference', ['.ts']).map(file => readSource(file))
    const found = reference.flatMap(file =>
      file.imports
        .filter(({ specifier, typeOnly }) => !typeOnly && isRelative(specifier))
        .filter(({ specifier }) => resolveImport(file.path, specifier)?.startsWith('src/') !== false)
        .map(({ specifier }) => `${file.path}: ${specifier}`),
    )
    expect(found).toEqual([])
  })
})
