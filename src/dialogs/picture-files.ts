// The files that a picture can be handed out as: what each is called and good for, and how it is made. What writes them is
// loaded when first used.

import { themes } from '../drawing/theme'
import { assess } from '../experiments/assess'
import { withoutNames } from '../files/anonymous'
import { ok, type Result } from '../model/result'
import type { DateText, MapDocument } from '../model/types'
import { assessmentOf } from '../session/editor'
import type { PictureChoice, PictureFile } from '../session/picture-choice'
import type { PictureOptions } from './picture-options'

interface FileKind {
  readonly id: PictureFile
  /** In the list. */
  readonly label: string
  /** Within a sentence: "Downloaded the …". */
  readonly noun: string
  readonly ending: string
}

const kinds: Readonly<Record<PictureFile, Omit<FileKind, 'id'>>> = {
  svg: { label: 'Picture (SVG)', noun: 'picture (SVG)', ending: 'svg' },
  png: { label: 'Picture (PNG)', noun: 'picture (PNG)', ending: 'png' },
  png2: { label: 'Picture (PNG), twice as large', noun: 'picture (PNG)', ending: 'png' },
  'pdf-a4': { label: 'PDF, one A4 page', noun: 'PDF', ending: 'pdf' },
  'pdf-a3': { label: 'PDF, one A3 page', noun: 'PDF', ending: 'pdf' },
  'brief-pdf': { label: 'Brief for leaders, one A3 page', noun: 'brief (PDF)', ending: 'pdf' },
  'brief-md': { label: 'Brief for leaders, Markdown', noun: 'brief (Markdown)', ending: 'md' },
}

export const kindOf = (file: PictureFile): FileKind => ({ id: file, ...kinds[file] })
/** In the order in which they are offered. */
export const fileKinds: readonly FileKind[] = (
  ['svg', 'png', 'png2', 'pdf-a4', 'pdf-a3', 'brief-pdf', 'brief-md'] as const
).map(kindOf)

export const isBrief = (file: PictureFile): boolean => file === 'brief-pdf' || file === 'brief-md'

const scaleOf = (file: PictureFile): number => (file === 'png2' ? 2 : 1)

/** The picture as a PNG; always with its font, since nothing else is there to draw it with. */
export async function pngFile(doc: MapDocument, options: PictureOptions, file: PictureFile): Promise<Result<Blob>> {
  const [{ writeSvg }, { drawPng }] = await Promise.all([import('../files/svg'), import('./draw-png')])
  return drawPng(writeSvg(doc, { ...options, fonts: true, map: false }, assessmentOf(doc)), scaleOf(file))
}

async function pdfFile(doc: MapDocument, options: PictureOptions, file: PictureFile): Promise<Result<Blob>> {
  const [{ writeMapPdf }, { systemText }] = await Promise.all([import('../files/pdf'), import('./system-text')])
  const paper = file === 'pdf-a3' ? 'a3' : 'a4'
  return ok(
    new Blob([writeMapPdf(doc, { ...options, paper, drawUnknown: systemText() }, assessmentOf(doc))], {
      type: 'application/pdf',
    }),
  )
}

async function briefFile(
  doc: MapDocument,
  { names, theme }: PictureOptions,
  file: PictureFile,
  today: DateText,
): Promise<Result<Blob>> {
  if (file === 'brief-md') {
    const [{ brief }, { briefMarkdown }] = await Promise.all([
      import('../files/brief'),
      import('../files/brief-markdown'),
    ])
    const shown = names ? doc : withoutNames(doc)
    return ok(new Blob([briefMarkdown(brief(shown, assess(shown), today))], { type: 'text/markdown;charset=utf-8' }))
  }
  const [{ briefPage }, { writeBriefPdf }, { systemText }] = await Promise.all([
    import('../files/brief-page'),
    import('../files/brief-pdf'),
    import('./system-text'),
  ])
  const bytes = writeBriefPdf(briefPage(doc, names, today), themes[theme], systemText())
  return ok(new Blob([bytes], { type: 'application/pdf' }))
}

/** The file that was chosen; `svg` is the picture as it is previewed, `today` the day that ages are counted to. */
export function makeFile(
  doc: MapDocument,
  { file }: PictureChoice,
  options: PictureOptions,
  svg: string,
  today: DateText,
): Promise<Result<Blob>> {
  switch (file) {
    case 'brief-pdf':
    case 'brief-md':
      return briefFile(doc, options, file, today)
    case 'svg':
      return Promise.resolve(ok(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' })))
    case 'png':
    case 'png2':
      return pngFile(doc, options, file)
    case 'pdf-a4':
    case 'pdf-a3':
      return pdfFile(doc, options, file)
  }
}

/** What the chosen file is good for, with its size where that says whether it can be read. */
export function fileHint(file: PictureFile, size: { readonly width: number; readonly height: number } | null): string {
  switch (file) {
    case 'svg':
      return 'Sharp at any size, its text as text: for browsers, Word, PowerPoint, wikis.'
    case 'png':
    case 'png2':
      return size === null
        ? 'For chats and everything that takes no SVG.'
        : `${size.width * scaleOf(file)} × ${size.height * scaleOf(file)} pixels: for chats and everything that takes no SVG.`
    case 'brief-pdf':
      return 'What leaders owe this map, with the map on it: a PDF to print and to send.'
    case 'brief-md':
      return 'The same words without the map, for wikis and repositories.'
    case 'pdf-a4':
    case 'pdf-a3':
      return 'To print and to send: as large as it fits, its text as text.'
  }
}
