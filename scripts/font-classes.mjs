// Which characters take no width of their own (combining marks, joiners, directions, selectors), out of Unicode's tables.

const takesNone =
  /\p{Mn}|\p{Me}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u1160-\u11ff]|[\ufe00-\ufe0f]|[\u{1f3fb}-\u{1f3ff}]|[\u{e0000}-\u{e0fff}]/u

const joinsBefore = /\p{Mc}/u

function runsOf(pattern) {
  const runs = []
  let open = false
  for (let point = 0; point <= 0x10ffff; point += 1) {
    if (point >= 0xd800 && point <= 0xdfff) continue
    const mark = pattern.test(String.fromCodePoint(point))
    if (mark && !open) runs.push(point)
    if (!mark && open) runs.push(point - 1)
    open = mark
  }
  return runs
}

/** First and last code point of each run, flat: `marks` take no width, `spacingMarks` do but belong to the letter before them. */
export const characterClasses = () => ({ marks: runsOf(takesNone), spacingMarks: runsOf(joinsBefore) })
