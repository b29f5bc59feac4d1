// How tabs tell each other that something was written. Only the news travels; what was written is read from the database, so
// that news that is late or comes twice does no harm. What was lost is made up for when the page is looked at again.

/** `map`: its journal or row changed; `null`: the list of maps. */
export type News = string | null

/** What is heard where news may have been missed: anything may have changed. No map has this id. */
export const everything = '*'

export interface Channel {
  tell(news: News): void
  /** Called for news of other tabs. Returns the way to stop. */
  listen(listener: (news: News) => void): () => void
}

/** Without news from others it is looked so often, in milliseconds. */
const lookEvery = 2000

/** Over the browser's BroadcastChannel. Where that is missing, and when a page wakes up, it is looked whether anything changed. */
export function broadcastChannel(name: string): Channel {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  return {
    tell: news => channel?.postMessage(news),
    listen(listener) {
      const receive = ({ data }: MessageEvent<unknown>) => {
        if (data === null || typeof data === 'string') listener(data)
      }
      channel?.addEventListener('message', receive)
      const sleepless = whenAwake(() => listener(everything))
      const looking = channel ? null : setInterval(() => listener(everything), lookEvery)
      return () => {
        channel?.removeEventListener('message', receive)
        sleepless()
        if (looking !== null) clearInterval(looking)
      }
    },
  }
}

/** A page that is hidden may be frozen, and hears nothing then: it is told when it is shown again. */
function whenAwake(told: () => void): () => void {
  if (typeof document === 'undefined') return () => {}
  const look = () => {
    if (document.visibilityState === 'visible') told()
  }
  document.addEventListener('visibilitychange', look)
  document.addEventListener('resume', look)
  window.addEventListener('pageshow', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    document.removeEventListener('resume', look)
    window.removeEventListener('pageshow', look)
  }
}
