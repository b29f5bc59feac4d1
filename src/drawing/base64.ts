// Bytes of base64 and back: the pure folders know no browser and no Node that would do it for them.

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The bytes that a base64 text without line breaks stands for. */
export function fromBase64(text: string): Uint8Array {
  const values = new Uint8Array(128)
  for (let index = 0; index < alphabet.length; index += 1) values[alphabet.charCodeAt(index)] = index
  const letters = text.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (let index = 0; index < letters.length; index += 1) {
    held = (held << 6) | (values[letters.charCodeAt(index)] ?? 0)
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at] = (held >> bits) & 0xff
    at += 1
  }
  return bytes
}

/** The bytes as base64, padded, without line breaks. */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]]
    const left = bytes.length - at
    text += `${alphabet[a >> 2]}${alphabet[((a & 3) << 4) | (b >> 4)]}`
    text += `${left > 1 ? alphabet[((b & 15) << 2) | (c >> 6)] : '='}${left > 2 ? alphabet[c & 63] : '='}`
  }
  return text
}
