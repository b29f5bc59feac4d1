// A worker that dies of a file or hangs over it is given up and said to be; one that never began leaves the work to the page.

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { begun, beside, GivenUp } from '../../src/actions/beside'
import { openTableFile, whyUnread } from '../../src/actions/open-table'
import { createSession } from '../../src/session/session'

let workers: FakeWorker[] = []
class FakeWorker extends EventTarget {
  isTerminated = false
  constructor() {
    super()
    workers.push(this)
  }
  postMessage() {}
  terminate() {
    this.isTerminated = true
  }
  says(data: unknown) {
    this.dispatchEvent(Object.assign(new Event('message'), { data }))
  }
}

beforeEach(() => {
  workers = []
  vi.useFakeTimers()
  vi.stubGlobal('Worker', FakeWorker)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const file = new File([`Step,Wait\n${'Build,3d\n'.repeat(40_000)}`], 'steps.csv')

it('an answer ends it, and the worker with it', async () => {
  const read = beside<string>({ as: 'map', file })
  workers[0]?.says(begun)
  workers[0]?.says('the map')
  expect([await read, workers[0]?.isTerminated]).toEqual(['the map', true])
  expect(vi.getTimerCount()).toBe(0)
})

it('one that hangs is ended within a minute; one that crashes is over at once', async () => {
  const hung = beside({ as: 'map', file })
  workers[0]?.says(begun)
  const refused = expect(hung).rejects.toBeInstanceOf(GivenUp)
  vi.advanceTimersByTime(60_000)
  await refused
  const crashed = beside({ as: 'table', file })
  workers[1]?.says(begun)
  workers[1]?.dispatchEvent(new Event('error'))
  await expect(crashed).rejects.toBeInstanceOf(GivenUp)
  expect(workers.every(({ isTerminated }) => isTerminated)).toBe(true)
})

it('one that never began gives no answer: the page reads it itself', async () => {
  const read = beside({ as: 'map', file })
  workers[0]?.dispatchEvent(new Event('error'))
  expect(await read).toBeNull()
})

it('a large table is read beside the page, and that it was given up is said', async () => {
  const session = createSession()
  const opening = openTableFile(session, file).catch(whyUnread)
  await vi.waitFor(() => expect(workers).toHaveLength(1))
  expect(session.getState().announcement?.text).toBe('Reading “steps.csv”…')
  workers[0]?.says(begun)
  workers[0]?.dispatchEvent(new Event('error'))
  expect(await opening).toEqual({
    place: '',
    message: 'Reading it took more time or memory than the browser gives, and was stopped. Hand in a smaller file.',
  })
  expect(session.getState().table).toBeNull()
})
