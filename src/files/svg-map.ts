// The map inside an SVG: how it is written into <metadata>, and how it is found again in whatever an editor made of the file.

import { SaxesParser } from 'saxes'
import { readJsonText } from '../model/json-text'
import { mostAttributes, mostPictureLevels, thousands } from '../model/limits'
import { oneLine } from '../model/quoted'
import { ok, type Result, refuse } from '../model/result'

/** The class of the outermost element of every picture that Sluice writes. */
const isOurPicture = /\bsluice-(?:light|dark|contrast|print)\b/

/** The namespace of the one element of ours; no address, so that nothing in the file looks like a link. */
export const mapNamespace = 'urn:sluice:map'

/** Text that any XML reader gives back unchanged; JSON has escaped line breaks and control characters before. */
const escapeText = (text: string): string =>
  text
    .replace(/[&<>]/g, sign => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
    .replace(/[\u007f-\u009f\u2028\u2029\ufffe\uffff\ufeff]/g, jsonEscape)

const jsonEscape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`

/** The `<metadata>` element that carries a map's JSON text. */
export const mapMetadata = (json: string): string =>
  `<metadata><sluice:map xmlns:sluice="${mapNamespace}">${escapeText(json.trimEnd())}</sluice:map></metadata>`

/**
 * The JSON value that an SVG carries. Only well-formed XML is read, entities beyond XML's own five are refused and none is
 * fetched, so a hostile file can neither grow nor reach out.
 */
export function readSvgMap(text: string): Result<unknown> {
  const found = text.includes(mapNamespace) ? findMap(text) : ok(null)
  if (!found.ok) return found
  if (found.value === null) {
    return refuse(
      '',
      isOurPicture.test(text)
        ? 'This picture comes from Sluice, but the map is no longer in it: it was left out, or lost when svgo or an editor saved the file again. Take the file as Sluice wrote it, or the map file (.json).'
        : 'This SVG carries no Sluice map; only one exported by Sluice with its map inside can be opened. Take the file as Sluice wrote it, or the map file (.json).',
    )
  }
  const json = readJsonText(found.value)
  if (json.ok || json.error.place !== '') return json
  return refuse(
    'metadata',
    'The map inside this SVG is damaged; take the file as Sluice wrote it, or the map file (.json).',
  )
}

/** What is read before it is asked whether to go on: a picture that is refused costs no more than that. */
const portion = 4096
const remedy = 'Take the file as Sluice wrote it, or the map file (.json).'

/** What an XML reader says, `1:17: undefined entity.`, with its place in words. */
function damaged(said: string): Result<never> {
  const [, line = '', column = '', what = said] = /^(\d+):(\d+): (.*)$/s.exec(said) ?? []
  const place = line === '' ? '' : `line ${line}, column ${column}`
  const short = oneLine(what).replace(/\.$/, '').slice(0, 100)
  return refuse(place, `This SVG is damaged and cannot be read (${short}). ${remedy}`)
}

function findMap(text: string): Result<string | null> {
  const parser = new SaxesParser({ xmlns: true })
  let depth = 0
  let inside = 0
  let attributes = 0
  const parts: string[] = []
  const failures: string[] = []
  parser.on('error', error => {
    if (failures.length === 0) failures.push(error.message)
  })
  parser.on('attribute', () => {
    attributes += 1
  })
  parser.on('opentag', tag => {
    depth += 1
    attributes = 0
    if (inside === 0 && parts.length === 0 && tag.uri === mapNamespace && tag.local === 'map') inside = depth
  })
  const collect = (part: string) => {
    if (inside > 0) parts.push(part)
  }
  parser.on('text', collect)
  parser.on('cdata', collect)
  parser.on('closetag', () => {
    if (inside === depth) inside = 0
    depth -= 1
  })
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; at += portion) {
    parser.write(text.slice(at, at + portion))
    if (failures[0] !== undefined) return damaged(failures[0])
    if (depth > mostPictureLevels) {
      return refuse('', `This SVG is nested more than ${thousands(mostPictureLevels)} levels deep. ${remedy}`)
    }
    if (attributes > mostAttributes) {
      return refuse('', `An element of this SVG has more than ${thousands(mostAttributes)} attributes. ${remedy}`)
    }
  }
  parser.close()
  if (failures[0] !== undefined) return damaged(failures[0])
  return ok(parts.length === 0 ? null : parts.join(''))
}
