// How tabs tell each other that something was written. Only the news travels; what was written is read from the database.

/** `map`: its journal or row changed; `null`: the list of maps. */
export type News = string | null

export interface Channel {
  tell(news: News): void
  /** Called for news of other tabs. Returns the way to stop. */
  listen(listener: (news: News) => void): () => void
}

/** Over the browser's BroadcastChannel; where that is missing, tabs learn of each other when they write. */
export function broadcastChannel(name: string): Channel {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, listen: () => () => {} }
  const channel = new BroadcastChannel(name)
  return {
    tell: news => channel.postMessage(news),
    listen(listener) {
      const receive = ({ data }: MessageEvent<unknown>) => {
        if (data === null || typeof data === 'string') listener(data)
      }
      channel.addEventListener('message', receive)
      return () => channel.removeEventListener('message', receive)
    },
  }
}
