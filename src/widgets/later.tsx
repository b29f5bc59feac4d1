// Parts of the screen whose program comes after the map is drawn: fetched when they are first shown, or before that as soon as
// nothing else is to be done. Not React's lazy: it holds back what has arrived for up to 300 ms so that nothing flickers, which a
// bar that everybody waits for must not.

import { useEffect, useState } from 'react'

type Part<P extends object> = React.ComponentType<P>

const parts: (() => Promise<unknown>)[] = []

/** A component that is fetched when it is first shown; `before` stands in its place until then, as large as it will be. */
export function later<P extends object>(load: () => Promise<Part<P>>, before: React.ReactNode = null): React.FC<P> {
  let arrived: Part<P> | null = null
  let coming: Promise<Part<P>> | null = null
  const fetchPart = (): Promise<Part<P>> => {
    coming ??= load().then(
      part => {
        arrived = part
        return part
      },
      (reason: unknown) => {
        // The network may be back when it is asked for again.
        coming = null
        throw reason
      },
    )
    return coming
  }
  parts.push(fetchPart)

  return function Later(props: P) {
    const [shown, setShown] = useState<{ readonly part: Part<P> } | null>(() => (arrived ? { part: arrived } : null))
    const [failed, setFailed] = useState<{ readonly reason: unknown } | null>(null)
    useEffect(() => {
      if (shown) return
      let current = true
      fetchPart().then(
        part => {
          if (current) setShown({ part })
        },
        (reason: unknown) => {
          if (current) setFailed({ reason })
        },
      )
      return () => {
        current = false
      }
    }, [shown])
    if (failed) throw failed.reason
    return shown ? <shown.part {...props} /> : before
  }
}

/** Fetches every part, one after the other, waiting for `pause` before each: what is then first shown is there at once. */
export async function fetchParts(pause: () => Promise<void>): Promise<void> {
  // What a part brings along comes to the end of the list.
  for (let at = 0; at < parts.length; at += 1) {
    await pause()
    await parts[at]?.().catch(() => undefined)
  }
}
