// Which texts may be ids. The three names refused are those that would reach into an object's prototype.

const shape = /^[A-Za-z0-9_-]{1,64}$/

/** Keys that no object of a map may have, known or unknown. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Whether a text may name an entry: 1 to 64 characters out of `A-Z a-z 0-9 _ -`, and none of the forbidden keys. */
export function isId(text: string): boolean {
  return shape.test(text) && !forbiddenKeys.has(text)
}
