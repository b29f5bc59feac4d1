// The map file of a map, under a name that file systems take.

import { writeMapText } from '../model/canonical'
import type { MapDocument } from '../model/types'
import { downloadText } from './download'

export function fileName(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
  return plain || 'map'
}

export function downloadMap(doc: MapDocument): void {
  downloadText(`${fileName(doc.title)}.json`, writeMapText(doc))
}
