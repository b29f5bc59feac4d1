// SECURITY.md says what is kept: every name under which the code keeps something stands in it, and no name that is gone.

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { filesUnder } from '../helpers/source-files'

const page = readFileSync('SECURITY.md', 'utf8')
const sources = filesUnder('src', ['.ts', '.tsx']).map(path => ({ path, text: readFileSync(path, 'utf8') }))
const key = /['"`](sluice\.[a-z]+\.?)/g

it('names every key of localStorage and sessionStorage', () => {
  const used = new Set(sources.flatMap(({ text }) => [...text.matchAll(key)].map(([, name = '']) => name)))
  const named = new Set([...page.matchAll(key)].map(([, name = '']) => name))
  expect([...named].sort()).toEqual([...used].sort())
  // A key of another form would not be found above.
  const stores = sources.filter(({ text }) => /\b(?:local|session)Storage\b/.test(text))
  expect(stores.length).toBeGreaterThan(2)
  expect(stores.filter(({ text }) => text.search(key) === -1).map(({ path }) => path)).toEqual([])
})

it('names every table of the database, and nothing else keeps data', () => {
  const database = readFileSync('src/storage/tables.ts', 'utf8')
  const [, forms = ''] = /^const forms[^\n]*\{\n([\s\S]*?)^\}/m.exec(database) ?? []
  const tables = [...forms.matchAll(/^ {2}(\w+): \{/gm)].map(([, name = '']) => name)
  expect(tables.length).toBeGreaterThan(5)
  const row = page.split('\n').find(line => line.startsWith('| IndexedDB')) ?? ''
  expect([...row.matchAll(/`(\w+)`:/g)].map(([, name = '']) => name).sort()).toEqual([...new Set(tables)].sort())
  expect(page).toContain('| Cache Storage')
  const others = /document\.cookie|cookieStore|\.openDatabase\(|getDirectory\(\)/
  expect(sources.filter(({ text }) => others.test(text)).map(({ path }) => path)).toEqual([])
})

it('names files that are there', () => {
  for (const [, path = ''] of page.matchAll(/`((?:scripts|e2e)\/[\w.-]+)`/g))
    expect(readFileSync(path, 'utf8')).not.toBe('')
})
