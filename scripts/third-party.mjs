// THIRD_PARTY.md of the built app: every package whose code is in it, with version, licence, source and the text of its
// licence. Written by the build itself, from the modules that it read: nothing can be bundled without being named.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const thirdPartyFile = 'THIRD_PARTY.md'

/** The folders of the packages that modules belong to, from their ids; each once, by name. */
export function packageFolders(moduleIds) {
  const folders = new Set()
  for (const id of moduleIds) {
    const found = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)
    if (found) folders.add(found[1])
  }
  return [...folders].filter(folder => existsSync(join(folder, 'package.json'))).sort()
}

const sourceOf = ({ repository, homepage }) => {
  const url = typeof repository === 'string' ? repository : repository?.url
  if (!url) return homepage ?? ''
  const plain = url
    .replace(/^git\+/, '')
    .replace(/^git:\/\//, 'https://')
    .replace(/\.git$/, '')
  if (/^https?:/.test(plain)) return plain
  return `https://github.com/${plain.replace(/^(?:github:|git@github\.com:|ssh:\/\/git@github\.com\/)/, '')}`
}

/** What a package says of itself. Throws where it names no licence: such a package must not be handed on. */
export function readPackage(folder) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const licence = typeof about.license === 'string' ? about.license : about.license?.type
  if (!licence) throw new Error(`${about.name} names no licence: look it up before it is handed on.`)
  const texts = readdirSync(folder)
    .filter(file => /^(?:licen[cs]e|notice|copying)(?:\.(?:md|txt))?$/i.test(file))
    .sort()
    .map(file => readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim())
  const text = texts.length > 0 ? texts.join('\n\n') : usualText(licence, authorsOf(about))
  return { name: about.name, version: about.version, licence, source: sourceOf(about), text }
}

const personOf = person => (typeof person === 'string' ? person.replace(/\s*[<(].*/, '') : person.name)
const authorsOf = ({ name, author, contributors = [] }) =>
  [...new Set([author, ...contributors].filter(Boolean).map(personOf))].join(', ') || `the authors of ${name}`

const asItIs = 'THE SOFTWARE IS PROVIDED "AS IS"'
/** Packages without a text of their licence ask for it all the same: its usual words, with their authors. */
const usualTexts = {
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

${asItIs} AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL
DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR
OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software
is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

${asItIs}, WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
}

function usualText(licence, authors) {
  const text = usualTexts[licence]
  if (!text) throw new Error(`${licence}, of ${authors}: without its text this package must not be handed on.`)
  return `Copyright (c) ${authors}\n\n${text}`
}

/** Licences that a choice is offered between: the one that the package is used under. */
const chosen = licence => (/^\(?EPL-2\.0 OR /.test(licence) ? `${licence}, used under EPL-2.0` : licence)

/** The file, from what packages say of themselves; one text that many share stands once. */
export function thirdPartyText(packages) {
  const byName = [...packages].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1))
  const texts = new Map()
  for (const one of byName) {
    if (one.text !== '') texts.set(one.text, [...(texts.get(one.text) ?? []), one.name])
  }
  return [
    '# Code of others in Sluice',
    '',
    'Sluice itself is under the Apache-2.0 licence (LICENSE). The built app holds code of these packages, unchanged but for',
    'being bundled and shortened. Their source code is at the address beside each. The typeface Inter is under the SIL Open',
    'Font License 1.1 (fonts/LICENSE.txt).',
    '',
    '| package | version | licence | source code |',
    '|---|---|---|---|',
    ...byName.map(one => `| ${one.name} | ${one.version} | ${chosen(one.licence)} | ${one.source} |`),
    ...[...texts].flatMap(([text, names]) => ['', `## ${[...new Set(names)].join(', ')}`, '', '```', text, '```']),
    '',
  ].join('\n')
}

/** For Vite: puts the file beside what it builds. */
export function thirdParty() {
  return {
    name: 'third-party',
    apply: 'build',
    generateBundle() {
      const packages = packageFolders(this.getModuleIds()).map(readPackage)
      this.emitFile({ type: 'asset', fileName: thirdPartyFile, source: thirdPartyText(packages) })
    },
  }
}
