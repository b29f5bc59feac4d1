import { describe, expect, test } from 'vitest'
import { type Role, readableOn, themes } from '../../src/drawing/theme'

function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function ratio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** `top` at `opacity` over `ground`. */
function mix(top: string, ground: string, opacity: number): string {
  const channel = (at: number) => {
    const part = (text: string) => Number.parseInt(text.slice(at, at + 2), 16)
    return Math.round(part(top) * opacity + part(ground) * (1 - opacity))
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}

describe.each(Object.values(themes))('theme $name', theme => {
  const least = theme.name === 'contrast' ? 7 : 4.5

  test('every colour is written as #rrggbb', () => {
    for (const colour of Object.values(theme.colours)) expect(colour).toMatch(/^#[0-9a-f]{6}$/)
  })

  test('every text reads on every fill that it stands on', () => {
    for (const [text, fills] of Object.entries(readableOn) as [Role, readonly Role[]][]) {
      for (const fill of fills) {
        const found = ratio(theme.colours[text], theme.colours[fill])
        expect(found, `${text} on ${fill}`).toBeGreaterThanOrEqual(least)
      }
    }
  })

  test('lines that carry meaning reach 3 : 1 on paper and canvas', () => {
    for (const line of ['ink', 'work', 'waitText', 'hot', 'experiment', 'information', 'focus'] as const) {
      for (const ground of ['paper', 'canvas'] as const) {
        expect(ratio(theme.colours[line], theme.colours[ground]), `${line} on ${ground}`).toBeGreaterThanOrEqual(3)
      }
    }
  })

  test('edges of controls, which are `--edge` of base.css, reach 3 : 1 on whatever they lie on', () => {
    if (theme.name === 'print') return
    const edge = mix(theme.colours.soft, theme.colours.paper, 0.72)
    for (const ground of ['paper', 'canvas', 'footer'] as const)
      expect(ratio(edge, theme.colours[ground]), ground).toBeGreaterThanOrEqual(3)
  })

  test('a pattern stays visible, and its stripes leave the text on it readable at 3 : 1', () => {
    for (const [role, pattern] of Object.entries(theme.patterns)) {
      const mark = mix(pattern.colour, pattern.ground, pattern.opacity)
      expect(ratio(mark, pattern.ground)).toBeGreaterThan(1.2)
      const text = role === 'wait' ? 'onWait' : 'onWork'
      expect(ratio(theme.colours[text], mark), `${text} on the stripes of ${role}`).toBeGreaterThanOrEqual(3)
    }
  })
})

test('black and white has no other colour than greys', () => {
  for (const colour of Object.values(themes.print.colours)) {
    expect(colour.slice(1, 3) === colour.slice(3, 5) && colour.slice(3, 5) === colour.slice(5, 7), colour).toBe(true)
  }
})
