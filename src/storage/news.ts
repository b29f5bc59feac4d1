// Who is told when something was written: other tabs by the channel, and in this tab the open maps and whoever watches the list.

import { type Channel, everything, type News } from './channel'

export interface NewsRoom {
  /** Something was written by this tab outside of an open map: everybody hears of it. */
  all(news: News): void
  /** Something happened to the database itself: whoever has a map open here looks at once. */
  here(): void
  /** The channel as an autosave sees it: what it tells does not come back to it. */
  readonly forAutosave: Channel
  watch(listener: () => void): () => void
}

export function createNews(channel: Channel): NewsRoom {
  const maps = new Set<(news: News) => void>()
  const watchers = new Set<() => void>()
  const tellWatchers = () => {
    for (const watcher of [...watchers]) watcher()
  }
  const tellHere = (news: News) => {
    for (const map of [...maps]) map(news)
    tellWatchers()
  }
  channel.listen(tellHere)
  return {
    all(news) {
      channel.tell(news)
      tellHere(news)
    },
    here: () => tellHere(everything),
    forAutosave: {
      tell(news) {
        channel.tell(news)
        tellWatchers()
      },
      listen(listener) {
        maps.add(listener)
        return () => maps.delete(listener)
      },
    },
    watch(listener) {
      watchers.add(listener)
      return () => watchers.delete(listener)
    },
  }
}
