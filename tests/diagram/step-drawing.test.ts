import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { fullDetail, levelFor } from '../../src/diagram/level'
import { drawScene, sceneDrawing } from '../../src/diagram/scene'
import { drawStep } from '../../src/diagram/step-drawing'
import { stepFace } from '../../src/diagram/step-face'
import { gap } from '../../src/diagram/step-size'
import { drawWait } from '../../src/diagram/wait-drawing'
import { toElement } from '../../src/drawing/element'
import type { Primitive, TextShape } from '../../src/drawing/primitive'
import { serialize } from '../../src/drawing/serialize'
import { measure } from '../../src/drawing/text'
import { themes } from '../../src/drawing/theme'
import { Drawing } from '../../src/drawing-react/Drawing'
import { assess } from '../../src/experiments/assess'
import type { MapDocument } from '../../src/model/types'
import { blocker, experiment, map, step } from '../helpers/build'
import { caseNames, caseOf } from './cases'
import { textsOf } from './texts'

const faceOf = (doc: MapDocument, id: string) => stepFace(doc, assess(doc), id)
const drawn = (doc: MapDocument, id: string, zoom = 1) => drawStep(faceOf(doc, id), levelFor(zoom))
const wordsOf = (shape: Primitive) => textsOf(shape).join(' ')

function* shapesOf(shape: Primitive, x = 0, y = 0): Generator<{ shape: Primitive; x: number; y: number }> {
  yield { shape, x, y }
  if (shape.kind === 'group') for (const child of shape.children) yield* shapesOf(child, x + shape.x, y + shape.y)
}

const find = (shape: Primitive, entry: string): Primitive | undefined =>
  [...shapesOf(shape)].find(one => one.shape.kind === 'group' && one.shape.entry === entry)?.shape

describe('the published case', () => {
  const { doc, assessment } = caseOf('benefit-change')
  const review = drawStep(stepFace(doc, assessment, 'review'), fullDetail)

  test('shows name, numbers, team, wait with its range, the one red tag, blocker and experiment', () => {
    expect(textsOf(review)).toEqual([
      '22d',
      '15 to 29',
      'Security review',
      'Work',
      '4h',
      '%C&A',
      '65 %',
      'Security · 1',
      'Bottleneck',
      'Every change gets the',
      'full assessment',
      '4 votes',
      'Pre-approve low-risk changes',
      '14d to evidence · −18d',
    ])
  })

  test('only one step has the tag, and its triangle alone has the heavy outline', () => {
    const tagged = Object.keys(doc.steps).filter(id =>
      wordsOf(drawStep(stepFace(doc, assessment, id), fullDetail)).includes('Bottleneck'),
    )
    expect(tagged).toEqual(['review'])
    const triangle = (id: string) => {
      const wait = find(drawStep(stepFace(doc, assessment, id), fullDetail), `waits/${id}`)
      return wait?.kind === 'group' && wait.children[0]?.kind === 'path' ? wait.children[0] : undefined
    }
    expect(triangle('review')).toMatchObject({ stroke: 'ink', strokeWidth: 2.2 })
    expect(triangle('test')).toMatchObject({ stroke: 'waitText', fill: 'waitPale' })
  })

  test('parts are groups with the entry that they draw and what is said of it', () => {
    for (const entry of ['waits/review', 'blockers/b1', 'experiments/e1']) {
      expect(find(review, entry), entry).toMatchObject({ kind: 'group', label: expect.stringMatching(/\w/) })
    }
    expect(review).toMatchObject({
      entry: 'steps/review',
      description: 'step',
      label: expect.stringContaining('the bottleneck'),
    })
  })

  test('a blocker without an experiment asks for one', () => {
    expect(wordsOf(drawStep(stepFace(doc, assessment, 'test'), fullDetail))).toContain('Needs an experiment')
  })
})

describe('what is not known, guessed or measured', () => {
  test('unknown is a question mark, never a zero', () => {
    const words = textsOf(drawn(map(step('Build')), 'build'))
    expect(words.filter(word => word === '?')).toHaveLength(3)
  })

  test('a wait of nothing has no triangle', () => {
    expect(find(drawn(map(step('Build', { wait: '0h', work: '1h' })), 'build'), 'waits/build')).toBeUndefined()
  })

  test('a guess has a tilde, a measured number a line below it', () => {
    const fields = { wait: '3d', work: '2h', completeAccurate: 0.5 }
    const guess = drawn(map(step('Build', { ...fields, basis: { wait: 'guessed', work: 'guessed' } })), 'build')
    expect(textsOf(guess)).toEqual(expect.arrayContaining(['~3d', '~2h', '50 %']))
    const count = (doc: MapDocument) => [...shapesOf(drawn(doc, 'build'))].length
    const plain = map(step('Build', fields))
    const measured = map(step('Build', { ...fields, basis: { wait: 'measured' } }))
    expect(count(measured)).toBe(count(plain) + 1)
  })

  test('a wait typed in another unit than headline and ladder use says both', () => {
    expect(textsOf(drawn(map(step('Build', { wait: '2w', work: '1h' })), 'build'))).toEqual(
      expect.arrayContaining(['2w', '10d']),
    )
    expect(textsOf(drawn(map(step('Build', { wait: 'every 2w', work: '1h' })), 'build'))).toEqual(
      expect.arrayContaining(['every', '2w', '5d']),
    )
  })
})

describe('blockers', () => {
  const doc = map(
    step('Review', { work: '1h', wait: '1d' }),
    blocker('Cheap', { votes: 1, cost: '1h' }),
    blocker('Dear', { votes: 1, cost: '3d' }),
    blocker('Loud', { votes: 5 }),
    experiment('Ask them'),
    blocker('Quiet', { votes: 0 }),
    blocker('Gone', { votes: 9, status: 'cleared' }),
  )

  test('two stand there by votes, then cost; the rest is counted; cleared ones are gone', () => {
    const words = wordsOf(drawn(doc, 'review'))
    expect(words.indexOf('Loud')).toBeGreaterThan(0)
    expect(words.indexOf('Dear')).toBeGreaterThan(words.indexOf('Loud'))
    expect(words).toContain('2 more')
    for (const hidden of ['Cheap', 'Quiet', 'Gone']) expect(words).not.toContain(hidden)
  })

  test('what is only counted is named in full behind the count', () => {
    const count = [...shapesOf(drawn(doc, 'review'))].find(
      ({ shape }) => shape.kind === 'text' && shape.lines.includes('2 more'),
    )
    expect(count?.shape).toMatchObject({ title: 'Cheap\nQuiet' })
  })
})

const textShapes = (shape: Primitive): TextShape[] =>
  [...shapesOf(shape)].flatMap(one => (one.shape.kind === 'text' ? [one.shape] : []))

describe('levels of detail', () => {
  const zooms = [4, 1, 0.99, 0.9, 0.85, 0.8, 0.79, 0.7, 0.6, 0.5, 0.45, 0.4, 0.39, 0.35, 0.3, 0.29, 0.1]

  test.each(caseNames)('%s: no text is under 12 pixels on the screen at any zoom', name => {
    const { doc, assessment } = caseOf(name)
    for (const zoom of zooms) {
      const level = levelFor(zoom)
      const scene = drawScene(doc, assessment, level)
      const mapOnly = sceneDrawing({ ...scene, ladder: { kind: 'group', x: 0, y: 0, children: [] } }, level)
      for (const { size, lines } of textShapes(mapOnly)) {
        expect(size * Math.min(1, zoom) + 1e-9, `${lines} at ${zoom}`).toBeGreaterThanOrEqual(12)
      }
      if (zoom < 0.3) expect(textShapes(mapOnly)).toEqual([])
    }
  })

  test('below 0.8 name, work and wait stay, the rest of the box goes as room does; below 0.4 the name alone has words', () => {
    const doc = map(
      step('Build', { wait: '3d', work: '2h', completeAccurate: 0.9, team: 'Crew' }),
      step('Test', { work: '1h', wait: '1d' }),
    )
    expect(textsOf(drawn(doc, 'build', 0.75))).toEqual(expect.arrayContaining(['Build', '3d', '2h']))
    expect(textsOf(drawn(doc, 'build', 0.4))).toEqual(expect.arrayContaining(['Build', '3d', '2h']))
    expect(wordsOf(drawn(doc, 'build', 0.4))).not.toMatch(/Crew/)
    expect(textsOf(drawn(doc, 'test', 0.35))).toEqual(['Test'])
    expect(textsOf(drawn(doc, 'build', 0.2))).toEqual([])
  })

  test('from further away a row of which hardly a letter would be left is left out; the work stays', () => {
    const doc = map(
      step('Weld', {
        wait: '3d',
        work: '46s',
        uptime: 1,
        data: { a: { id: 'a', label: 'Changeover', text: '10min', order: 1 } },
      }),
    )
    for (const zoom of [0.75, 0.65, 0.55, 0.45, 0.4]) {
      const texts = textsOf(drawn(doc, 'weld', zoom))
      expect(texts.join(' ')).toContain('46s')
      expect(texts.filter(text => text.endsWith('…') && text.length < 4)).toEqual([])
    }
  })

  test('the level is the same value between two zooms, so that zooming seldom draws anew', () => {
    expect(levelFor(0.72)).toBe(levelFor(0.78))
    expect(levelFor(1)).toBe(levelFor(3))
  })
})

describe('words stay in their box', () => {
  const names = [
    'W'.repeat(60),
    'Donaudampfschifffahrtsgesellschaft prüft',
    '安全審査を待つ長い列の名前はどこまでも続く',
    '👩‍👩‍👧'.repeat(20),
    'e\u0301'.repeat(80),
    'a\u0000\ud800b',
    '',
    '   ',
  ]
  test.each(names)('%j', name => {
    const doc = map(step('x', { name, wait: '1mo', work: '1d 2h 30min', id: 'x', team: name }))
    for (const zoom of [1, 0.8, 0.6, 0.4, 0.3]) {
      for (const text of textShapes(drawn(doc, 'x', zoom))) {
        if (text.x < 0) continue
        for (const line of text.lines) {
          const width = measure(line, text.size, text.weight)
          const left = text.anchor === 'end' ? text.x - width : text.anchor === 'middle' ? text.x - width / 2 : text.x
          expect(left, line).toBeGreaterThanOrEqual(0)
          expect(left + width, line).toBeLessThanOrEqual(150)
        }
      }
    }
  })
})

test('[D2] on the canvas each step is byte for byte its group of the whole drawing', () => {
  const theme = themes.light
  for (const name of caseNames) {
    const { doc, assessment } = caseOf(name)
    const scene = drawScene(doc, assessment, fullDetail)
    const whole = serialize(toElement(sceneDrawing(scene, fullDetail), theme))
    for (const one of Object.values(scene.steps)) {
      const primitive = drawStep(one.face, fullDetail)
      const markup = renderToStaticMarkup(createElement('svg', null, createElement(Drawing, { primitive, theme })))
      const inner = markup.slice('<svg>'.length, -'</svg>'.length)
      // In the whole drawing the group also says where it stands.
      const [open = '', ...rest] = inner.split(' role="group"')
      expect(whole).toContain(
        `${open} transform="translate(${one.x} ${one.y})" role="group"${rest.join(' role="group"')}`,
      )
    }
  }
})

test('the tag of the longest wait appears once there are two waits to compare, or no more to ask for', () => {
  const tagged = (waits: readonly (string | null)[]) => {
    const doc = map(...waits.map((wait, place) => step(`S${place}`, { wait, work: '1h' })))
    return Object.keys(doc.steps).map(id => wordsOf(drawn(doc, id)).includes('Bottleneck'))
  }
  expect(tagged(['9d', null, null])).toEqual([false, false, false])
  expect(tagged(['9d', '4d', null])).toEqual([true, false, false])
  expect(tagged(['9d'])).toEqual([true])
})

describe('the figure of a wait', () => {
  const waits = ['18min', '45s', '2.5d', '10.8d', '365d', '2-4w', '0.5h', '1000h', 'every 2w', '90min']

  test.each(waits)('%s stands between the boxes, however far away it can be read', wait => {
    const doc = map(step('Review', { wait, work: '1h' }), step('Deploy', { wait, work: '1h' }))
    for (const zoom of [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4]) {
      const { steps } = drawScene(doc, assess(doc), levelFor(zoom))
      for (const { face } of Object.values(steps)) {
        const drawn = drawWait(face, levelFor(zoom))?.children ?? []
        const [figure] = drawn.filter(shape => shape.kind === 'text')
        const widths = figure?.lines.map(line => measure(line, figure.size, figure.weight)) ?? []
        expect(widths.length, `${zoom}`).toBeGreaterThan(0)
        // Less than a pixel into the edge at each side.
        expect(Math.max(...widths), `${wait} at ${zoom}`).toBeLessThanOrEqual(gap + 4)
        expect(figure?.lines.join('')).toMatch(/^(?:every)?[\d.–-]+(?:min|s|h|d|w)$/)
      }
    }
  })
})
