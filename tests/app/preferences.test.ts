// What this device remembers of how a person wants the app: whatever stands there, the app starts.

import { expect, it } from 'vitest'
import { readPreferences } from '../../src/app/preferences'

it('takes over what it can read, and nothing else', () => {
  expect(readPreferences('{"theme":"dark","letterKeys":false,"overview":false,"recent":["fit",3]}')).toEqual({
    theme: 'dark',
    letterKeys: false,
    overview: false,
    recent: ['fit'],
  })
  expect(readPreferences('{"theme":"pink","letterKeys":"no","recent":{}}')).toEqual({})
  for (const text of [null, '', '{', '[]', '7', 'null']) expect(readPreferences(text)).toEqual({})
})
