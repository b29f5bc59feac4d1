// The policy that keeps foreign scripts out: nothing unsafe in it, the same from the server and in the page, its hashes those of
// what React Aria writes.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { contentPolicy, contentSecurityPolicy, inlineStyles, pagePolicy } from '../../scripts/content-policy.mjs'
import { filesUnder } from '../helpers/source-files'

const directives = (policy: string): readonly string[] => policy.split('; ')

it('lets in nothing unsafe, no nonce and no other origin', () => {
  expect(contentSecurityPolicy).not.toMatch(/unsafe-|nonce|strict-dynamic|https?:|wss?:|\*|data:/)
  expect(directives(contentSecurityPolicy)).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
    ]),
  )
})

it('says in the page what the server says, but for what a page cannot say', () => {
  const built = contentPolicy().transformIndexHtml as { handler: (html: string) => string }
  const html = built.handler(readFileSync('index.html', 'utf8'))
  const written = /<meta http-equiv="Content-Security-Policy" content="([^"]+)" \/>/.exec(html)?.[1] ?? ''
  expect(written).toBe(pagePolicy)
  expect(directives(contentSecurityPolicy)).toEqual([...directives(written), "frame-ancestors 'none'"])
  // It holds for what comes after it, and the letters are known before.
  const before = html.slice(0, html.indexOf('http-equiv'))
  expect(before).toContain('<meta charset="utf-8" />')
  expect(before).not.toMatch(/<(?:script|link|style)/)
})

it('names by their hash exactly the styles that React Aria writes', () => {
  const written = filesUnder('node_modules/react-aria/dist/private', ['.mjs']).flatMap(file => {
    const text = readFileSync(file, 'utf8')
    const attribute = /_ATTRIBUTE = '([\w-]+)'/.exec(text)?.[1] ?? ''
    return [...text.matchAll(/style\.textContent = `([^`]*)`/g)].map(([, style = '']) =>
      style.replaceAll(/\$\{[^}]*\}/g, attribute).trim(),
    )
  })
  expect(written.toSorted()).toEqual([...inlineStyles].sort())
  const hashes = inlineStyles.map(text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  expect(directives(pagePolicy)).toContain(`style-src 'self' ${hashes.join(' ')}`)
})

it('is asked for nothing that it refuses by any source of ours', () => {
  const refused =
    /[iI]nnerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|srcdoc|createContextualFragment|new Function|\beval\(|setAttribute\('style'|createElement\('(?:style|script)'|<style/
  const found = filesUnder('src', ['.ts', '.tsx']).filter(path =>
    refused.test(readFileSync(path, 'utf8').replaceAll(/\/\/.*$/gm, '')),
  )
  expect(found).toEqual([])
})
