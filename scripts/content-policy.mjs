// The Content Security Policy of the app, once: `npm start` sends it as a header, the build writes it into index.html, where it
// holds on any static server. No nonces, which such a server cannot draw: what is inline is named by its hash.

import { createHash } from 'node:crypto'

/**
 * The styles that React Aria puts into the page by itself, letter by letter: one when something can be pressed, one under an
 * overlay on iPhones and iPads. tests/scripts/content-policy.test.ts compares them with the installed package.
 */
export const inlineStyles = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
]

const hashOf = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${inlineStyles.map(hashOf).join(' ')}`,
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // Text becomes no markup and no script: src/app/trusted-types.ts makes the only exceptions.
  "require-trusted-types-for 'script'",
  'trusted-types default',
]

/** What a page can say of itself. */
export const pagePolicy = directives.join('; ')

/** What a server says: the same, and that no other page may show this one in a frame, which a page cannot say itself. */
export const contentSecurityPolicy = `${pagePolicy}; frame-ancestors 'none'`

/** For Vite: writes the policy into the built page, before anything that it is about. */
export function contentPolicy() {
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const start = '<meta charset="utf-8" />'
        if (!html.includes(start)) throw new Error(`index.html has no ${start} for the policy to follow.`)
        return html.replace(
          start,
          `${start}\n    <meta http-equiv="Content-Security-Policy" content="${pagePolicy}" />`,
        )
      },
    },
  }
}
