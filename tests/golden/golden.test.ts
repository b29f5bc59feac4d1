// The kept pictures, byte for byte: a change of the drawing shows as a change of these files, to be looked at before it is
// accepted with `UPDATE_GOLDEN=1 npx vitest run tests/golden`.

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pictures } from './pictures'

const folder = 'tests/golden'
const update = Boolean(process.env.UPDATE_GOLDEN)

describe('the exported picture', () => {
  it.each(pictures.map(picture => [picture.file, picture] as const))('%s is as it was looked at', (file, picture) => {
    const path = `${folder}/${file}`
    const text = picture.write()
    if (update) writeFileSync(path, text)
    // Compared as a truth value: a difference of two whole files tells nobody anything, the picture does.
    const same = existsSync(path) && readFileSync(path, 'utf8') === text
    expect(same, `${path} differs: write it again with UPDATE_GOLDEN=1, look at it and at its diff`).toBe(true)
  })

  it('has no picture that nothing writes any more', () => {
    const known = new Set(pictures.map(picture => picture.file))
    const stray = readdirSync(folder).filter(name => name.endsWith('.svg') && !known.has(name))
    if (update) for (const name of stray) rmSync(`${folder}/${name}`)
    expect(update ? [] : stray).toEqual([])
  })

  it('is the same each time it is written', () => {
    for (const picture of pictures) {
      const once = picture.write()
      expect(once === picture.write(), picture.file).toBe(true)
    }
  })
})
