// A number and its percent sign stay in one line, however narrow the place: "0" at the end of one and "%" at the beginning of
// the next are read as two things on a wall.

/** The text with spaces before % that do not break. */
export const unbroken = (text: string): string => text.replace(/(\d) %/g, '$1\u00a0%')
