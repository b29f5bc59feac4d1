// The service worker of the built app: keeps every file of a version, all or none, and serves them without a network.
// scripts/offline.mjs writes it into dist/sw.js, after `const version` and `const files` (a list of [path, integrity]).
//
// A new version takes over as soon as it is complete, and forces nothing: a page that is open keeps running, and what it still
// fetches is named by its content and found in the cache of its own version. The next load of the page is the new version.

const scope = new URL('./', self.location.href)
const family = `sluice ${scope.pathname} `
const ours = family + version
const page = scope.href
const addressOf = path => new URL(path === 'index.html' ? './' : path, scope).href
const known = new Set(files.map(([path]) => addressOf(path)))
/** Named by its content: what an older version kept is the same. */
const isFixed = address => address.startsWith(new URL('assets/', scope).href)
/** Where it is developed a page comes from its server, and from here only when that is stopped. */
const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(scope.hostname)

async function keepAll() {
  const kept = await caches.open(ours)
  const keep = async ([path, integrity]) => {
    const address = addressOf(path)
    const old = isFixed(address) ? await caches.match(address, { ignoreVary: true }) : undefined
    // What differs from what was built, as in the middle of an upload, keeps the whole version from being taken.
    const answer = old ?? (await fetch(address, { integrity, cache: isFixed(address) ? 'default' : 'no-cache' }))
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    await kept.put(address, answer)
  }
  try {
    await Promise.all(files.map(keep))
  } catch (error) {
    await caches.delete(ours)
    throw error
  }
  await self.skipWaiting()
}

/** Removes versions that no tab runs. The one before stays: a tab of it may be loading at this moment. */
async function removeOld() {
  const { held } = await navigator.locks.query()
  const used = new Set(held.map(lock => lock.name))
  const others = (await caches.keys()).filter(name => name.startsWith(family) && name !== ours)
  for (const name of others.slice(0, -1)) if (!used.has(name)) await caches.delete(name)
}

/** `address` without what follows `?` or `#`: to ignore that here (ignoreSearch) makes browsers walk through all that is kept. */
async function find(address) {
  const options = { ignoreVary: true }
  const kept = await caches.open(ours)
  const own = await kept.match(address, options)
  if (own || !isFixed(address)) return own
  for (const name of await caches.keys()) {
    const other = name.startsWith(family) ? await (await caches.open(name)).match(address, options) : undefined
    if (other) return other
  }
  return undefined
}

async function answerPage(request) {
  if (!isLocal) return (await find(page)) ?? fetch(request)
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await find(page)
    if (kept) return kept
    throw error
  }
}

self.addEventListener('install', event => event.waitUntil(keepAll()))
self.addEventListener('activate', event => event.waitUntil(removeOld().then(() => self.clients.claim())))
self.addEventListener('message', event => event.source?.postMessage({ version }))
self.addEventListener('fetch', event => {
  const { request } = event
  const address = request.url.replace(/[?#].*$/, '')
  if (request.method !== 'GET' || !address.startsWith(scope.href)) return
  const isPage = address === page || address === new URL('index.html', scope).href
  if (request.mode === 'navigate') {
    if (isPage) event.respondWith(answerPage(request))
  } else if (isFixed(address) || known.has(address)) {
    event.respondWith(find(address).then(kept => kept ?? fetch(request)))
  }
})
