// Several steps in the quick line: signs between them, what is said of each, lists pasted from elsewhere, and that it reads
// whatever is typed.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuickLines, type TypedStep } from '../../src/edit/quick-lines'
import { map, step } from '../helpers/build'

const doc = map(step('Build', { team: 'Test office' }), step('Rehearse'), step('Review'))
const read = (text: string) => parseQuickLines(text, doc, 'review')
const shares = ({ name, share }: TypedStep) => (share === null ? name : `${name} ${Math.round(share * 100)}%`)
const signs = { one: '', parallel: ' + ', choice: ' | ' }
/** The stages as text, with shares: `Intake > Legal + Security`. */
const flow = (text: string) =>
  read(text)
    .stages.map(({ kind, steps }) => steps.map(shares).join(signs[kind]))
    .join(' > ')
const wrong = (text: string) => read(text).slips.map(({ from, to, message }) => `${text.slice(from, to)}: ${message}`)
const steps = (text: string) => read(text).stages.flatMap(stage => stage.steps)

describe('several steps', () => {
  it.each([
    ['Intake > Legal + Security > Decide', 'Intake > Legal + Security > Decide'],
    ['Triage > Fix 20% | Close > Done', 'Triage > Fix 20% | Close > Done'],
    ['Intake → Check -> Pay => Archive', 'Intake > Check > Pay > Archive'],
    ['Intake\nCheck\nPay', 'Intake > Check > Pay'],
    ['Intake\r\nCheck\rPay\u2028Archive', 'Intake > Check > Pay > Archive'],
    ['Intake > Check\n> Pay\n+ Book\nArchive', 'Intake > Check > Pay + Book > Archive'],
    ['Triage\nFix 20%\n| Close', 'Triage > Fix 20% | Close'],
    ['A + B > C + D', 'A + B > C + D'],
    ['A + B > Decide > C | D > E + F', 'A + B > Decide > C | D > E + F'],
  ])('%j', (text, said) => {
    expect(flow(text)).toBe(said)
    expect(wrong(text)).toEqual([])
  })

  it.each([
    ['1. Intake\n2. Check\n10. Pay'],
    ['1) Intake\n2) Check\n3) Pay'],
    ['(1) Intake\n(2) Check\n(3) Pay'],
    ['a) Intake\nb) Check\nc) Pay'],
    ['1.1 Intake\n1.2. Check\n2.1 Pay'],
    ['- Intake\n* Check\n• Pay'],
    ['\t–\tIntake\r\n\r\n  ◦ Check\r\n▪ Pay\r\n'],
    ['+ Intake\n+ Check\n+ Pay'],
    ['- [ ] Intake\n- [x] Check\n☐ Pay'],
  ])('takes a list as it was pasted: %j', text => {
    expect(flow(text)).toBe('Intake > Check > Pay')
    expect(wrong(text)).toEqual([])
  })

  it('keeps the numbers of every step', () => {
    const [legal, security] = steps('Legal 2h wait 3d 90% @Test office + Security 1d ~')
    expect(legal).toMatchObject({ work: '2h', wait: '3d', completeAccurate: 0.9, share: null, team: 'Test office' })
    expect(security).toMatchObject({ work: '1d', basis: { work: 'guessed' }, team: null })
  })

  it('takes the first percentage of a way for its share, the second for its %C&A', () => {
    expect(steps('Fix 20% 2h 90% | 30% Ask back | Close')).toMatchObject([
      { name: 'Fix', share: 0.2, completeAccurate: 0.9, work: '2h' },
      { name: 'Ask back', share: 0.3 },
      { name: 'Close', share: null },
    ])
    expect(steps('Fix 20% > Close')).toMatchObject([{ share: null, completeAccurate: 0.2 }, {}])
  })
})

describe('names with signs and digits', () => {
  it.each([
    'C++ build',
    'R&D',
    'R & D',
    'Step 2',
    '3rd level support',
    '24h desk',
    'A/B test',
    'Input>output check',
    'Plan-do-check',
    'Why? Where?',
    'Go!',
    '100% check',
    'Test (incl. test automation)',
    'Cut 5" pipe',
    '<b>',
  ])('%s needs no quotes', name => {
    expect(steps(name)).toMatchObject([{ name, work: null, wait: null, completeAccurate: null }])
    expect(wrong(name)).toEqual([])
  })
  it.each([
    ['"Build + test" 2h', 'Build + test'],
    ['“A > B” 2h', 'A > B'],
    ['„Ja | Nein“ 2h', 'Ja | Nein'],
    ['Call "24h desk" 2h', 'Call 24h desk'],
    ['"wait" room 2h', 'wait room'],
    ['"@home" check 2h', '@home check'],
  ])('%s stands in quotes', (text, name) => expect(steps(text)).toMatchObject([{ name, work: '2h' }]))
  it('in quotes too for teams, targets and remarks', () => {
    expect(steps('Check @"R > D" 2h')).toMatchObject([{ team: 'R > D', work: '2h' }])
    expect(steps('"A + B" > Test <- "A + B" 20%')[1]?.sentBack).toEqual([
      { to: { typed: 0 }, name: 'A + B', share: 0.2 },
    ])
    expect(steps('Check ! "Legal > we"')[0]?.blockers).toEqual([{ title: 'Legal > we', experiments: [] }])
  })
})

describe('what is said of a step', () => {
  it('blockers, experiments and what is sent back', () => {
    expect(steps('Review 4h wait 3w <- Build 20% ! One reviewer ? Pair on Mondays ! No time > Ship')).toMatchObject([
      {
        name: 'Review',
        work: '4h',
        wait: '3w',
        sentBack: [{ to: { step: 'build' }, name: 'Build', share: 0.2 }],
        blockers: [
          { title: 'One reviewer', experiments: ['Pair on Mondays'] },
          { title: 'No time', experiments: [] },
        ],
        experiments: [],
      },
      { name: 'Ship', blockers: [] },
    ])
    expect(steps('Ship ? Try it\n! It is slow')).toMatchObject([
      { experiments: ['Try it'], blockers: [{ title: 'It is slow' }] },
    ])
  })
  it('before any step it is said of the selected one, in any letters', () => {
    expect(read(' ! One environment 2h > all + one').head.blockers).toEqual([
      { title: 'One environment 2h > all + one', experiments: [] },
    ])
    expect(read('!Glued ? Share it').head.blockers).toEqual([{ title: 'Glued', experiments: ['Share it'] }])
    expect(read('? Who decides ?').head.experiments).toEqual(['Who decides ?'])
    expect(read('<- Build').head.sentBack).toEqual([{ to: { step: 'build' }, name: 'Build', share: null }])
    expect(read('! Slow\nShip').stages).toHaveLength(1)
  })
  it('goes back to a step typed before, one of the map, or one typed later; the beginning of a name is enough', () => {
    const targets = (text: string) => steps(text).flatMap(({ sentBack }) => sentBack.map(({ to }) => to))
    expect(targets('Build > Test <- build 10%')).toEqual([{ typed: 0 }])
    expect(targets('Test <- BUILD 10% > Build')).toEqual([{ step: 'build' }])
    expect(targets('Test <-Later 10% > Later')).toEqual([{ typed: 1 }])
    expect(targets('Intake > Test <- int')).toEqual([{ typed: 0 }])
    expect(targets('Test <- 20% Build')).toEqual([{ step: 'build' }])
  })
})

describe('what is wrong', () => {
  it.each([
    ['A > B + C | D', '|: Between two > stand either + (all of them) or | (one of them). Keep one of the two.'],
    [
      'Legal + Security > Grant | Refuse',
      '>: Who chooses once Legal and Security are done? Name that step before the choice, as in > Decide > Grant | Refuse.',
    ],
    [
      'Fix 80% | Close 30%',
      '30%: The ways take 110% together, and can take 100%. The first % is how often a way is taken, the second %C&A.',
    ],
    ['Fix 20% | Close 30%', '30%: The ways take 50% together. Make it 100%, or leave one share out.'],
    ['Fix 120% | Close', '120%: A way is taken at most 100%.'],
    ['+ B', '+: Before + stands a step, as in Legal + Security.'],
    ['A > > B', '>: Name a step after >.'],
    ['A > 2h > B', '2h: Name the step first, as in Smoke test 2h.'],
    ['Test <- Nowhere 20%', 'Nowhere 20%: No step is called Nowhere. Name one that is on the map or in these lines.'],
    ['Test <- Re 20%', 'Re 20%: Both Rehearse and Review begin so. Write more of the name.'],
    ['Test <- Test 20%', 'Test 20%: A step cannot send work back to itself. Name another.'],
    ['Test <- Build 120%', 'Build 120%: At most 100% can be sent back.'],
    ['Test <- Build 60% <- Review 60%', 'Review 60%: More than 100% would be sent back. Lower one of the shares.'],
    ['<- Review 10%', 'Review 10%: A step cannot send work back to itself. Name another.'],
    ['Test <- Build <- Build', 'Build: It goes back to Build twice. Keep one.'],
    ['Test ! > Ship', '!: Say what blocks, as in ! One test environment. Or leave the ! out.'],
  ])('%s points at the word', (text, said) => expect(wrong(text)).toEqual([said]))

  it('knows that the whole stream sends nothing back', () => {
    expect(parseQuickLines('<- Build 20%', doc, null).slips[0]?.message).toContain('Write it after a step')
  })

  it('leaves the other lines as they are', () => {
    const text = 'Intake 1h\nTest wait 3wks-ish\nShip 2h'
    expect(flow(text)).toBe('Intake > Test > Ship')
    expect(read(text).slips).toHaveLength(1)
    expect(steps(text)[2]).toMatchObject({ name: 'Ship', work: '2h' })
  })

  it('says nothing yet of a line that somebody is about to finish', () => {
    for (const text of ['A >', 'A > B +', 'A ! ', 'A ?', 'A <-', 'A <- Bui', 'A wait'])
      expect(read(text).slips.every(slip => slip.isUnfinished)).toBe(true)
    expect(read('A > > B').slips[0]?.isUnfinished).toBe(false)
  })
})

describe('any text', () => {
  const word = fc.constantFrom(
    ...[
      'Smoke',
      'test',
      'wait',
      '2h',
      '1-3d',
      '3wks',
      '90%',
      '%',
      '~',
      '~2h',
      '@',
      '@Test',
      'office',
      'every',
      '2w',
      '0',
    ],
    ...[
      'items',
      '!',
      '?',
      '!x',
      'PT2H',
      '-',
      '5-1d',
      '>',
      '->',
      '+',
      '|',
      '<-',
      '<-Build',
      'Build',
      '"',
      '"A',
      'B"',
      '"A B"',
      '“',
      '”',
    ],
    ...['\n', '\r\n', '\r', '\t', '1.', '•', '[ ]', '\u2028', '\u0000', '\ud800', '👩‍👩‍👧', 'İ', '\u200f', '\ufeff'],
  )
  const example =
    'Intake 1h > Legal 20% 2d @Law | Security wait 1-3d ~ <- Intake 20% ! One "A > B" ? Try it\n+ "C + D" 3h'
  const mutated = fc
    .array(fc.tuple(fc.nat(example.length), fc.nat(6), fc.oneof(word, fc.string({ unit: 'binary', maxLength: 3 }))), {
      maxLength: 6,
    })
    .map(cuts => cuts.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), example))
  const anything = fc.oneof(
    fc.array(word, { maxLength: 14 }).map(words => words.join(' ')),
    fc.array(word, { maxLength: 14 }).map(words => words.join('')),
    mutated,
    fc.string({ unit: 'binary', maxLength: 60 }),
  )
  const check = (text: string) => {
    const { tokens, slips, stages } = read(text)
    let end = 0
    for (const token of tokens) {
      expect(token.from).toBeGreaterThanOrEqual(end)
      expect(token.to).toBeGreaterThan(token.from)
      end = token.to
    }
    expect(end).toBeLessThanOrEqual(text.length)
    for (const { from, to, message } of slips) {
      expect(to).toBeGreaterThan(from)
      expect(text.slice(from, to).trim()).not.toBe('')
      expect(message).toMatch(/^\S.*[.]$/)
    }
    for (const { steps } of stages) for (const one of steps) expect(one.name.trim()).not.toBe('')
  }

  it('is read without a fault; stretches are in order and within it, and what is wrong stands somewhere', () => {
    fc.assert(fc.property(anything, check), { numRuns: 1500 })
  }, 60_000)

  it('loses no word: each is taken for something, or named as wrong', () => {
    fc.assert(
      fc.property(
        fc.array(
          word.filter(one => one.trim() !== '' && !/["“”\u2028\0]/.test(one)),
          { maxLength: 12 },
        ),
        words => {
          // Marks of lists are no words of what was typed.
          const text = `Build ${words.join(' ')}`
          const taken = new Array<boolean>(text.length).fill(false)
          for (const { from, to } of read(text).tokens) taken.fill(true, from, to)
          expect(text.split('').every((letter, at) => taken[at] || /\s/.test(letter))).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  }, 30_000)

  it('of any length is read in one go', () => {
    const began = performance.now()
    check('"'.repeat(20_000))
    check('“ '.repeat(5_000))
    check(
      Array.from({ length: 500 }, (_, index) => `${index}. Step ${index} 2h wait 3d <- Step ${index - 1} 5%`).join(
        '\n',
      ),
    )
    expect(performance.now() - began).toBeLessThan(5_000)
  }, 30_000)
})
