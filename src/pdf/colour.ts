// Colours of a theme as PDF writes them.

/** Red, green and blue of `#rrggbb`, from 0 to 255. */
export const channels = (colour: string): readonly [number, number, number] => {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff]
}

/** `colour` laid over `ground` with an opacity from 0 to 1: one colour, so that the page needs no transparency. */
export function mixed(ground: string, colour: string, opacity: number): string {
  const below = channels(ground)
  const values = channels(colour).map((value, index) => {
    const under = below[index] ?? 0
    return Math.round(under + (value - under) * opacity)
  })
  return `#${values.map(value => value.toString(16).padStart(2, '0')).join('')}`
}

/** Sets the colour of fills (`rg`) or of lines (`RG`). */
export function colourContent(colour: string, operator: 'rg' | 'RG'): string {
  const parts = channels(colour).map(value => String(Math.round((value / 255) * 1000) / 1000))
  return `${parts.join(' ')} ${operator}\n`
}
