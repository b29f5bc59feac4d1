// How much the app takes in, whichever way it comes: one list, so that every reader says the same. Those of the map-file page
// are its own; the others keep a hostile file from costing more than a moment.

const mebibyte = 1024 * 1024

/** Of the map-file page. */
export const mostBytes = 64 * mebibyte
export const mostSteps = 20_000
export const mostFlows = 60_000
export const mostNameLetters = 10_000
export const mostTextLetters = 100_000
/** Objects and lists that may stand one in another. */
export const mostLevels = 64

/** Entries of any one object or list: more than any map has, and few enough to be told what is wrong with one. */
export const mostEntries = 100_000
/** Values in the whole file: a map of all the steps and flows it may have comes to a quarter of them. */
export const mostValues = 4_000_000
/** Elements that may stand one in another in a picture; no editor nests deeper. */
export const mostPictureLevels = 1_000
/** Attributes of one element of a picture. */
export const mostAttributes = 1_000

/** Letters in the quick line, which is read again with every key: some hundreds of steps. */
export const mostLineLetters = 20_000

/** More than any table of steps, and few enough to be read in a moment. */
export const mostTableBytes = 10 * mebibyte
export const mostTableRows = 25_000
export const mostTableColumns = 500

/** "20,000" */
export const thousands = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')

export const mebibytes = (bytes: number): string => `${Math.round(bytes / mebibyte)} MiB`

export const fileTooLarge = `This file has more than ${mebibytes(mostBytes)}. Write a smaller map.`
