// `render` and `convert`: what is written opens again as the same map, wherever it came from.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildCommand, sluice, temporaryFolder } from './sluice'

const map = join(process.cwd(), 'tests/cases/benefit-change.json')
const folder = temporaryFolder()

describe('sluice render', () => {
  beforeAll(buildCommand, 120_000)

  it('draws the same bytes every time, to standard output or to a file', async () => {
    const first = await sluice(['render', map])
    expect([first.status, first.err]).toEqual([0, ''])
    expect(first.out).toMatch(/^(?:<\?xml[^>]*\?>\s*)?<svg /)
    expect(first.out).toContain('Security review')
    const written = await sluice(['render', map, '-o', 'map.svg'], '', folder)
    expect(written).toEqual({ status: 0, out: '', err: '' })
    expect(readFileSync(join(folder, 'map.svg'), 'utf8')).toBe(first.out)
  })

  it('takes a theme, and leaves out font and map when asked', async () => {
    const [light, dark, bare] = await Promise.all([
      sluice(['render', map]),
      sluice(['render', '--theme', 'dark', map]),
      sluice(['render', map, '--no-fonts', '--no-map']),
    ])
    expect(dark.out).not.toBe(light.out)
    expect(light.out).toContain('@font-face')
    expect(bare.out).not.toContain('@font-face')
    expect(light.out).toContain('<metadata')
    expect(bare.out).not.toContain('<metadata')
    const again = await sluice(['analyze', '-'], bare.out)
    expect(again.status).toBe(1)
    expect(again.err).toMatch(/^sluice: standard input: .*\n$/)
  })
})

describe('the parts that sluice render leaves out or keeps', () => {
  beforeAll(buildCommand, 120_000)
  const drawn = async (...options: string[]) =>
    (await sluice(['render', map, '--no-map', '--no-fonts', ...options])).out

  it('leaves out what it is told to', async () => {
    const whole = await drawn()
    const parts: readonly (readonly [option: string, sign: RegExp])[] = [
      ['--no-headline', />Flow efficiency</],
      ['--no-strip', />rework \+4\.2d</],
      ['--no-ladder', />60\.5d in all/],
      ['--no-experiments', />Pre-approve low-risk|>Needs an experiment<|>Strategy</],
      ['--no-legend', />worked on</],
      ['--no-names', />Change board/],
    ]
    for (const [option, sign] of parts) {
      expect(whole, option).toMatch(sign)
      // The words of the headline are said in the description too.
      expect((await drawn(option)).replace(/<desc.*<\/desc>/, ''), option).not.toMatch(sign)
    }
  })

  it('lays out strip and ladder along another branch, and says so', async () => {
    const branches = join(process.cwd(), 'tests/cases/parallel-release.json')
    const along = async (...options: string[]) =>
      (await sluice(['render', branches, '--no-map', '--no-fonts', ...options])).out
    const totals = (svg: string) =>
      /[^>]*in all · [^<]*/.exec(svg.replace(/<desc.*<\/desc>|aria-label="[^"]*"/g, ''))?.[0]
    const [critical, other] = [await along(), await along('--way', 'flows/f4')]
    const name = /(?<=Strip and ladder go )by way of [^<]+/.exec(other)?.[0]?.replace('by', 'By') ?? 'none'
    expect(totals(other)).toContain(`${name}: `)
    expect(totals(other)?.replace(`${name}: `, '')).not.toBe(totals(critical))
    expect(critical).not.toMatch(/by way of/i)
    // The way changes no box and no figure of the headline.
    const steps = (svg: string) =>
      [...svg.matchAll(/<g id="steps-[^>]*aria-label="([^"]*)"/g)].map(([, label]) => label)
    expect(steps(other)).toEqual(steps(critical))
    expect(await along('--way', 'flows/f4', '--no-strip', '--no-ladder')).not.toMatch(/by way of/i)
  })

  it('draws only the entries named, with the flow between them, and without the map unless that is asked for', async () => {
    const only = await sluice(['render', map, '--only', 'steps/test,steps/review', '--no-fonts'])
    expect([...only.out.matchAll(/ id="((?:steps|flows)-[\w-]+)"/g)].map(([, id]) => id)).toEqual([
      'flows-f4',
      'steps-test',
      'steps-review',
    ])
    expect(only.out).not.toMatch(/>Flow efficiency<|<metadata/)
    expect(await drawn('--only', 'steps/test', '--headline')).toMatch(/>Flow efficiency</)
    const kept = await sluice(['render', map, '--only', 'steps/test', '--map'])
    expect((await sluice(['analyze', '-', '--json'], kept.out)).out).toBe(
      (await sluice(['analyze', map, '--json'])).out,
    )
  })
})

describe('sluice convert', () => {
  beforeAll(buildCommand, 120_000)

  it('writes the canonical map file, which is its own canonical form', async () => {
    const first = join(folder, 'a.json')
    expect(await sluice(['convert', map, '-o', first])).toEqual({ status: 0, out: '', err: '' })
    const second = join(folder, 'b.json')
    await sluice(['convert', first, '-o', second])
    const text = readFileSync(first, 'utf8')
    expect(readFileSync(second, 'utf8')).toBe(text)
    expect(text).toMatch(/^\{\n {2}"format": "sluice-map",\n {2}"version": 1,\n[\s\S]*\}\n$/)
    const [before, after] = await Promise.all([
      sluice(['analyze', map, '--json']),
      sluice(['analyze', first, '--json']),
    ])
    expect(after.out).toBe(before.out)
  })

  it('goes through a picture and back without losing anything', async () => {
    const json = join(folder, 'c.json')
    const svg = join(folder, 'c.svg')
    await sluice(['convert', map, '-o', json])
    await sluice(['convert', json, '-o', svg])
    await sluice(['convert', svg, '-o', join(folder, 'd.json')])
    expect(readFileSync(join(folder, 'd.json'), 'utf8')).toBe(readFileSync(json, 'utf8'))
    const piped = await sluice(['analyze', '--json', '-'], readFileSync(svg))
    expect(piped.out).toBe((await sluice(['analyze', '--json', json])).out)
  })

  it('writes the brief as Markdown', async () => {
    const out = join(folder, 'brief.md')
    expect(await sluice(['convert', map, '-o', out])).toEqual({ status: 0, out: '', err: '' })
    const text = readFileSync(out, 'utf8')
    expect(text).toMatch(/^# Benefit change request to production\n/)
    expect(text).toContain('## Clear the path')
    expect(text).toMatch(/Asked \d+ days ago/)
  })

  it('reads a file with a byte order mark, and keeps what a newer version put there', async () => {
    const file = join(folder, 'bom.json')
    const { steps, ...rest } = JSON.parse(readFileSync(map, 'utf8'))
    steps.review.weather = { rain: true }
    writeFileSync(file, `\ufeff${JSON.stringify({ ...rest, steps, future: [1, 2] })}`)
    const out = join(folder, 'bom-out.json')
    expect(await sluice(['convert', file, '-o', out])).toEqual({ status: 0, out: '', err: '' })
    const kept = JSON.parse(readFileSync(out, 'utf8'))
    expect(kept.future).toEqual([1, 2])
    expect(kept.steps.review.weather).toEqual({ rain: true })
  })
})
