// Letters of the two one-byte encodings that spreadsheets still write: Windows-1252 (Excel on Windows) and Mac Roman (Excel's
// "CSV (Macintosh)"). Tables of our own: pure code has no TextDecoder, and so browser and command line read the same.

/** Bytes 0x80 to 0x9f of Windows-1252, as the WHATWG Encoding Standard maps them; above them a byte is its own code. */
const windows =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** Bytes 0x80 to 0xff of Mac Roman. */
const mac =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
  '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

export const windowsLetter = (byte: number): number =>
  byte >= 0x80 && byte < 0xa0 ? windows.charCodeAt(byte - 0x80) : byte

export const macLetter = (byte: number): number => (byte >= 0x80 ? mac.charCodeAt(byte - 0x80) : byte)
