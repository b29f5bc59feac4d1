// Types of content-policy.mjs for Vite's settings and the tests.

import type { Plugin } from 'vite'

/** The texts of the only styles that may stand in the page. */
export const inlineStyles: readonly string[]
/** What the built page says of itself. */
export const pagePolicy: string
/** What the server says: the page's policy and `frame-ancestors`. */
export const contentSecurityPolicy: string
export function contentPolicy(): Plugin
