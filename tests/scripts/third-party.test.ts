// Code of others that is handed on with the app: each package is named with its licence and the text of it.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { packageFolders, readPackage, thirdPartyText } from '../../scripts/third-party.mjs'

const installed = (path: string): string => resolve('node_modules', path)

it('finds the package of each module, once, nested ones too', () => {
  const ids = [
    installed('elkjs/lib/elk-worker.min.js?url'),
    `\0${installed('react/index.js')}?commonjs-proxy`,
    installed('react/cjs/react.production.js'),
    installed('@xyflow/react/dist/esm/index.js'),
    resolve('src/app/main.tsx'),
    '\0vite/preload-helper.js',
  ]
  expect(packageFolders(ids)).toEqual(['@xyflow/react', 'elkjs', 'react'].map(installed))
})

it('names version, licence, source and text; one text that several share stands once', () => {
  const text = thirdPartyText(['elkjs', 'react', 'react-dom', 'saxes'].map(name => readPackage(installed(name))))
  expect(text).toMatch(
    /\| elkjs \| [\d.]+ \| EPL-2\.0 OR .*used under EPL-2\.0 \| https:\/\/github\.com\/kieler\/elkjs \|/,
  )
  expect(text).toMatch(/Eclipse Public License/i)
  expect(text.match(/Permission is hereby granted, free of charge/g)).toHaveLength(1)
  expect(text).toContain('## react, react-dom')
  // It carries no file with its licence.
  expect(text).toMatch(/## saxes\n\n```\nCopyright \(c\) .*Louis-Dominique Dubeau.*\n\nPermission to use, copy/)
})

it('refuses a package that may not be handed on', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'packages-')), 'node_modules', 'nameless')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"name":"nameless","version":"1.0.0"}')
  expect(() => readPackage(folder)).toThrow('nameless names no licence')
  writeFileSync(join(folder, 'package.json'), '{"name":"nameless","version":"1.0.0","license":"SEE LICENSE"}')
  expect(() => readPackage(folder)).toThrow('without its text')
})
