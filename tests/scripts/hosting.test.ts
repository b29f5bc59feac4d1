// How an office hosts the app: what README.md says is what the scripts say, with the very policy of `npm start`.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../scripts/content-policy.mjs'
import { apache, nginx } from '../../scripts/hosting.mjs'

const readme = readFileSync('README.md', 'utf8')

describe('what a web server says', () => {
  it('stands in the README as the scripts give it', () => {
    expect(readme).toContain(`\`\`\`nginx\n${nginx}\`\`\``)
    expect(readme).toContain(`\`\`\`apache\n${apache}\`\`\``)
  })
  it('is the policy of npm start, in every place that nginx reads alone', () => {
    expect(nginx.split(`"${contentSecurityPolicy}"`)).toHaveLength(3)
    expect(apache).toContain(`"${contentSecurityPolicy}"`)
  })
  it('keeps what is named by its content, and asks anew for the page and its worker', () => {
    expect(nginx).toMatch(/location \/sluice\/ \{[^}]*\{[^}]*\}[^}]*Cache-Control "no-cache"/)
    expect(nginx).toMatch(/location \/sluice\/assets\/ \{[^}]*Cache-Control "public, max-age=31536000, immutable"/)
    expect(apache).toMatch(/Cache-Control "no-cache"\n<If [^>]*assets[^>]*>\n +Header[^\n]*immutable/)
  })
  // Tried with nginx 1.22.1 and Apache 2.4.71: with `always` a file missing in half an upload is missing for a year.
  it('says how long only of what is there', () => {
    for (const line of `${nginx}${apache}`.split('\n').filter(line => line.includes('Cache-Control')))
      expect(line).not.toContain('always')
  })
  it('packs what is text, which nginx does not by itself', () => {
    expect(nginx.match(/gzip on;/g)).toHaveLength(2)
    expect(nginx.match(/gzip_types [^;]*application\/javascript/g)).toHaveLength(2)
    expect(apache).toMatch(/DEFLATE [^\n]*text\/javascript/)
  })
  it('leads from the address without its last slash to the app', () => {
    expect(nginx).toMatch(/^location = \/sluice \{[^}]*return 301 \/sluice\/;/)
  })
})
