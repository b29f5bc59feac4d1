// Where a text stops being JSON, as line and column: what JSON.parse says about that differs between engines and versions.

export interface JsonFault {
  /** Both count from 1; columns in UTF-16 code units. */
  readonly line: number
  readonly column: number
  /** What would be right there, to stand after "Write". */
  readonly remedy: string
}

/** What may stand next. `first` is a value or key that may also not come: the container may close at once. */
type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end'

const remedies: Readonly<Record<Expected, string>> = {
  value: 'a value',
  'first value': 'a value or ]',
  key: 'a key in double quotes',
  'first key': 'a key in double quotes, or }',
  colon: 'a colon',
  comma: 'a comma or a closing bracket',
  end: 'nothing after the end',
}

const spaces = /[ \t\n\r]*/y
const scalars = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y
const escapes = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y

/** The place after what a pattern matches at a place; the place itself when it does not. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** The end of a text in quotes that begins at a place, or the place at which it goes wrong. */
function endOfText(text: string, start: number): { readonly at: number; readonly isWhole: boolean } {
  let at = start + 1
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (unit === 0x22) return { at: at + 1, isWhole: true }
    const next = unit === 0x5c ? after(escapes, text, at) : unit < 0x20 ? at : at + 1
    if (next === at) break
    at = next
  }
  return { at, isWhole: false }
}

function faultAt(text: string, at: number, remedy: string): JsonFault {
  const before = text.slice(0, at)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: at - lineStart + 1, remedy }
}

/** The first fault of a text that is no JSON, without recursion; `null` when there is none. */
export function jsonFault(text: string): JsonFault | null {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let at = 0
  const done = (): Expected => (open.length === 0 ? 'end' : 'comma')
  for (;;) {
    at = after(spaces, text, at)
    if (at === text.length && expected === 'end') return null
    const sign = text[at] ?? ''
    const inner = open[open.length - 1]
    const wantsValue: boolean = expected === 'value' || expected === 'first value'
    const wantsKey: boolean = expected === 'key' || expected === 'first key'
    const mayClose: boolean = expected === 'comma' || expected === 'first key' || expected === 'first value'
    if (mayClose && inner !== undefined && sign === (inner === '{' ? '}' : ']')) {
      open.pop()
      expected = done()
      at += 1
    } else if (expected === 'comma' && sign === ',') {
      expected = inner === '{' ? 'key' : 'value'
      at += 1
    } else if (expected === 'colon' && sign === ':') {
      expected = 'value'
      at += 1
    } else if ((wantsValue || wantsKey) && sign === '"') {
      const end = endOfText(text, at)
      if (!end.isWhole) return faultAt(text, end.at, 'a closing quote, or an escape such as \\n')
      at = end.at
      expected = wantsKey ? 'colon' : done()
    } else if (wantsValue && (sign === '{' || sign === '[')) {
      open.push(sign)
      expected = sign === '{' ? 'first key' : 'first value'
      at += 1
    } else {
      const end = wantsValue ? after(scalars, text, at) : at
      if (end === at) return faultAt(text, at, remedies[expected])
      at = end
      expected = done()
    }
  }
}
