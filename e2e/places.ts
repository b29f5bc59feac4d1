// Every place of the app with the way to get there, in the order of one walk: what must hold on all of them is held on each.
// The records name every dialog, view, guided screen and screen, so that a new one without a way to it does not compile.

import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { writeBackup } from '../src/files/backup-file'
import { parseMap } from '../src/model/parse'
import type { MapDocument } from '../src/model/types'
import type { DialogName, Guide, MapView, Screen } from '../src/session/session'
import { openFile, openReview, openSample, stepOn } from './page'

export interface Place {
  readonly name: string
  readonly go: (page: Page) => Promise<void>
}

type Ways<Key extends string> = Readonly<Record<Key, (page: Page) => Promise<void>>>

/** By the command palette, which finds all that can be done. */
async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Find a step or anything to do' })).toBeVisible()
  await page.keyboard.type(title)
  await expect(page.getByRole('option').first()).toContainText(title)
  await page.keyboard.press('Enter')
}

const dialogBy = (title: string) => async (page: Page) => {
  await command(page, title)
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.getByRole('dialog', { name: 'Find a step or anything to do' })).toHaveCount(0)
}

const viewBy = (view: string) => async (page: Page) => {
  await page.getByRole('link', { name: view, exact: true }).click()
  await expect(page.getByRole('main', { name: view, exact: true })).toBeVisible()
}

const guideAt = (guide: string) => async (page: Page) => {
  const map = /#\/map\/[\w-]+/.exec(page.url())?.[0] ?? '#/'
  await page.goto(`./${map}/${guide}`)
  await expect(page.getByRole('main')).toBeVisible()
}

const dialogs: Ways<NonNullable<DialogName>> = {
  review: openReview,
  settings: dialogBy('Map settings'),
  'hand-out': async page => {
    await dialogBy('Hand out')(page)
    await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
  },
  words: dialogBy('What do these words mean?'),
  keys: dialogBy('Keys'),
  accessibility: dialogBy('Accessibility'),
  notation: async page => {
    await viewBy('Map')(page)
    await page.locator('[data-canvas]').press('s')
    await page.getByRole('button', { name: 'How to write steps' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  find: async page => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('option').first()).toBeVisible()
  },
  connect: dialogBy('Connect two steps'),
  starters: dialogBy('What could be tried?'),
  tally: dialogBy('Tally the blockers'),
  'keep-version': dialogBy('Keep this version'),
  agenda: dialogBy('Meeting clock'),
  'parking-lot': dialogBy('Park a line'),
  bin: dialogBy('Bin of deleted maps'),
  backup: dialogBy('Back up all maps'),
  space: dialogBy('Free space'),
  start: async page => {
    await openSample(page, 'Benefit change request to')
    await viewBy('Experiments')(page)
    await page.getByRole('button', { name: 'Start it' }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
}

const views: Ways<MapView> = {
  map: viewBy('Map'),
  table: viewBy('Table'),
  direction: viewBy('Direction'),
  experiments: viewBy('Experiments'),
  brief: viewBy('Brief'),
  history: viewBy('History'),
}

const guides: Ways<NonNullable<Guide>> = {
  scope: guideAt('scope'),
  steps: guideAt('steps'),
  ask: guideAt('ask'),
  blocker: guideAt('blocker'),
  experiment: guideAt('experiment'),
  present: guideAt('present'),
}

const screens: Ways<Exclude<Screen['at'], 'map'>> = {
  start: async page => {
    await page.goto('./#/new')
    await expect(page.getByRole('textbox').first()).toBeVisible()
  },
  templates: async page => {
    await page.goto('./#/templates')
    await expect(page.getByRole('main')).toBeVisible()
  },
  home: async page => {
    await page.goto('./#/')
    await expect(page.locator('.home-card svg').first()).toBeVisible()
  },
}

const named = (kind: string, ways: Ways<string>): readonly Place[] =>
  Object.entries(ways).map(([name, go]) => ({ name: `${kind} ${name}`, go }))

const benefit = readFileSync('tests/cases/benefit-change.json', 'utf8')

function readMap(json: unknown): MapDocument {
  const read = parseMap(json)
  if (!read.ok) throw new Error(read.error.message)
  return read.value.doc
}

/** Opens the map of the file under another name. */
const openAs = (page: Page, id: string, change: (text: string) => string = text => text) =>
  openFile(page, `${id}.json`, change(benefit).replace('"benefit-change"', `"${id}"`))

const others: Ways<string> = {
  rename: async page => {
    await page
      .getByRole('button', { name: /^More for/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'Rename' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  'no such map': async page => {
    await page.goto('./#/map/nobody-made-this')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  },
  'a file of a newer Sluice': async page => {
    const newer = { format: 'sluice-map', version: 99, id: 'newer', title: 'From the future', steps: {} }
    await openFile(page, 'newer.json', JSON.stringify(newer))
    await expect(page.getByText(/newer/i).first()).toBeVisible()
  },
  'a table to import': async page => {
    await openFile(page, 'steps.csv', 'Name,Wait,Work\nBuild,1d,2h\nTest,soon,4h\n')
    await expect(page.getByRole('dialog', { name: /steps\.csv/ })).toBeVisible()
  },
  'a map to look at only': async page => {
    await openAs(page, 'of-a-newer', text => text.replace('"version": 1', '"version": 2'))
    await expect(page.getByText(/written by a newer Sluice/).first()).toBeVisible()
  },
  'which days are meant': async page => {
    await openAs(page, 'no-days', text => text.replaceAll(/"wait": "[^"]*"/g, '"wait": null'))
    await stepOn(page, 'Deploy').click()
    const wait = page.getByRole('textbox', { name: 'Wait before', exact: true })
    await wait.fill('3d')
    await wait.press('Enter')
    await expect(page.getByText(/^Which days do people here mean/).first()).toBeVisible()
  },
  'two copies of one map': async page => {
    await openAs(page, 'no-days', text => text.replace('"Deploy"', '"Roll out"'))
    await expect(page.getByRole('alertdialog')).toBeVisible()
  },
  'two copies compared': async page => {
    await others['two copies of one map']?.(page)
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page.getByRole('dialog', { name: 'Both copies compared' }).locator('svg[role=img]')).toHaveCount(2)
  },
  'a backup to restore': async page => {
    const doc = (id: string, title: string) => readMap({ ...JSON.parse(benefit), id, title })
    const entries = [
      { kind: 'map', at: Date.UTC(2026, 0, 5), before: '', doc: doc('no-days', 'Benefit change in January') },
      { kind: 'map', at: Date.UTC(2026, 0, 5), before: '', doc: doc('of-long-ago', 'Of long ago') },
      { kind: 'bin', at: Date.UTC(2026, 0, 4), before: '', doc: doc('thrown-away', 'Thrown away') },
    ] as const
    const torn = { title: 'Torn', at: 0, text: '{"format": "sluice-map", ' }
    const written = writeBackup(entries, Date.UTC(2026, 0, 6), [torn])
    if (!written.ok) throw new Error(written.error.message)
    await openFile(page, 'sluice-backup.zip', Buffer.from(written.value.bytes))
    await expect(page.getByRole('dialog', { name: /^Restore from/ })).toBeVisible()
  },
  'a damaged map': async page => {
    await page.goto('./#/')
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('sluice')
          opening.onerror = reject
          opening.onsuccess = () => {
            const writing = opening.result.transaction('maps', 'readwrite')
            writing
              .objectStore('maps')
              .put({ id: 'torn', title: 'Torn', updatedAt: 0, map: 'to', folded: 0, born: 'x' })
            writing.oncomplete = () => {
              opening.result.close()
              resolve()
            }
          }
        }),
    )
    await page.goto('./#/map/torn')
    await expect(page.getByRole('heading', { name: 'This map is damaged' })).toBeVisible()
  },
  'maps that cannot be read': async page => {
    await page.goto('./#/')
    await expect(page.locator('.home-card svg').first()).toBeVisible()
    await page.evaluate(() => {
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('Internal error', 'UnknownError')
      }
      new BroadcastChannel('sluice').postMessage(null)
    })
    await expect(page.getByRole('alert')).toContainText('Your maps cannot be shown now')
  },
  'a browser that keeps nothing': async page => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
    })
    await page.reload()
    await expect(page.getByRole('heading', { name: 'This browser lets Sluice keep nothing' })).toBeVisible()
  },
}

/** In the order of the walk: the first opens the map that the rest is looked at on. */
export const places: readonly Place[] = [
  { name: 'the review of an experiment', go: dialogs.review },
  ...named('view', views),
  ...named('dialog', dialogs).filter(({ name }) => name !== 'dialog review'),
  ...named('guide', guides),
  ...named('screen', screens),
  ...named('other', others),
]
