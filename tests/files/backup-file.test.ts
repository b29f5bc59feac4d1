// The backup of all maps: what was written is read back the same, one damaged map costs itself, and hostile files are refused
// with a word.

import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type BackupLimits, backupLimits, writeBackup } from '../../src/files/backup-file'
import { readMapFile } from '../../src/files/open-file'
import { isBackup, readBackup } from '../../src/files/read-backup'
import type { BackupEntry, RawMap } from '../../src/model/backup'
import { parseMapText } from '../../src/model/parse'
import { arbitraryMap } from '../helpers/arbitrary-map'
import { map, step } from '../helpers/build'

const madeAt = Date.UTC(2026, 10, 23, 12)
const mapOf = (id: string) => ({ ...map(step('a')), id, title: `Map ${id}` })
const entry = (id: string): BackupEntry => ({ kind: 'map', at: 5000, before: '', doc: mapOf(id) })

function written(entries: readonly BackupEntry[], damaged: readonly RawMap[] = [], limits?: BackupLimits) {
  const made = writeBackup(entries, madeAt, damaged, limits)
  if (!made.ok) throw new Error(made.error.message)
  return made.value
}

const archive = (entries: readonly BackupEntry[]): Uint8Array => written(entries).bytes

function value(bytes: Uint8Array) {
  const read = readBackup(bytes)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

/** The same archive with some of its files changed. */
function changed(bytes: Uint8Array, change: (files: Zippable, list: Record<string, unknown>) => void): Uint8Array {
  const files: Zippable = unzipSync(bytes)
  const list = JSON.parse(strFromU8(files['backup.json'] as Uint8Array)) as Record<string, unknown>
  change(files, list)
  files['backup.json'] = strToU8(JSON.stringify(list))
  return zipSync(files, { mtime: madeAt })
}

describe('a backup', () => {
  it('gives back what was written, whatever the maps say', () => {
    const kinds = fc.constantFrom('map', 'bin', 'state')
    const arbitraryEntries = fc.uniqueArray(
      fc.record({ kind: kinds, at: fc.nat(), before: fc.constant(''), doc: arbitraryMap }),
      {
        maxLength: 4,
        selector: ({ doc }) => doc.id,
      },
    )
    fc.assert(
      fc.property(arbitraryEntries, entries => {
        const { madeAt: when, entries: read, states, damaged } = value(archive(entries as readonly BackupEntry[]))
        expect(when).toBe(madeAt)
        expect(damaged).toEqual([])
        const again = [
          ...read.map(({ kind, at, doc }) => ({ kind, at, before: '', doc })),
          ...states.map(({ of, at, before, text }) => {
            const state = parseMapText(text)
            expect(state).toMatchObject({ ok: true, value: { doc: { id: of } } })
            return { kind: 'state', at, before, doc: state.ok && state.value.doc }
          }),
        ]
        expect(again).toHaveLength(entries.length)
        expect(again).toEqual(expect.arrayContaining(entries))
      }),
      { numRuns: 15 },
    )
  })

  it('has each map as a map file, to be taken out by hand', () => {
    const files = unzipSync(archive([entry('one')]))
    const text = strFromU8(files['maps/1-map-one.json'] ?? new Uint8Array())
    expect(readMapFile(text)).toMatchObject({ ok: true, value: { doc: mapOf('one') } })
  })

  it('is known from other archives, also when it was packed again', () => {
    const bytes = archive([entry('one')])
    expect(isBackup(bytes)).toBe(true)
    expect(isBackup(zipSync({ 'a.txt': strToU8('a'), ...unzipSync(bytes) }, { mtime: madeAt }))).toBe(true)
    expect(isBackup(zipSync({ 'xl/workbook.xml': strToU8('a') }, { mtime: madeAt }))).toBe(false)
    expect(isBackup(strToU8('{}'))).toBe(false)
  })
})

describe('a map that cannot be read', () => {
  const torn: RawMap = { title: 'Torn', at: 7000, text: '{"format": "sluice-map", "ver' }

  it('is in the backup as it was found, and given back so', () => {
    const read = value(written([entry('one')], [torn]).bytes)
    expect(read.entries.map(({ doc }) => doc.id)).toEqual(['one'])
    expect(read.damaged).toEqual([
      { file: 'damaged/2-torn.json', title: 'Torn', message: expect.stringMatching(/./), text: torn.text },
    ])
  })

  it('is a map like the others where it can be read now', () => {
    const now = { ...torn, text: JSON.stringify(mapOf('two')) }
    const read = value(written([entry('one')], [now]).bytes)
    expect(read.entries.map(({ kind, doc }) => [kind, doc.id])).toEqual([
      ['map', 'one'],
      ['map', 'two'],
    ])
    expect(read.damaged).toEqual([])
  })
})

describe('more than fits', () => {
  const state = (at: number): BackupEntry => ({ ...entry('one'), kind: 'state', at })
  const limits = { ...backupLimits, maps: 3, all: 4 }

  it('costs earlier states, the oldest first, and never a map', () => {
    const made = written([state(1), state(3), state(2), entry('one')], [], limits)
    expect(made.leftOut).toBe(1)
    expect(value(made.bytes).entries.map(({ at }) => at)).toEqual([5000])
    expect(value(made.bytes).states.map(({ at }) => at)).toEqual([3, 2])
    const small = written([state(1), entry('one')], [], { ...limits, file: archive([entry('one')]).length + 20 })
    expect(small.leftOut).toBe(1)
  })

  it('is refused with its limit where it is maps, and no half backup is written', () => {
    const many = ['one', 'two', 'three', 'four'].map(entry)
    for (const few of [limits, { ...backupLimits, mapBytes: 600 }, { ...backupLimits, file: 900 }]) {
      expect(writeBackup(many, madeAt, [], few)).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining('too much for one backup') },
      })
    }
  })
})

const ids = (read: ReturnType<typeof value>) => read.entries.map(({ doc }) => doc.id)

describe('a damaged backup', () => {
  const bytes = archive([entry('one'), entry('two'), entry('three')])

  it('names the map that is damaged or missing, and gives the others', () => {
    const torn = value(
      changed(bytes, files => {
        files['maps/2-map-two.json'] = strToU8('{"format": "sluice-map", "ver')
        delete files['maps/3-map-three.json']
      }),
    )
    expect(ids(torn)).toEqual(['one'])
    expect(torn.damaged.map(({ file }) => file)).toEqual(['maps/2-map-two.json', 'maps/3-map-three.json'])
  })

  it('gives the others too when one cannot be unpacked', () => {
    const at = strFromU8(bytes, true).indexOf('maps/2-map-two.json') + 'maps/2-map-two.json'.length
    const flipped = Uint8Array.from(bytes, (byte, index) => (index >= at && index < at + 20 ? 0xff : byte))
    expect(ids(value(flipped))).toEqual(['one', 'three'])
    expect(value(flipped).damaged).toHaveLength(1)
  })

  it('never throws, wherever it was cut or changed', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, byte, isCut) => {
        const torn = isCut ? bytes.slice(0, at) : Uint8Array.from(bytes, (was, index) => (index === at ? byte : was))
        isBackup(torn)
        const read = readBackup(torn)
        if (!read.ok) expect(read.error.message).toMatch(/Nothing was changed|newer Sluice/)
        else for (const { doc } of read.value.entries) expect(['one', 'two', 'three']).toContain(doc.id)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a hostile backup', () => {
  const bytes = archive([entry('one'), entry('two')])

  it('with forbidden keys in its list is refused', () => {
    const files = unzipSync(bytes)
    const text = strFromU8(files['backup.json'] ?? new Uint8Array()).replace('"madeAt"', '"__proto__": {}, "madeAt"')
    const read = readBackup(zipSync({ ...files, 'backup.json': strToU8(text) }, { mtime: madeAt }))
    expect(read).toMatchObject({ ok: false, error: { place: 'backup.json' } })
  })

  it('with forbidden keys in a map names the map', () => {
    const read = value(
      changed(bytes, (files, list) => {
        files['maps/1-map-one.json'] = strToU8('{"format": "sluice-map", "__proto__": {"steps": {}}}')
        list.entries = (list.entries as Record<string, unknown>[]).map(row => ({ ...row, sum: null }))
      }),
    )
    expect(read.damaged).toMatchObject([{ file: 'maps/1-map-one.json', message: expect.stringContaining('__proto__') }])
    expect(read.entries).toHaveLength(1)
  })

  it('with one map twice offers the first and names the other', () => {
    const read = value(archive([entry('one'), { ...entry('one'), at: 9 }]))
    expect(read.entries.map(({ at }) => at)).toEqual([5000])
    expect(read.damaged).toMatchObject([{ file: 'maps/2-map-one.json', message: expect.stringContaining('same map') }])
  })

  it('with wrong kinds everywhere gives what there is', () => {
    const read = value(
      changed(bytes, (_, list) => {
        list.madeAt = 'soon'
        list.entries = [
          7,
          null,
          { file: 3 },
          { file: 'maps/1-map-one.json', kind: 'x', at: -1e300, before: {}, sum: 'a' },
        ]
      }),
    )
    expect(read).toMatchObject({ madeAt: 0, entries: [{ kind: 'map', at: 0 }], damaged: [{ file: '' }] })
  })

  it('that swells is unpacked no further than it says', () => {
    const swollen = Uint8Array.from(
      changed(bytes, files => {
        files['maps/1-map-one.json'] = new Uint8Array(20 * 1024 * 1024)
      }),
    )
    // The list at the end says less than what the packed data becomes, in two ways: a few bytes, and more than fits.
    const view = new DataView(swollen.buffer)
    const text = strFromU8(swollen, true)
    const listed = text.lastIndexOf('maps/1-map-one.json') - 46
    for (const size of [100, 30 * 1024 * 1024]) {
      view.setUint32(listed + 24, size, true)
      const read = value(swollen)
      expect(read.damaged).toMatchObject([
        { file: 'maps/1-map-one.json', message: expect.stringContaining('unpacked') },
      ])
      expect(ids(read)).toEqual(['two'])
    }
  })

  it('of more maps than anybody has is refused before they are read', () => {
    const many = changed(bytes, (_, list) => {
      list.entries = Array.from({ length: 2001 }, () => (list.entries as readonly unknown[])[0])
    })
    expect(readBackup(many)).toMatchObject({ ok: false, error: { message: expect.stringContaining('2,000 maps') } })
  })

  it('that names one file over and over reads it once', () => {
    const read = value(
      changed(bytes, (_, list) => {
        list.entries = Array.from({ length: 1500 }, () => (list.entries as readonly unknown[])[0])
      }),
    )
    expect(ids(read)).toEqual(['one'])
    expect(read.damaged).toHaveLength(1499)
  })

  it('of a newer Sluice, of 64 MiB, or that would unpack to more than fits, says so', () => {
    expect(readBackup(changed(bytes, (_, list) => (list.version = 2)))).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('newer Sluice') },
    })
    expect(readBackup(new Uint8Array(65 * 1024 * 1024))).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('64 MiB') },
    })
    // What the archive says of its first file's size, in its list at the end.
    const bomb = Uint8Array.from(bytes)
    const listed = strFromU8(bytes, true).indexOf('PK\u0001\u0002')
    new DataView(bomb.buffer).setUint32(listed + 24, 257 * 1024 * 1024, true)
    expect(readBackup(bomb)).toMatchObject({ ok: false, error: { message: expect.stringContaining('256 MiB') } })
  })
})
