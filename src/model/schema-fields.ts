// The kinds of fields that a map has, as zod schemas that refuse in plain words: what was found, and what would be right.

import { type DurationUse, parseDuration } from './duration'
import { isId } from './ids'
import { mostNameLetters, mostTextLetters, thousands } from './limits'
import { quoted } from './quoted'
import { z } from './zod'

/** A value as it stands at the beginning of a sentence. */
function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return 'A list'
  return typeof value === 'object' && value !== null ? 'An object' : String(value)
}

interface Found {
  readonly input?: unknown
}
const isNo = (what: string, remedy: string) => ({
  error: ({ input }: Found) =>
    input === undefined ? `This is missing. Write ${remedy}.` : `${shown(input)} is no ${what}. Write ${remedy}.`,
})

/** Letters as people count them, looked at only where UTF-16 units are too many. */
function fits(text: string, limit: number): boolean {
  if (text.length <= limit) return true
  // A letter is at most two units.
  if (text.length > 2 * limit) return false
  let letters = 0
  for (const _ of text) letters += 1
  return letters <= limit
}
const limitedText = (letters: number) =>
  z.nullish(
    z.string(isNo('text', 'it in double quotes')).check(
      z.refine(text => fits(text, letters), {
        error: `This has more than ${thousands(letters)} letters. Shorten it.`,
      }),
    ),
  )

/** A field that may be left out: absent and `null` both mean that it is not known, or its default. */
export const text = limitedText(mostTextLetters)
export const name = limitedText(mostNameLetters)
/** ISO text; what is no date is kept and shown as it is. */
export const date = text

export const number = z.nullish(z.number(isNo('number', 'one without quotes')))
export const flag = z.nullish(z.boolean(isNo('switch', 'true or false')))

const within = (what: string, remedy: string, test: (value: number) => boolean) =>
  z.nullish(z.number(isNo(what, remedy)).check(z.refine(test, isNo(what, remedy))))

export const share = within('share', 'a number from 0 to 1', value => value >= 0 && value <= 1)
export const uptime = within('uptime', 'a number above 0, at most 1', value => value > 0 && value <= 1)
export const amount = within('amount', 'a number above 0, or null', value => value > 0)
export const hours = within('length of a day', 'hours above 0, at most 24', value => value > 0 && value <= 24)
export const days = within('length of a week', 'days above 0, at most 7', value => value > 0 && value <= 7)

/** A word out of a closed list. */
export const word = <const W extends readonly [string, ...string[]]>(...words: W) =>
  z.nullish(z.enum(words, isNo('word known here', listed(words))))
/** One that may not be left out. */
export const requiredWord = <const W extends readonly [string, ...string[]]>(...words: W) =>
  z.enum(words, isNo('word known here', listed(words)))

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

const idRemedy = '1 to 64 letters out of A-Z a-z 0-9 _ -'
export const requiredId = z.string(isNo('id', idRemedy)).check(z.refine(isId, isNo('id', idRemedy)))
export const id = z.nullish(requiredId)

export const duration = (use: DurationUse) =>
  z.nullish(
    z
      .string(isNo('time', use === 'wait' ? 'one such as "3d", "2-4w" or "every 2w"' : 'one such as "3d" or "2-4w"'))
      .check(({ value, issues }) => {
        const read = parseDuration(value, use)
        if (!read.ok) issues.push({ code: 'custom', input: value, message: read.error.message })
      }),
  )

const coordinate = z.number(isNo('coordinate', 'a number'))
/** Both numbers or none of it. */
export const point = z.nullish(fields({ x: coordinate, y: coordinate }))

/** Known fields in the order of the map file's page, which is the order they are written in; others are kept. */
export function fields<S extends z.core.$ZodShape>(shape: S) {
  return z.looseObject(shape, isNo('object', 'one in braces, { }'))
}

/** "This map has more than 20,000 steps. Split it." */
export const tooMany = (most: number, what: string): string =>
  `This map has more than ${thousands(most)} ${what}. Split it.`

/** A collection: entries by id. Where entries have an id of their own, it is the one that they stand under, or none. */
export function records<S extends z.ZodMiniObject>(entry: S, limit?: { readonly most: number; readonly what: string }) {
  return z.nullish(
    z.record(z.string(), entry, isNo('collection', 'an object of entries by id, { }')).check(({ value, issues }) => {
      const keys = Object.keys(value)
      const hasOwnId = Object.hasOwn(entry.shape, 'id')
      const fault = (path: readonly string[], message: string) =>
        issues.push({ code: 'custom', input: value, path: [...path], message })
      if (limit && keys.length > limit.most) fault([], tooMany(limit.most, limit.what))
      for (const key of keys) {
        if (!isId(key)) fault([key], `${shown(key)} is no id. Write ${idRemedy}.`)
        const own = hasOwnId ? value[key]?.id : null
        if (own !== null && own !== undefined && own !== key) {
          fault([key, 'id'], `${shown(own)} differs from the key '${key}'. Write the same id in both places.`)
        }
      }
    }),
  )
}
