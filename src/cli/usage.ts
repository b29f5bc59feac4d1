// What the command line understands and how it says so: the commands, their options, their help texts.

import { parseArgs } from 'node:util'
import type { ThemeName } from '../drawing/theme'
import type { SvgOptions } from '../files/svg'
import { type Result, refuse } from '../model/result'
import { readOnly, readWay } from './only'

export type Command =
  | { readonly name: 'help'; readonly text: string }
  | { readonly name: 'version'; readonly text: string }
  | { readonly name: 'analyze'; readonly map: string; readonly json: boolean }
  | {
      readonly name: 'render'
      readonly map: string
      /** `null`: standard output. */
      readonly output: string | null
      /** What was asked for; the rest is as usual. */
      readonly options: Partial<SvgOptions>
    }
  | { readonly name: 'convert'; readonly map: string; readonly output: string; readonly format: ConvertFormat }

/** What `convert` can write. */
export type ConvertFormat = 'json' | 'svg' | 'csv' | 'md'

declare const SLUICE_VERSION: string

const mapHelp = `MAP is a map file, an exported SVG that carries its map, a table of steps (.csv, .tsv), or - for
standard input.`
const statusHelp = 'Exit status: 0 done, 1 the input is not a map, 2 wrong usage.'

const helpTexts = {
  sluice: `Usage: sluice COMMAND MAP [options]

Reads a value stream map and says what is in it.

  sluice analyze MAP [--json]       print the numbers
  sluice render MAP [-o FILE.svg]   draw the map
  sluice convert MAP -o FILE        write another format: .json, .svg, .csv or .md

  sluice COMMAND --help             what a command can do
  sluice --version                  which Sluice this is

${mapHelp}
${statusHelp}
`,
  analyze: `Usage: sluice analyze MAP [--json]

Prints the numbers of a map as a short report.

  --json   print them as one JSON object: times in seconds of working time, fractions from 0 to 1

${mapHelp}
${statusHelp}
`,
  render: `Usage: sluice render MAP [-o FILE.svg] [--theme THEME] [--only REFS] [--way FLOW] [--no-PART …]

Draws a map as SVG. The same map gives the same bytes.

  -o, --output FILE   write to FILE instead of standard output
  --theme THEME       light (usual), dark, contrast or print (black and white)
  --only REFS         draw these entries and the flows between them, cropped: steps/build,steps/test
                      Headline, strip, ladder, legend and the map inside are then left out unless
                      asked for: --headline, --strip, --ladder, --legend, --map

  --way FLOW          strip and ladder along another branch than the critical path: by way of this
                      flow, one of several out of a step (flows/f3)

  --no-headline       leave out the four figures over the map
  --no-strip          leave out the pass to scale
  --no-ladder         leave out the ladder below the steps
  --no-experiments    leave out experiments, and the cards that ask for one
  --no-legend         leave out what the signs mean
  --no-names          teams and people become A, B, C, in the picture and in the map inside
  --no-fonts          leave the font out: a smaller file that needs Inter where it is shown
  --no-map            leave the map out: the picture cannot be opened again as a map

${mapHelp}
${statusHelp}
`,
  convert: `Usage: sluice convert MAP -o FILE

Writes a map in another format, told by FILE's ending.

  .json   the map file, in canonical form
  .svg    the picture, with the map inside
  .csv    the steps as a table, one a row; reading it again gives the same steps
  .md     the brief: one page for leaders, with ages as of today

${mapHelp}
${statusHelp}
`,
} as const

const themes: readonly string[] = ['light', 'dark', 'contrast', 'print'] satisfies readonly ThemeName[]
const isTheme = (text: string): text is ThemeName => themes.includes(text)

const options = {
  analyze: { json: { type: 'boolean' } },
  render: {
    output: { type: 'string', short: 'o' },
    theme: { type: 'string' },
    only: { type: 'string' },
    way: { type: 'string' },
    headline: { type: 'boolean' },
    strip: { type: 'boolean' },
    ladder: { type: 'boolean' },
    experiments: { type: 'boolean' },
    legend: { type: 'boolean' },
    names: { type: 'boolean' },
    fonts: { type: 'boolean' },
    map: { type: 'boolean' },
  },
  convert: { output: { type: 'string', short: 'o' } },
} as const
type Name = keyof typeof options
const isName = (text: string): text is Name => Object.hasOwn(options, text)

/** Reads what was typed after `sluice`. A refusal's message is the whole line to show; its place is not used. */
export function readUsage(args: readonly string[]): Result<Command> {
  const [first, ...rest] = args
  if (first === undefined) return refuse('', 'say what to do: analyze, render or convert. See sluice --help')
  if (first === '--help' || first === '-h') return help('sluice')
  if (first === '--version') return { ok: true, value: { name: 'version', text: `${SLUICE_VERSION}\n` } }
  if (!isName(first)) return refuse('', `'${first}' is no command. Use analyze, render or convert; see sluice --help`)
  if (beforeDashes(rest).some(arg => arg === '--help' || arg === '-h')) return help(first)
  return readCommand(first, rest)
}

const help = (of: keyof typeof helpTexts): Result<Command> => ({
  ok: true,
  value: { name: 'help', text: helpTexts[of] },
})

const beforeDashes = (args: readonly string[]) => (args.includes('--') ? args.slice(0, args.indexOf('--')) : args)

function readCommand(name: Name, args: readonly string[]): Result<Command> {
  const wrong = (what: string) => refuse('', `${name}: ${what}. See sluice ${name} --help`)
  let parsed: { values: { readonly [option: string]: unknown }; positionals: string[] }
  try {
    parsed = parseArgs({
      args: [...args],
      options: options[name],
      allowPositionals: true,
      allowNegative: name === 'render',
      strict: true,
    })
  } catch (error) {
    return wrong(firstSentence(error))
  }
  const { values, positionals } = parsed
  const [map, extra] = positionals
  if (map === undefined) return wrong('name the map: a file, or - for standard input')
  if (extra !== undefined) return wrong(`one map at a time, '${extra}' is too many`)
  const output = typeof values.output === 'string' ? values.output : null
  if (output === '') return wrong('-o needs the name of a file')
  if (name === 'analyze') return { ok: true, value: { name, map, json: values.json === true } }
  if (name === 'convert') {
    if (output === null) return wrong('say where to: -o FILE, with the ending .json, .svg, .csv or .md')
    const format = readFormat(output)
    return format.ok ? { ok: true, value: { name, map, output, format: format.value } } : wrong(format.error.message)
  }
  if (output !== null && !['.svg', ''].includes(ending(output))) {
    return wrong(`render writes SVG, not '${ending(output)}'. Name the file .svg`)
  }
  const drawn = readPicture(values)
  if (!drawn.ok) return wrong(drawn.error.message)
  return { ok: true, value: { name, map, output: output === '-' ? null : output, options: drawn.value } }
}

const switches = ['headline', 'strip', 'ladder', 'experiments', 'legend', 'names', 'fonts', 'map'] as const

function readPicture(values: { readonly [option: string]: unknown }): Result<Partial<SvgOptions>> {
  const theme = typeof values.theme === 'string' ? values.theme : 'light'
  if (!isTheme(theme)) return refuse('', `'${theme}' is no theme. Use light, dark, contrast or print`)
  const only = typeof values.only === 'string' ? readOnly(values.only) : null
  if (only?.ok === false) return only
  const way = typeof values.way === 'string' ? readWay(values.way) : null
  if (way?.ok === false) return way
  const given = switches.flatMap(part => (typeof values[part] === 'boolean' ? [[part, values[part]] as const] : []))
  return {
    ok: true,
    value: {
      theme,
      ...(only ? { only: only.value } : {}),
      ...(way ? { way: way.value } : {}),
      ...Object.fromEntries(given),
    },
  }
}

/** `.svg` of `a/b.SVG`; '' where a name has no ending. */
const ending = (file: string) => /[^\\/](\.[^.\\/]*)$/.exec(file)?.[1]?.toLowerCase() ?? ''

const formats: Readonly<Record<string, ConvertFormat>> = { '.json': 'json', '.svg': 'svg', '.csv': 'csv', '.md': 'md' }

function readFormat(file: string): Result<ConvertFormat> {
  const found = ending(file)
  const format = Object.hasOwn(formats, found) ? formats[found] : undefined
  if (format !== undefined) return { ok: true, value: format }
  return refuse('', `'${file}' does not end in .json, .svg, .csv or .md, which says what to write`)
}

// parseArgs explains at length how to quote; the first sentence says what was wrong.
function firstSentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const [sentence = text] = text.split(/\.\s|\n/, 1)
  return sentence.replace(/\.$/, '').replace(/^[A-Z]/, letter => letter.toLowerCase())
}
