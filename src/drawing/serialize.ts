// Writes an SVG element as text, byte for byte what React's static markup writes for the same element.

import type { SvgElement } from './element'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}

/** Text that is safe between tags and in a quoted attribute. */
export const escapeXml = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, sign => escapes[sign] ?? sign) : text

function write(item: SvgElement, lineBreaks: boolean, out: string[]): void {
  out.push('<', item.name)
  for (const [name, value] of item.attributes) out.push(' ', name, '="', escapeXml(value), '"')
  out.push('>')
  // A line break inside a text would be drawn as a space.
  const inner = lineBreaks && item.name !== 'text' && item.children.some(child => typeof child !== 'string')
  for (const child of item.children) {
    if (inner) out.push('\n')
    if (typeof child === 'string') out.push(escapeXml(child))
    else write(child, inner, out)
  }
  if (inner) out.push('\n')
  out.push('</', item.name, '>')
}

/** The element as SVG text; `lineBreaks` puts each element outside a `<text>` on a line of its own, as files have it. */
export function serialize(root: SvgElement, lineBreaks = false): string {
  const out: string[] = []
  write(root, lineBreaks, out)
  return out.join('')
}
