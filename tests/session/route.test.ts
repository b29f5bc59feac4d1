import { describe, expect, it } from 'vitest'
import { readRoute, writeRoute } from '../../src/session/route'
import type { Guide, MapView, Screen } from '../../src/session/session'

describe('routes', () => {
  it('read back what was written, view, guide and all', () => {
    const screens: readonly Screen[] = [
      { at: 'home' },
      { at: 'start' },
      { at: 'templates' },
      { at: 'map', id: 'benefit-change_1' },
    ]
    for (const screen of screens) expect(readRoute(writeRoute(screen))).toEqual({ screen, view: 'map', guide: null })
    const guides: readonly Guide[] = ['scope', 'steps', 'ask', 'blocker', 'experiment']
    const screen: Screen = { at: 'map', id: 'm1' }
    for (const guide of guides) expect(readRoute(writeRoute(screen, { guide }))).toEqual({ screen, view: 'map', guide })
    const views: readonly MapView[] = ['map', 'direction', 'experiments', 'brief']
    for (const view of views) expect(readRoute(writeRoute(screen, { view }))).toEqual({ screen, view, guide: null })
    expect(writeRoute(screen, { view: 'map' })).toBe('#/map/m1')
    expect(writeRoute(screen, { view: 'experiments' })).toBe('#/map/m1/experiments')
  })

  it('tell the bare address, which opens what was open last, from Home', () => {
    expect(readRoute('')).toBeNull()
    expect(readRoute('#')).toBeNull()
    expect(readRoute('#/')).toEqual({ screen: { at: 'home' }, view: 'map', guide: null })
  })

  it('lead home from an address that means nothing, and to the map from an unknown place', () => {
    expect(readRoute('#/map/../etc')?.screen).toEqual({ at: 'home' })
    expect(readRoute('#/nowhere')?.screen).toEqual({ at: 'home' })
    expect(readRoute('#/map/m1/dance')).toEqual({ screen: { at: 'map', id: 'm1' }, view: 'map', guide: null })
  })
})
