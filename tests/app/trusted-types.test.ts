// The one exception of the page's content policy: addresses of scripts, and only below the app's own folder.

import { describe, expect, it } from 'vitest'
import { ownScript } from '../../src/app/trusted-types'

const page = 'https://office.example/tools/maps/index.html#/map/a'

describe('a script is started', () => {
  it.each([
    ['./sw.js', 'https://office.example/tools/maps/sw.js'],
    ['assets/elk-worker-1.js', 'https://office.example/tools/maps/assets/elk-worker-1.js'],
    ['https://office.example/tools/maps/assets/a.js', 'https://office.example/tools/maps/assets/a.js'],
  ])('from %s', (address, whole) => expect(ownScript(address, page)).toBe(whole))
})

describe('a script is not started', () => {
  it.each([
    'https://elsewhere.example/tools/maps/assets/a.js',
    '//elsewhere.example/a.js',
    'http://office.example/tools/maps/a.js',
    'https://office.example:8443/tools/maps/a.js',
    'https://office.example.elsewhere.example/tools/maps/a.js',
    'https://user@elsewhere.example/tools/maps/a.js',
    '../other-app/a.js',
    '/tools/maps-of-others/a.js',
    'assets/../../a.js',
    'blob:https://office.example/5f0c',
    'data:text/javascript,alert(1)',
    'javascript:alert(1)',
  ])('from %s', address => expect(ownScript(address, page)).toBeNull())
})
