// Whatever is pasted is taken, or it is said what was refused, where, and what would be right.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ActionContext } from '../../src/actions/action'
import { pasteText } from '../../src/actions/entries'
import { pastedKind, pasteOnHome } from '../../src/actions/paste-text'
import { copyEntries } from '../../src/edit/clipboard'
import { createDocumentStore } from '../../src/edit/store'
import { writeMapText } from '../../src/model/canonical'
import { createSession } from '../../src/session/session'
import { map, step } from '../helpers/build'
import { counter } from '../helpers/laws'

beforeEach(() => void vi.stubGlobal('requestAnimationFrame', () => 0))
afterEach(() => void vi.unstubAllGlobals())

const other = { ...map(step('Build'), step('Test')), id: 'other', title: 'Other\u202e map' }

function paste(text: string, readOnly = false) {
  const session = createSession()
  const store = createDocumentStore(map(step('Here')), { now: () => 0 })
  session.setState({ screen: { at: 'map', id: store.doc.id } })
  const context = { session, editor: { store, readOnly, newId: counter() } } as unknown as ActionContext
  return pasteText(context, text).then(() => ({
    names: Object.values(store.doc.steps).map(({ name }) => name),
    said: session.getState().announcement?.text ?? '',
    tone: session.getState().announcement?.tone,
    table: session.getState().table,
  }))
}

describe('pasted into a map', () => {
  it('parts of a map are added', async () => {
    expect(await paste(copyEntries(other, ['steps/build']))).toMatchObject({ names: ['Here', 'Build'], tone: 'done' })
  })

  it('the text of a whole map is added, and said to be one', async () => {
    const { names, said } = await paste(writeMapText(other))
    expect(names).toEqual(['Here', 'Build', 'Test'])
    expect(said).toBe(
      'Pasted 2 steps. This is all of “\u2068Other\u202e map\u2069”; pasted on Home it opens by itself.',
    )
  })

  it('what is refused is said, with its place and the remedy', async () => {
    const parts = JSON.parse(copyEntries(other, ['steps/build']))
    parts.map.steps.build.wait = '-5d'
    const whole = writeMapText(other).replace('{', '{"__proto__":{},')
    const wrong: readonly (readonly [string, string])[] = [
      [
        JSON.stringify(parts),
        "Nothing was pasted. At steps/build/wait: '-5d' is negative. Write 5 without the minus sign.",
      ],
      [whole, "Nothing was pasted. At __proto__: The key '__proto__' is not allowed. Write another name."],
      ['{"format":"sluice-map"', 'Nothing was pasted. This is not JSON'],
      ['<svg onload="alert(1)"></svg>', 'Nothing was pasted. This SVG carries no Sluice map'],
      ['a line of prose', 'The clipboard holds no map, no part of one and no table. Copy steps in Sluice'],
      [`{"format":"sluice-map","x":"${'x'.repeat(7e7)}"}`, 'Nothing was pasted. This file has more than 64 MiB.'],
      [`Step\tWait\nBuild\t${'x'.repeat(2e7)}`, 'Nothing was pasted. These rows have more than 10 MiB.'],
    ]
    for (const [text, says] of wrong) {
      const { names, said, tone } = await paste(text)
      expect(said).toContain(says)
      expect([names, tone]).toEqual([['Here'], 'error'])
    }
    expect((await paste(writeMapText(other), true)).said).toBe('Nothing was pasted: this map can only be read here.')
  })

  it('rows of a spreadsheet are asked about', async () => {
    expect((await paste('Step\tWait\r\nBuild\t3d\r\n')).table).toMatchObject({ name: 'Pasted rows' })
  })
})

describe('pasted on Home', () => {
  const onHome = (text: string) => {
    const session = createSession()
    const opened: File[] = []
    pasteOnHome(session, text, async file => void opened.push(file))
    return { opened: opened.length, said: session.getState().announcement?.text ?? '' }
  }

  it('a whole map is opened as its file would be; parts and prose are told where they belong', () => {
    expect(onHome(writeMapText(other))).toEqual({ opened: 1, said: '' })
    expect(onHome('<svg xmlns="http://www.w3.org/2000/svg"/>')).toEqual({ opened: 1, said: '' })
    expect(onHome(copyEntries(other, ['steps/build'])).said).toContain('Open the map that they belong in')
    expect(onHome('prose').said).toContain('Copy steps in Sluice')
    expect(onHome(`{"format":"sluice-map","x":"${'x'.repeat(7e7)}"}`).said).toContain('more than 64 MiB')
  })
})

it('what a text is is known at once, however long it is', () => {
  const begun = process.cpuUsage()
  for (const text of ['\t'.repeat(5e7), `${'\t'.repeat(2e7)}\n${' '.repeat(2e7)}`, '{'.repeat(5e7), 'x'.repeat(5e7)]) {
    pastedKind(text)
  }
  expect(pastedKind('Step\tWait\rBuild\t3d')).toBe('table')
  expect(pastedKind('one line\twith a tab')).toBe('other')
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(5000)
})
