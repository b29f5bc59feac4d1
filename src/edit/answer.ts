// What a person answers when asked for a step's numbers, all in one field: wait and work together, the lead time and how much
// of it is work, what several people in the room said, or that nobody knows.

import { meanSeconds } from '../model/estimate'
import { ok, type Result, refuse } from '../model/result'
import type { Calendar, DurationText, MapDocument } from '../model/types'
import { isFallingSum } from './falling-sum'
import { lessThan } from './less'
import { readSpread, type Spoken } from './spread'
import type { StepFields } from './step-fields'

export interface Answer {
  /** What to set; empty when nobody knows. */
  readonly fields: Pick<StepFields, 'wait' | 'work' | 'basis'>
  /** What was understood, in plain words. */
  readonly echo: string
  /** What to look into, "Answers differ 10 times: ask who saw it last". */
  readonly notice: string | null
  readonly isKnown: boolean
}

type Use = 'wait' | 'work'
type Doc = Pick<MapDocument, 'calendar'>

const unknown = /^(?:\?+|-|–|don[’']?t know|do not know|not known|unknown|no idea|nobody knows)\.?$/i

/**
 * Reads an answer. `asked` is the number that the question is about: a single time is that one. Two times are wait and work,
 * in this order; a sum belongs to whichever leaves only one way to read it, else the answer is refused with both written out.
 */
export function parseAnswer(text: string, doc: Doc, asked: Use = 'wait'): Result<Answer> {
  const { plain, isGuess } = withoutGuess(text.trim().replace(/\s*\/\s*/g, '/'))
  if (plain === '' || unknown.test(plain))
    return ok({ fields: {}, echo: 'Not known yet', notice: null, isKnown: false })
  const read = readParts(plain, doc, asked)
  if (!read.ok) return read
  const { wait, work, because } = read.value
  const guessed = (spoken: Spoken | null) => spoken !== null && (isGuess || spoken.guess)
  const basis: { wait?: 'guessed'; work?: 'guessed' } = {}
  if (guessed(wait)) basis.wait = 'guessed'
  if (guessed(work)) basis.work = 'guessed'
  return ok({
    fields: {
      ...(wait && { wait: wait.text }),
      ...(work && { work: work.text }),
      ...(Object.keys(basis).length > 0 && { basis }),
    },
    echo: [wait && `Wait ${wait.echo}${because}`, work && `work ${work.echo}`].flatMap(part => part ?? []).join(', '),
    notice: wait?.notice ?? work?.notice ?? null,
    isKnown: true,
  })
}

interface Parts {
  readonly wait: Spoken | null
  readonly work: Spoken | null
  /** How the wait came about, for the echo. */
  readonly because: string
}

// A ~ that stands alone is about all of the answer; one that touches a number is about that number.
function withoutGuess(text: string): { plain: string; isGuess: boolean } {
  const plain = text === '~' ? '' : text.replace(/^~\s+|\s+~$/g, '')
  return { plain, isGuess: plain !== text }
}

function readParts(text: string, doc: Doc, asked: Use): Result<Parts> {
  const said = keywordParts(text)
  if (said) return readKeywords(said, text, doc)
  const pieces = text.split(/[,;]\s+|\s+and\s+/)
  const [wait, work] = pieces
  if (wait !== undefined && work !== undefined && pieces.length === 2) return both(wait, work, doc)
  return readTwo(text, doc, asked)
}

const part = (use: Use, value: Spoken): Parts => ({ wait: null, work: null, because: '', [use]: value })

function both(waitText: string, workText: string, doc: Doc): Result<Parts> {
  const wait = readSpread(waitText, 'wait', doc.calendar)
  if (!wait.ok) return wait
  const work = readSpread(workText, 'work', doc.calendar)
  return work.ok ? ok({ wait: wait.value, work: work.value, because: '' }) : work
}

/** `3w 4h`: every place where the words can part so that each side is one time, sums with falling units included. */
function readTwo(text: string, doc: Doc, asked: Use): Result<Parts> {
  const words = text.split(/\s+/)
  const ways: (readonly [string, string])[] = []
  for (let at = 1; at < words.length; at++) {
    const way = [words.slice(0, at).join(' '), words.slice(at).join(' ')] as const
    if (both(...way, doc).ok && way.every(isFallingSum)) ways.push(way)
  }
  const [only, other] = ways
  if (only && other) {
    const written = ways.map(([wait, work]) => `wait ${wait} work ${work}`)
    return refuse('', `Which part is the wait? Write ${written.slice(0, 2).join(' or ')}.`)
  }
  if (only) return both(...only, doc)
  const single = readSpread(text, asked, doc.calendar)
  return single.ok ? ok(part(asked, single.value)) : single
}

type Said = { readonly [key in 'wait' | 'work' | 'lead']?: string }

/** The text in pieces by the words wait, work and lead; a piece in front of the first is the one that is not named. */
function keywordParts(text: string): Said | null {
  const matches = [...text.matchAll(/(?:^|\s)(waits?|works?|lead(?:\s+time)?)(?=\s|$)/gi)]
  if (matches.length === 0) return null
  const said: { [key in 'wait' | 'work' | 'lead']?: string } = {}
  const bare = text.slice(0, matches[0]?.index).trim()
  matches.forEach((match, at) => {
    const key = /^wait/i.test(match[1] ?? '') ? 'wait' : /^work/i.test(match[1] ?? '') ? 'work' : 'lead'
    const to = matches[at + 1]?.index ?? text.length
    said[key] = text
      .slice(match.index + match[0].length, to)
      .replace(/[,;]$/, '')
      .trim()
  })
  if (bare !== '') {
    const key = said.wait === undefined ? 'wait' : 'work'
    if (said[key] === undefined && said.lead === undefined) said[key] = bare.replace(/[,;]$/, '')
    else return { lead: text }
  }
  return said
}

function readKeywords(said: Said, text: string, doc: Doc): Result<Parts> {
  const missing = (['wait', 'work', 'lead'] as const).find(key => said[key] === '')
  if (missing) return refuse('', `Write how long after ${missing}, as in ${missing} 3d.`)
  const read = (key: Use, piece: string | undefined): Result<Spoken> | null =>
    piece === undefined ? null : readSpread(piece, key, doc.calendar)
  const wait = read('wait', said.wait)
  const work = read('work', said.work)
  // What elapses is read like a wait: the same days are meant.
  const lead = read('wait', said.lead)
  for (const value of [wait, work, lead]) if (value && !value.ok) return value
  if (!lead) return ok({ wait: wait?.ok ? wait.value : null, work: work?.ok ? work.value : null, because: '' })
  if (!lead.ok) return lead
  if (wait && work) return refuse('', `Two of the three are enough: lead ${said.lead} work ${said.work}.`)
  if (!wait && !work) return refuse('', `Say how much of it is work, as in lead ${said.lead ?? text} work 2h.`)
  return wait?.ok
    ? difference(lead.value, wait.value, 'work', doc.calendar)
    : work?.ok
      ? difference(lead.value, work.value, 'wait', doc.calendar)
      : refuse('', `'${text}' is no answer. Write lead 5d work 2h.`)
}

function difference(lead: Spoken, less: Spoken, missing: Use, calendar: Calendar): Result<Parts> {
  const known = missing === 'wait' ? 'work' : 'wait'
  const items = [lead, less].find(({ text }) => text.endsWith('items'))
  if (items) return refuse('', `${items.text} are no time to take from. Write wait ${items.text} work 2h.`)
  if (meanSeconds(less.text, calendar) > meanSeconds(lead.text, calendar)) {
    return refuse(
      '',
      `The ${known} of ${less.text} is longer than the lead time of ${lead.text}. Check which is which.`,
    )
  }
  const text: DurationText | null = lessThan(lead.text, less.text, calendar)
  if (text === null)
    return refuse('', `Write the wait and the work, as in wait 3d work 2h: ${lead.text} cannot be divided.`)
  const value: Spoken = { text, echo: text, guess: lead.guess || less.guess, notice: lead.notice }
  const because = ` (${lead.text} less ${less.text} of ${known})`
  return ok({ ...part(missing, value), [known]: less, because: missing === 'wait' ? because : '' })
}
