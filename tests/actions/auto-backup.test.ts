// The backup that writes itself: when it is written and when not, what stays in the folder, what is said when it cannot be, and
// that two tabs do not both write.

import { describe, expect, it } from 'vitest'
import { mostFor, restFor } from '../../src/actions/auto-backup'
import { readBackup } from '../../src/files/read-backup'
import type { MapStorage } from '../../src/storage/map-storage'
import { computer, someMap } from '../storage/computer'
import { type Disk, disk, settled, world } from './backup-world'

const titlesIn = (bytes: Uint8Array | undefined): readonly string[] => {
  const read = readBackup(bytes ?? new Uint8Array())
  if (!read.ok) throw new Error(read.error.message)
  return read.value.entries.map(({ kind, doc }) => (kind === 'bin' ? `${doc.title} (bin)` : doc.title)).sort()
}

const last = ({ files }: Disk) => [...files.values()].at(-1)

/** A tab with one map, a folder that was chosen, and the first backup in it. */
async function begun(place: (disk: Disk) => Disk['folder'] | ReturnType<Disk['file']> = ({ folder }) => folder) {
  const machine = computer()
  const { storage } = await machine.tab()
  await storage.create(someMap('one', 'One'))
  const where = disk()
  const times = world()
  const { backups, show } = times.tab(storage)
  const stop = backups.start()
  await backups.choose(place(where))
  await settled()
  const change = async (title: string, library: MapStorage = storage) => {
    await library.rename('one', title)
    await settled()
  }
  return { machine, storage, where, times, backups, show, stop, change }
}

describe('into a folder', () => {
  it('is written when it is chosen, five minutes after the last change, and not while nothing was changed', async () => {
    const { where, times, backups, change } = await begun()
    expect(titlesIn(last(where))).toEqual(['One'])
    expect(backups.state()).toMatchObject({ kind: 'fine', at: times.now(), into: 'Backups', changed: false })

    for (let minutes = 0; minutes < 90; minutes += 5) await times.pass(restFor)
    expect(where.files.size).toBe(1)

    await change('Two')
    await times.pass(restFor - 1000)
    await change('Three')
    await times.pass(2000)
    expect(where.files.size).toBe(1)
    await times.pass(restFor)
    expect(where.files.size).toBe(2)
    expect(titlesIn(last(where))).toEqual(['Three'])
  })

  it('is written every half hour while changes never rest', async () => {
    const { where, times, change } = await begun()
    for (let passed = 0; passed <= mostFor; passed += 60_000) {
      await change(`At ${passed}`)
      await times.pass(60_000)
    }
    expect(where.files.size).toBe(2)
  })

  it('is written when the page is hidden or left with changes, and only then', async () => {
    const { where, times, show, change } = await begun()
    await show(false)
    await show(true)
    expect(where.files.size).toBe(1)
    await times.pass(20 * 60_000)
    await change('Two')
    await show(true)
    expect(where.files.size).toBe(1)
    await show(false)
    expect(where.files.size).toBe(2)
  })

  it('is written after the next start, where the page was closed too soon', async () => {
    const { where, times, storage, change, stop } = await begun()
    await change('Two')
    stop()
    await times.pass(60 * 60_000)
    expect(where.files.size).toBe(1)
    times.tab(storage).backups.start()
    await times.pass(restFor)
    expect(titlesIn(last(where))).toEqual(['Two'])
  })

  it('is written although the changes were just downloaded: that file is another one', async () => {
    const { where, times, backups, change } = await begun()
    await times.pass(20 * 60_000)
    await change('Two')
    const made = await backups.make({ bin: true, states: false })
    if (!made) throw new Error('nothing made')
    await backups.downloaded(made)
    expect(backups.state()).toMatchObject({ into: '', changed: false, at: times.now() })
    await times.pass(restFor)
    expect(titlesIn(last(where))).toEqual(['Two'])
  })

  it('keeps ten and then one a day, and removes no file that it did not write', async () => {
    const { where, times, backups } = await begun()
    const foreign = ['sluice-backup-2025-01-01-010101.zip', 'sluice-backup-2026-01-05-093000.zip', 'plan.docx']
    for (const name of foreign) where.files.set(name, new Uint8Array([1]))
    for (let turn = 0; turn < 40; turn += 1) {
      await times.pass(6 * 60 * 60_000)
      await backups.backUp()
    }
    const own = [...where.files.keys()].filter(name => !foreign.includes(name))
    expect(own).toHaveLength(10 + 8)
    expect([...where.files.keys()]).toEqual(expect.arrayContaining(foreign))
  })

  it('takes another name where a file of that moment is there already, and leaves that one alone', async () => {
    const { where, times, backups } = await begun()
    await times.pass(60 * 60_000)
    const [first = ''] = where.files.keys()
    const taken = first.replace(/-\d{6}\./, at => `-${String(Number(at.slice(1, 7)) + 10_000).padStart(6, '0')}.`)
    where.files.set(taken, new Uint8Array([7]))
    await backups.backUp()
    expect(where.files.get(taken)).toEqual(new Uint8Array([7]))
    expect(where.files.size).toBe(3)
  })

  it('lets go of the empty file that a killed browser left, and of nothing while the new one is not there', async () => {
    const { where, times, backups } = await begun()
    const [first = ''] = where.files.keys()
    where.files.set(first, new Uint8Array())
    await times.pass(60 * 60_000)
    where.troubles.writing = new DOMException('full', 'QuotaExceededError')
    await backups.backUp()
    expect([...where.files.keys()]).toEqual([first])
    where.troubles.writing = null
    await backups.backUp()
    expect([...where.files.keys()]).not.toContain(first)
    expect(where.files.size).toBe(1)
  })

  it('tries a file that another program holds again the next time', async () => {
    const { where, times, backups } = await begun()
    await times.pass(60_000)
    where.troubles.removing = new DOMException('open', 'NoModificationAllowedError')
    await backups.backUp()
    expect(backups.state().kind).toBe('fine')
    expect(where.files.size).toBe(2)
    where.troubles.removing = null
    await times.pass(60_000)
    await backups.backUp()
    expect(where.files.size).toBe(1)
  })

  it('forgets which files were its own where another folder is chosen, and stops when it is turned off', async () => {
    const { where, times, backups, change } = await begun()
    const other = disk('Elsewhere')
    other.files.set([...where.files.keys()][0] ?? '', new Uint8Array([1]))
    await times.pass(60_000)
    await backups.choose(other.folder)
    expect(other.files.size).toBe(2)
    await backups.forget()
    expect(backups.state().place).toBeNull()
    await change('Two')
    await times.pass(mostFor)
    expect(other.files.size).toBe(2)
    expect(where.files.size).toBe(1)
  })
})

describe('into one file', () => {
  const toFile = (where: Disk) => where.file('all-maps.zip')

  it('replaces what is in it, and keeps that where the new one cannot be written', async () => {
    const { where, times, backups, change } = await begun(toFile)
    await change('Two')
    await times.pass(restFor)
    expect([...where.files.keys()]).toEqual(['all-maps.zip'])
    expect(titlesIn(last(where))).toEqual(['Two'])
    where.troubles.writing = new DOMException('full', 'QuotaExceededError')
    await change('Three')
    await times.pass(restFor)
    expect(backups.state()).toMatchObject({ kind: 'failed', reason: expect.stringContaining('disk is full') })
    expect(titlesIn(last(where))).toEqual(['Two'])
  })

  it('does not write nothing over a backup: where all maps are gone, it stays', async () => {
    const { where, times, storage, backups } = await begun(toFile)
    await storage.remove('one')
    await storage.keeping.deleteForGood((await storage.keeping.binned()).map(({ n }) => n))
    await settled()
    await times.pass(restFor)
    await backups.backUp()
    expect(titlesIn(last(where))).toEqual(['One'])
    expect(backups.state().kind).toBe('fine')
  })
})

describe('where it is not allowed', () => {
  it('says that it must be asked again, writes nothing, and goes on when it was allowed', async () => {
    const { where, times, backups, change } = await begun()
    where.troubles.permission = 'prompt'
    await times.pass(60 * 60_000)
    await change('Two')
    await times.pass(restFor)
    expect(backups.state().kind).toBe('asks')
    expect(where.files.size).toBe(1)
    await backups.allow()
    expect(backups.state().kind).toBe('fine')
    expect(titlesIn(last(where))).toEqual(['Two'])
  })

  it('says so at the next start, before anything was changed', async () => {
    const { where, times, storage } = await begun()
    where.troubles.permission = 'prompt'
    const { backups } = times.tab(storage)
    backups.start()
    await settled()
    expect(backups.state()).toMatchObject({ kind: 'asks', place: { name: 'Backups', kind: 'directory' } })
  })

  it('counts "denied" as no, when it stands and when it is answered', async () => {
    const { where, times, backups, change } = await begun()
    where.troubles.permission = 'denied'
    await change('Two')
    await times.pass(restFor)
    expect(backups.state().kind).toBe('denied')
    expect(where.files.size).toBe(1)
    where.troubles.permission = 'prompt'
    where.troubles.answer = 'denied'
    await backups.allow()
    expect(backups.state().kind).toBe('denied')
    expect(where.files.size).toBe(1)
  })
})

describe('where it fails', () => {
  const errors = [
    ['QuotaExceededError', 'The disk is full.'],
    ['NoModificationAllowedError', 'Another program has the folder open.'],
    ['NotAllowedError', 'does not let Sluice write there'],
  ] as const

  it.each(errors)('%s is said, nothing half is left, and it is tried again in five minutes', async (name, said) => {
    const { where, times, backups } = await begun()
    await times.pass(60 * 60_000)
    where.troubles.writing = new DOMException('no', name)
    await backups.backUp()
    expect(backups.state()).toMatchObject({ kind: 'failed', reason: expect.stringContaining(said) })
    expect(where.files.size).toBe(1)
    await times.pass(restFor)
    expect(backups.state().kind).toBe('failed')
    where.troubles.writing = null
    await times.pass(restFor)
    expect(backups.state().kind).toBe('fine')
    expect(where.files.size).toBe(2)
  })

  it('a folder that is gone is said', async () => {
    const { where, backups } = await begun()
    where.troubles.isGone = true
    await backups.backUp()
    expect(backups.state()).toMatchObject({ kind: 'failed', reason: expect.stringContaining('folder is not there') })
  })

  it('a file that is not there whole after it was written counts as failed', async () => {
    const { where, times, backups } = await begun()
    await times.pass(60 * 60_000)
    const cut = where.folder.getFileHandle.bind(where.folder)
    where.folder.getFileHandle = async (name, options) => {
      const file = await cut(name, options)
      return Object.assign(file, { getFile: async () => new File([new Uint8Array(3)], name) })
    }
    await backups.backUp()
    expect(backups.state()).toMatchObject({ kind: 'failed', reason: 'The file is not there whole.' })
  })

  it('a database that does not answer is said, and no backup of fewer maps is written', async () => {
    const { where, times, backups, storage } = await begun()
    await times.pass(60 * 60_000)
    storage.keeping.binned = () => Promise.reject(new Error('The database does not answer.'))
    await backups.backUp()
    expect(backups.state()).toMatchObject({ kind: 'failed', reason: 'The database does not answer.' })
    expect(where.files.size).toBe(1)
  })
})

describe('with two tabs', () => {
  it('one of them writes, and both say so', async () => {
    const { machine, where, times, backups, change } = await begun()
    const other = times.tab((await machine.tab()).storage)
    other.backups.start()
    await settled()
    await times.pass(60 * 60_000)
    await change('Two')
    await times.pass(restFor)
    expect(where.files.size).toBe(2)
    await other.backups.look()
    for (const tab of [backups, other.backups]) expect(tab.state()).toMatchObject({ kind: 'fine', at: times.now() })
    await other.show(false)
    expect(where.files.size).toBe(2)
  })

  it('a backup by hand waits for the one that is under way', async () => {
    const { machine, where, times, backups } = await begun()
    const other = times.tab((await machine.tab()).storage)
    await times.pass(60 * 60_000)
    await Promise.all([backups.backUp(), other.backups.backUp()])
    expect(where.files.size).toBe(2)
    for (const tab of [backups, other.backups]) expect(tab.state().kind).toBe('fine')
  })
})

it('takes damaged maps along as they were found, deleted ones too, and says which', async () => {
  const { storage, where, times, backups } = await begun()
  const torn = { id: 'torn', title: 'Torn', updatedAt: 1, state: 'damaged', doc: null } as const
  const list = storage.list.bind(storage)
  Object.assign(storage, {
    list: async () => [...(await list()), torn, { ...torn, id: 'lost', title: 'Lost' }],
    rawText: async (id: string) => (id === 'torn' ? 'half a m' : null),
  })
  const binned = { n: 1, title: 'Old', deletedAt: 5, until: 6, doc: null, raw: 'a quarter' }
  storage.keeping.binned = async () => [binned]
  await times.pass(60 * 60_000)
  await backups.backUp()
  const read = readBackup(last(where) ?? new Uint8Array())
  expect(read).toMatchObject({
    ok: true,
    value: {
      damaged: [
        { title: 'Torn', text: 'half a m' },
        { title: 'Old (in the bin)', text: 'a quarter' },
      ],
    },
  })
  expect(backups.state()).toMatchObject({ asFound: ['Torn', 'Old (in the bin)'], missing: ['Lost'] })
})
