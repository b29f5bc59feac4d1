// The brief as Markdown that any wiki or repository shows: headings, tables and lists, with whatever people typed kept as text.

import type { Brief } from './brief'
import type { BriefSection, BriefTable } from './brief-section'

/** The text of the brief, with a line feed at its end. */
export function briefMarkdown(brief: Brief): string {
  const { title, on, scope, objective, measures, reality, verdict, sections, basis } = brief
  const parts = [
    `# ${plain(title)}`,
    plain([on, scope].filter(part => part !== '').join('. ')),
    '## Objective',
    objective === '' ? 'Nobody has written down yet where this stream should go.' : plain(objective),
    '## Goals and measures',
    tableText(measures),
    ...(reality === '' ? [] : [plain(reality)]),
    `**Strategy:** ${plain(verdict)}`,
    ...sections.flatMap(sectionParts),
    `Days are working days: ${plain(basis)}.`,
  ]
  return `${parts.join('\n\n')}\n`
}

function sectionParts({ title, lead, tables, points }: BriefSection): readonly string[] {
  return [
    `## ${plain(title)}`,
    plain(lead),
    ...tables.map(tableText),
    ...(points.length === 0 ? [] : [points.map(point => `- ${plain(point)}`).join('\n')]),
  ]
}

function tableText({ head, rows }: BriefTable): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(row)].join('\n')
}

/** One line of text in which nothing is markup. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^[-+=](?=\s|$)/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
}
