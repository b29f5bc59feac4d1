// Reads the project's own sources as syntax trees, so that tests can assert what imports what and what names what.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { parseSync } from 'vite'

export interface Import {
  readonly specifier: string
  /** Nothing of it is left when types are erased. */
  readonly typeOnly: boolean
}

export interface SourceFile {
  /** Path from the project's root with forward slashes, `src/model/types.ts`. */
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
  readonly exportsDefault: boolean
  /** Only `export … from`, or `export * from` anywhere. */
  readonly barrel: boolean
  readonly program: Node
}

/** A node of the syntax tree (ESTree with TypeScript). */
export interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

/** Visits every node below and including `node`. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const item of value) isNode(item) && walk(item, visit)
    else if (isNode(value)) walk(value, visit)
  }
}

const literal = (value: unknown): string | null =>
  isNode(value) && typeof value.value === 'string' ? value.value : null

function importsOf(program: Node): Import[] {
  const found: Import[] = []
  const add = (source: unknown, typeOnly: boolean) => {
    const specifier = literal(source)
    if (specifier !== null) found.push({ specifier, typeOnly })
  }
  walk(program, node => {
    if (node.type === 'ImportDeclaration') {
      const parts = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : []
      add(
        node.source,
        node.importKind === 'type' || (parts.length > 0 && parts.every(part => part.importKind === 'type')),
      )
    }
    if (node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration')
      add(node.source, node.exportKind === 'type')
    if (node.type === 'ImportExpression') add(node.source, false)
    if (node.type === 'TSImportType') add(node.source ?? node.argument, true)
    if (node.type === 'TSImportEqualsDeclaration' && isNode(node.moduleReference))
      add(node.moduleReference.expression, false)
  })
  return found
}

export function readSource(file: string, root = process.cwd()): SourceFile {
  const text = readFileSync(file, 'utf8')
  const parsed = parseSync(file, text)
  if (parsed.errors.length > 0) throw new Error(`${file} does not parse: ${parsed.errors[0]?.message}`)
  const program = parsed.program as unknown as Node
  const body = Array.isArray(program.body) ? program.body.filter(isNode) : []
  const reExport = (node: Node) =>
    node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && isNode(node.source))
  return {
    path: relative(root, file).split(sep).join('/'),
    text,
    imports: importsOf(program),
    exportsDefault: body.some(node => node.type === 'ExportDefaultDeclaration'),
    barrel: body.some(node => node.type === 'ExportAllDeclaration') || (body.length > 0 && body.every(reExport)),
    program,
  }
}

/** Every file under `folder` with one of the endings, sorted. */
export function filesUnder(folder: string, endings: readonly string[]): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && endings.some(ending => entry.name.endsWith(ending)))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

/** The file that a relative import means, as a path from the root, or null when there is none. */
export function resolveImport(from: string, specifier: string): string | null {
  const base = resolve(dirname(from), specifier.replace(/\?.*$/, ''))
  const found = ['', '.ts', '.tsx', '.d.ts']
    .map(ending => base + ending)
    .find(file => existsSync(file) && /\.\w+$/.test(file))
  return found ? relative(process.cwd(), found).split(sep).join('/') : null
}
