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

function write(item: SvgElement, lineBreaks: boolean): string {
  let out = `<${item.name}`
  for (const [name, value] of item.attributes) out += ` ${name}="${escapeXml(value)}"`
  out += '>'
  // A line break inside a text would be drawn as a space.
  const inner = lineBreaks && item.name !== 'text' && item.children.some(child => typeof child !== 'string')
  for (const child of item.children) {
    if (inner) out += '\n'
    out += typeof child === 'string' ? escapeXml(child) : write(child, inner)
  }
  if (inner) out += '\n'
  return `${out}</${item.name}>`
}

/** The element as SVG text; `lineBreaks` puts each element outside a `<text>` on a line of its own, as files have it. */
export const serialize = (root: SvgElement, lineBreaks = false): string => write(root, lineBreaks)
