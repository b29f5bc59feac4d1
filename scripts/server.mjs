// A static server for the built app, for one machine: only GET, only files of its folder, only this computer,
// and a policy under which the page can reach no other origin.

import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { contentSecurityPolicy } from './content-policy.mjs'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** The file that a request's path means inside `folder`, or null: nothing outside, no hidden file, no odd encoding. */
export async function fileFor(folder, url) {
  let path
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0])
  } catch {
    return null
  }
  if (!path.startsWith('/') || /[\0\\]/.test(path) || path.split('/').some(part => part.startsWith('.'))) return null
  try {
    const base = await realpath(folder)
    let file = resolve(join(base, path))
    if ((await stat(file)).isDirectory()) file = join(file, 'index.html')
    file = await realpath(file)
    const found = await stat(file)
    return file.startsWith(base + sep) && found.isFile() ? { file, size: found.size } : null
  } catch {
    return null
  }
}

/** A server for `folder` that does not listen yet. */
export function staticServer(folder) {
  return createServer(async (request, response) => {
    const answer = (status, text) => {
      response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' })
      response.end(request.method === 'HEAD' ? undefined : text)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return answer(405, 'Only GET.\n')
    }
    const found = await fileFor(folder, request.url ?? '/')
    if (!found) return answer(404, 'Nothing here.\n')
    // The build names files below assets by their content: what is there never changes.
    const fixed = /[\\/]assets[\\/][^\\/]+$/.test(found.file)
    response.writeHead(200, {
      ...headers,
      'Content-Type': types[extname(found.file).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': found.size,
      'Cache-Control': fixed ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    if (request.method === 'HEAD') return response.end()
    createReadStream(found.file)
      .on('error', () => response.destroy())
      .pipe(response)
  })
}

/** Listens on 127.0.0.1 and resolves to the port: the wanted one, or with `next` the first free one of the twenty after it, or any. */
export async function listen(server, wanted, { next = true } = {}) {
  const ports = next ? [...Array.from({ length: 21 }, (_, i) => wanted + i).filter(port => port < 65536), 0] : [wanted]
  for (const port of ports) {
    const taken = await new Promise(settle => {
      server.once('error', settle)
      server.listen(port, '127.0.0.1', () => {
        server.removeListener('error', settle)
        settle(null)
      })
    })
    if (!taken) return server.address().port
    if (taken.code !== 'EADDRINUSE' && taken.code !== 'EACCES') throw taken
  }
  throw Object.assign(new Error(`port ${wanted} is taken`), { code: 'EADDRINUSE' })
}
