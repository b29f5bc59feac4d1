// What the quick line understands: several steps one after the other, in parallel or as a choice, with what they send back,
// what blocks them and what could be tried. It reads any text; what it does not understand it names, and reads the rest.

import type { Id, MapDocument } from '../model/types'
import { readBack, type SentBack } from './quick-back'
import { lineTooLong } from './quick-length'
import { type Piece, piecesOf } from './quick-pieces'
import { type QuickContext, type QuickStep, readStep, type Slip, type Token, type TokenKind } from './quick-step'
import type { Word } from './quick-words'

export interface Remark {
  readonly title: string
  /** What could be tried against it. */
  readonly experiments: readonly string[]
}

/** What is said of one step beside its numbers. */
export interface Remarks {
  readonly sentBack: readonly SentBack[]
  readonly blockers: readonly Remark[]
  /** Experiments with no blocker in front of them. */
  readonly experiments: readonly string[]
}

export interface TypedStep extends QuickStep, Remarks {
  readonly from: number
  readonly to: number
}

/** Steps that stand beside each other: one, all of them at a time, or one of them. */
export interface Stage {
  readonly kind: 'one' | 'parallel' | 'choice'
  readonly steps: readonly TypedStep[]
}

export interface QuickLines {
  readonly tokens: readonly Token[]
  readonly stages: readonly Stage[]
  /** What was said before any step: it is about the step that is selected. */
  readonly head: Remarks
  /** In order of the text. */
  readonly slips: readonly Slip[]
}

interface Draft {
  readonly pieces: Piece[]
  kind: Stage['kind']
}

interface Speaking {
  readonly remarks: {
    sentBack: SentBack[]
    blockers: { title: string; experiments: string[] }[]
    experiments: string[]
  }
}

const nothing = (): Speaking['remarks'] => ({ sentBack: [], blockers: [], experiments: [] })

/** Reads what was typed. `selected` is what remarks before any step are about; `null`: the whole stream, which sends nothing back. */
export function parseQuickLines(
  text: string,
  doc: QuickContext & Pick<MapDocument, 'steps'>,
  selected: Id | null,
): QuickLines {
  const tooLong = lineTooLong(text)
  if (tooLong) return { ...tooLong, stages: [], head: nothing() }
  const tokens: Token[] = []
  const slips: Slip[] = []
  const fail = (at: { from: number; to: number }, message: string, isUnfinished = false) => {
    tokens.push({ from: at.from, to: at.to, kind: 'error' })
    slips.push({ from: at.from, to: at.to, message, isUnfinished })
  }
  const say = (kind: TokenKind, at: { from: number; to: number }) => tokens.push({ from: at.from, to: at.to, kind })

  const stages: { kind: Stage['kind']; steps: (TypedStep & Speaking)[] }[] = []
  const head = nothing()
  const backs: { piece: Piece; of: Speaking['remarks']; self: number | null }[] = []
  let count = 0
  let speaking = head
  let self: number | null = null

  const drafts = stagesOf(piecesOf(text), (sign, message) => fail(sign, message))
  for (const draft of drafts) {
    const before = stages.at(-1)
    if (draft.kind === 'choice' && before?.kind === 'parallel') {
      const sign = draft.pieces[0]?.sign ?? draft.pieces.find(({ kind }) => kind === 'either')?.sign
      if (sign) fail(sign, undecided(before.steps))
    }
    const stage: (typeof stages)[number] = { kind: draft.kind, steps: [] }
    for (const piece of draft.pieces) {
      if (piece.kind === 'back') {
        backs.push({ piece, of: speaking, self })
        continue
      }
      if (piece.kind === 'blocker' || piece.kind === 'experiment') {
        readRemark(text, piece, speaking, say, fail)
        continue
      }
      if (piece.sign && !isSlip(slips, piece.sign)) say('sign', piece.sign)
      const read = readStep(text, piece.words, doc, draft.kind === 'choice')
      tokens.push(...read.tokens)
      slips.push(...read.slips)
      if (!read.step) {
        if (read.slips.length === 0) unnamed(piece, fail)
        continue
      }
      const [first, last] = [piece.words[0], piece.words.at(-1)]
      const remarks = nothing()
      stage.steps.push({ ...read.step, ...remarks, remarks, from: first?.from ?? 0, to: last?.to ?? 0 })
      speaking = remarks
      self = count
      count += 1
    }
    if (stage.steps.length > 0) stages.push({ ...stage, kind: stage.steps.length > 1 ? stage.kind : 'one' })
    checkShares(stage, tokens, fail)
  }

  const names = stages.flatMap(({ steps }) => steps.map(({ name }) => name))
  for (const { piece, of, self: by } of backs) {
    const back = readBack(piece, by === null ? { step: selected } : { typed: by }, of.sentBack, names, doc)
    if ('message' in back) {
      if (piece.sign) say('sign', piece.sign)
      fail(back, back.message, back.isUnfinished)
    } else {
      say('back', back.at)
      of.sentBack.push(back.sentBack)
    }
  }

  return {
    tokens: inOrder(tokens),
    stages: stages.map(({ kind, steps }) => ({
      kind,
      steps: steps.map(({ remarks, ...step }) => ({ ...step, ...remarks })),
    })),
    head,
    slips: slips.sort((a, b) => a.from - b.from),
  }
}

/** Pieces by the stage they belong to: `+` and `|` go on with the one before, `>` and a new line begin another. */
function stagesOf(pieces: readonly Piece[], fail: (sign: Word, message: string) => void): readonly Draft[] {
  const drafts: Draft[] = []
  for (const piece of pieces) {
    const last = drafts.at(-1)
    const isBeside = piece.kind === 'both' || piece.kind === 'either'
    const hasStep = last?.pieces.some(({ kind }) => kind === 'next' || kind === 'both' || kind === 'either') ?? false
    if (isBeside && !(last && hasStep) && piece.sign) fail(piece.sign, lonely[piece.kind as keyof typeof lonely])
    if (isBeside && last && hasStep) {
      const kind = piece.kind === 'both' ? 'parallel' : 'choice'
      if (last.kind === 'one') last.kind = kind
      else if (last.kind !== kind && piece.sign) fail(piece.sign, mixed)
      last.pieces.push(piece)
    } else if (isBeside || piece.kind === 'next' || !last) drafts.push({ kind: 'one', pieces: [piece] })
    else last.pieces.push(piece)
  }
  return drafts
}

const lonely = {
  both: 'Before + stands a step, as in Legal + Security.',
  either: 'Before | stands a step, as in Fix 20% | Close.',
} as const
const mixed = 'Between two > stand either + (all of them) or | (one of them). Keep one of the two.'

/** Each of them would choose by itself, whatever the others chose. */
const undecided = (steps: readonly TypedStep[]): string =>
  `Who chooses once ${steps.map(({ name }) => name).join(' and ')} are done? Name that step before the choice, as in > Decide > Grant | Refuse.`

type Fail = (at: { from: number; to: number }, message: string, isUnfinished?: boolean) => void
type Say = (kind: TokenKind, at: { from: number; to: number }) => void

const isSlip = (slips: readonly Slip[], at: Word): boolean => slips.some(({ from }) => from === at.from)

function unnamed({ sign, words, isLast }: Piece, fail: Fail): void {
  const [first] = words
  if (first)
    fail({ from: first.from, to: words.at(-1)?.to ?? first.to }, 'Name the step first, as in Smoke test 2h.', isLast)
  else if (sign) fail(sign, `Name a step after ${sign.text}.`, isLast)
}

const missing = {
  blocker: 'Say what blocks, as in ! One test environment. Or leave the ! out.',
  experiment: 'Say what could be tried, as in ? Skip the board for small changes. Or leave the ? out.',
} as const

function readRemark(text: string, piece: Piece, of: Speaking['remarks'], say: Say, fail: Fail): void {
  const { kind, sign, words, isLast } = piece
  if (kind !== 'blocker' && kind !== 'experiment') return
  const [first, last] = [words[0], words.at(-1)]
  const from = sign?.from ?? first?.from ?? 0
  if (!first || !last) {
    fail({ from, to: sign?.to ?? from + 1 }, missing[kind], isLast)
    return
  }
  const title = words.length === 1 && first.isQuoted ? first.text : text.slice(first.from, last.to)
  say(kind, { from, to: last.to })
  const against = of.blockers.at(-1)
  if (kind === 'blocker') of.blockers.push({ title, experiments: [] })
  else if (against) against.experiments.push(title)
  else of.experiments.push(title)
}

function checkShares(
  { kind, steps }: { kind: Stage['kind']; steps: readonly TypedStep[] },
  tokens: readonly Token[],
  fail: Fail,
): void {
  if (kind !== 'choice' || steps.every(({ share }) => share === null)) return
  const last = tokens.findLast(token => token.kind === 'share')
  if (!last) return
  const sum = steps.reduce((total, { share }) => total + (share ?? 0), 0)
  const isOpen = steps.some(({ share }) => share === null)
  const percent = `${Math.round(sum * 1000) / 10}%`
  if (sum > 1 + 1e-9)
    fail(
      last,
      `The ways take ${percent} together, and can take 100%. The first % is how often a way is taken, the second %C&A.`,
    )
  else if (!isOpen && sum < 1 - 1e-9)
    fail(last, `The ways take ${percent} together. Make it 100%, or leave one share out.`)
}

/** In order and without overlaps: what is wrong covers what else its words were taken for. */
function inOrder(tokens: readonly Token[]): readonly Token[] {
  const errors = tokens.filter(({ kind }) => kind === 'error').sort((a, b) => a.from - b.from)
  const ordered: Token[] = []
  let end = 0
  let next = 0
  const others = tokens.filter(({ kind }) => kind !== 'error').sort((a, b) => a.from - b.from)
  const take = (token: Token) => {
    const from = Math.max(token.from, end)
    if (token.to <= from) return
    ordered.push({ ...token, from })
    end = token.to
  }
  for (const token of others) {
    for (let error = errors[next]; error && error.from < token.to; error = errors[next]) {
      if (error.from > token.from) take({ ...token, to: error.from })
      take(error)
      next += 1
    }
    take(token)
  }
  for (const error of errors.slice(next)) take(error)
  return ordered
}
