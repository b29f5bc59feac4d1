// Draws primitives on the screen from the same SVG elements that files are written from.

import { createElement, memo, type ReactElement } from 'react'
import { patternDefs, type SvgElement, toElement } from '../drawing/element'
import type { Primitive } from '../drawing/primitive'
import type { Theme } from '../drawing/theme'

/** The name under which React knows an SVG attribute: `stroke-width` is `strokeWidth`, `data-` and `aria-` stay. */
function propName(attribute: string): string {
  if (attribute.startsWith('data-') || attribute.startsWith('aria-')) return attribute
  return attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

const knownProps = new Map<string, string>()

function cachedPropName(attribute: string): string {
  const known = knownProps.get(attribute)
  if (known !== undefined) return known
  const name = propName(attribute)
  knownProps.set(attribute, name)
  return name
}

/** A React element of an SVG element; spread children, so that React asks for no keys. */
export function svgNode(item: SvgElement): ReactElement {
  const props: Record<string, string> = {}
  for (const [name, value] of item.attributes) props[cachedPropName(name)] = value
  return createElement(
    item.name,
    props,
    ...item.children.map(child => (typeof child === 'string' ? child : svgNode(child))),
  )
}

/** One primitive, inside an `<svg>`. Draws again only when the primitive or the theme is another value. */
export const Drawing = memo(function Drawing({ primitive, theme }: { primitive: Primitive; theme: Theme }) {
  return svgNode(toElement(primitive, theme))
})

/** The patterns that drawings of this theme name; once in the page, inside an `<svg>` that is not `display: none`. */
export const DrawingPatterns = memo(function DrawingPatterns({ theme }: { theme: Theme }) {
  return svgNode(patternDefs(theme))
})
