// Carries out one command: reads, computes, answers. Everything that can go wrong outside is one line and an exit status.

import { writeFileSync } from 'node:fs'
import { assess } from '../experiments/assess'
import { report } from '../experiments/report'
import { brief } from '../files/brief'
import { briefMarkdown } from '../files/brief-markdown'
import { writeSvg } from '../files/svg'
import { writeMapText } from '../model/canonical'
import type { Refusal } from '../model/result'
import type { MapDocument } from '../model/types'
import { writeSteps } from '../spreadsheet/write-steps'
import { inputName, readMap, systemReason } from './input'
import { missingEntry, wrongWay } from './only'
import { plain, reportText } from './report-text'
import { type Command, type ConvertFormat, readUsage } from './usage'

export interface Console {
  /** Resolves when the text is out of our hands. */
  readonly answer: (text: string) => Promise<void>
  /** One line for people, on standard error. */
  readonly say: (line: string) => void
}

/** 0 done, 1 the input is not a map, 2 wrong usage (a place that cannot be written is one). */
export type ExitStatus = 0 | 1 | 2

export async function run(args: readonly string[], { answer, say }: Console): Promise<ExitStatus> {
  const tell = (line: string) => say(`sluice: ${plain(line)}`)
  const usage = readUsage(args)
  if (!usage.ok) {
    tell(usage.error.message)
    return 2
  }
  const command = usage.value
  if (command.name === 'help' || command.name === 'version') {
    await answer(command.text)
    return 0
  }
  const input = inputName(command.map)
  const read = await readMap(command.map)
  if (!read.ok) {
    tell(refusalLine(input, read.error))
    return 1
  }
  if (read.value.notice) tell(`${input}: ${read.value.notice}`)
  const missing = command.name === 'render' ? missingEntry(read.value.doc, command.options.only ?? []) : null
  if (missing !== null) {
    tell(`render: --only: ${input} has no ${missing}`)
    return 2
  }
  const way = command.name === 'render' && command.options.way ? wrongWay(read.value.doc, command.options.way) : null
  if (way !== null) {
    tell(`render: --way: ${input}${way.startsWith('has') ? '' : ':'} ${way}`)
    return 2
  }
  const text = carryOut(command, read.value.doc)
  const output = 'output' in command ? command.output : null
  if (output === null) {
    await answer(text)
    return 0
  }
  try {
    writeFileSync(output, text)
    return 0
  } catch (error) {
    tell(`${output}: it cannot be written: ${systemReason(error)}`)
    return 2
  }
}

const refusalLine = (input: string, { place, message }: Refusal) =>
  place === '' ? `${input}: ${message}` : `${input}: ${place}: ${message}`

function carryOut(command: Exclude<Command, { readonly text: string }>, doc: MapDocument): string {
  switch (command.name) {
    case 'analyze':
      return command.json ? `${JSON.stringify(report(doc), null, 2)}\n` : reportText(doc)
    case 'render':
      return writeSvg(doc, command.options)
    case 'convert':
      return converted(doc, command.format)
  }
}

function converted(doc: MapDocument, format: ConvertFormat): string {
  switch (format) {
    case 'json':
      return writeMapText(doc)
    case 'svg':
      return writeSvg(doc)
    case 'csv':
      return writeSteps(doc)
    case 'md':
      return briefMarkdown(brief(doc, assess(doc), today()))
  }
}

/** The date where this runs, `2026-02-02`. */
function today(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
