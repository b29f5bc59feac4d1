// The server of `npm start`: the right types, a policy without foreign origins, nothing outside its folder, a free port.

import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../scripts/content-policy.mjs'
import { fileFor, listen, staticServer } from '../../scripts/server.mjs'

const base = mkdtempSync(join(tmpdir(), 'served-'))
const folder = join(base, 'dist')
mkdirSync(join(folder, 'assets'), { recursive: true })
writeFileSync(join(base, 'secret.txt'), 'secret')
writeFileSync(join(folder, 'index.html'), '<!doctype html>')
writeFileSync(join(folder, '.sources'), 'hidden')
writeFileSync(join(folder, 'a b.svg'), '<svg/>')
writeFileSync(join(folder, 'assets', 'app-1.js'), 'let a')
symlinkSync(join(base, 'secret.txt'), join(folder, 'link.txt'))

const open: ReturnType<typeof staticServer>[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})
const serve = () => {
  const server = staticServer(folder)
  open.push(server)
  return server
}

describe('what is served', () => {
  it('has its type, and may not reach another origin', async () => {
    const address = `http://127.0.0.1:${await listen(serve(), 0)}`
    const types = { '/': 'text/html', '/a%20b.svg?x': 'image/svg+xml', '/assets/app-1.js': 'text/javascript' }
    for (const [path, type] of Object.entries(types)) {
      const response = await fetch(address + path)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`)
      expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    }
    expect((await fetch(`${address}/assets/app-1.js`)).headers.get('cache-control')).toContain('immutable')
    expect((await fetch(address)).headers.get('cache-control')).toBe('no-cache')
    expect((await fetch(address, { method: 'POST' })).status).toBe(405)
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/.sources',
    '/%00',
    '/%',
    '/nothing',
    '//etc/passwd',
    'http://example.org/',
  ])('does not include %s', async path => {
    expect(await fileFor(folder, path)).toBeNull()
  })

  it('does not include the file above, asked without a browser that tidies the path', async () => {
    const port = await listen(serve(), 0)
    const status = await new Promise(resolve => {
      get({ host: '127.0.0.1', port, path: '/../secret.txt' }, response => resolve(response.resume().statusCode))
    })
    expect(status).toBe(404)
  })
})

describe('the port', () => {
  it('is the next free one when it is taken, unless it must be that one', async () => {
    const taken = await listen(serve(), 0)
    const next = await listen(serve(), taken)
    expect(next).not.toBe(taken)
    await expect(listen(serve(), taken, { next: false })).rejects.toThrow(`port ${taken} is taken`)
  })
})
