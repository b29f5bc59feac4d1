// When the browser is asked to keep what is here, whom Safari's seven days concern, and how much is said to be taken.

import { describe, expect, it, vi } from 'vitest'
import { askOnceSaved, askToKeep } from '../../src/actions/ask-to-keep'
import { bytesText, forgetsInSevenDays, keptByBrowser, keptHere } from '../../src/actions/persistence'
import { stayingSentence, usageSentence } from '../../src/parts/storage-words'
import { computer, note, someMap } from '../storage/computer'

const settle = async () => {
  for (let turn = 0; turn < 60; turn++) await new Promise(setImmediate)
}

function browser({ persisted = false, grants = true } = {}) {
  const persist = vi.fn(async () => grants)
  return { persist, storage: { persisted: async () => persisted, persist } as unknown as StorageManager }
}

describe('the browser is asked to keep what is here', () => {
  it('once, when the first work has been saved, and not before', async () => {
    const machine = computer()
    const tab = await machine.tab()
    await tab.storage.create(someMap())
    const { store, saving } = await tab.open(someMap().id)
    const { persist, storage } = browser()
    askOnceSaved(store, saving, storage)
    await settle()
    expect(persist).not.toHaveBeenCalled()

    machine.fill()
    store.commit(note('first'))
    await settle()
    expect(saving.status().kind).toBe('failed')
    expect(persist).not.toHaveBeenCalled()

    machine.free()
    store.commit(note('second'))
    await settle()
    expect(saving.status().kind).toBe('saved')
    store.commit(note('third'))
    await settle()
    expect(persist).toHaveBeenCalledTimes(1)
  })

  it('not for what another tab has written, and not again where it has promised', async () => {
    const machine = computer()
    const [one, two] = [await machine.tab(), await machine.tab()]
    await one.storage.create(someMap())
    const [here, there] = [await one.open(someMap().id), await two.open(someMap().id)]
    const { persist, storage } = browser()
    askOnceSaved(here.store, here.saving, storage)
    there.store.commit(note('elsewhere'))
    await settle()
    expect(here.store.doc).toEqual(there.store.doc)
    expect(persist).not.toHaveBeenCalled()

    const promised = browser({ persisted: true })
    expect(await askToKeep(promised.storage)).toBe(true)
    expect(promised.persist).not.toHaveBeenCalled()
    expect(await askToKeep(browser({ grants: false }).storage)).toBe(false)
    expect(await askToKeep(undefined)).toBe(false)
  })
})

describe('what the browser says', () => {
  it('is told in words, and its silence is no error', async () => {
    expect(await keptByBrowser(undefined)).toEqual({ usage: null, quota: null, persisted: false })
    expect([bytesText(1), bytesText(250_000), bytesText(3_200_000), bytesText(41_000_000_000)]).toEqual([
      '1 kB',
      '250 kB',
      '3.2 MB',
      '41 GB',
    ])
  })

  it('concerns Safari and every browser of an iPad, unless installed or promised', () => {
    const safari = 'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15'
    const onIPad =
      'Mozilla/5.0 (iPad; CPU OS 26_0) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/150.0 Mobile Safari/604.1'
    const chrome = 'Mozilla/5.0 (X11; Linux) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36'
    const firefox = 'Mozilla/5.0 (X11; Linux; rv:150.0) Gecko/20100101 Firefox/150.0'
    expect([safari, onIPad, chrome, firefox].map(agent => forgetsInSevenDays(agent, false, false))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(forgetsInSevenDays(safari, true, false)).toBe(false)
    expect(forgetsInSevenDays(safari, false, true)).toBe(false)
  })

  it('is one line on Home: how much of how much, and whether it stays; Safari is told what to do', async () => {
    const safari = 'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15'
    const chrome = 'Mozilla/5.0 (X11; Linux) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36'
    const saying = (persisted: boolean) =>
      ({
        estimate: async () => ({ usage: 3_200_000, quota: 10_000_000_000 }),
        persisted: async () => persisted,
      }) as unknown as StorageManager
    const line = async (agent: string, { isInstalled = false, persisted = false } = {}) => {
      const kept = await keptHere(saying(persisted), agent, isInstalled)
      return { usage: usageSentence(kept), ...stayingSentence(kept) }
    }
    expect(await line(chrome)).toEqual({
      usage: 'Sluice takes 3.2 MB of the 10 GB that this browser allows.',
      text: 'The browser may clear your maps when the disk gets full; a backup is safe from that.',
      warns: false,
    })
    expect(await line(chrome, { persisted: true })).toMatchObject({
      text: 'The browser keeps your maps until you delete them.',
      warns: false,
    })
    expect(await line(safari)).toMatchObject({
      text: 'This browser deletes what a website keeps after seven days without a visit: install Sluice, or back up.',
      warns: true,
    })
    for (const spared of [{ isInstalled: true }, { persisted: true }])
      expect(await line(safari, spared)).toMatchObject({ warns: false })
    expect(usageSentence({ ...(await keptHere(undefined, chrome, false)) })).toBe('')
  })
})
