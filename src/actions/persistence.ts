// What the browser says of keeping this page's data: how much it takes, whether it may be cleared unasked, and whom Safari's
// seven days concern.

export interface Kept {
  /** Bytes; `null` when the browser does not say. */
  readonly usage: number | null
  readonly quota: number | null
  /** The browser has promised not to clear it by itself. */
  readonly persisted: boolean
}

export async function keptByBrowser(storage: StorageManager | undefined): Promise<Kept> {
  const estimate = await storage?.estimate?.().catch(() => null)
  const persisted = (await storage?.persisted?.().catch(() => false)) ?? false
  return { usage: estimate?.usage ?? null, quota: estimate?.quota ?? null, persisted }
}

export interface KeptHere extends Kept {
  /** The browser deletes it by itself after some days without a visit. */
  readonly forgets: boolean
}

/** What the browser says, with whom Safari's seven days concern. */
export async function keptHere(
  storage: StorageManager | undefined,
  userAgent: string,
  isInstalled: boolean,
): Promise<KeptHere> {
  const kept = await keptByBrowser(storage)
  return { ...kept, forgets: forgetsInSevenDays(userAgent, isInstalled, kept.persisted) }
}

/** Safari, and every browser on an iPhone or iPad, deletes what a page keeps after seven days without a visit, unless it is installed. */
export function forgetsInSevenDays(userAgent: string, isInstalled: boolean, persisted: boolean): boolean {
  const isWebKit = /AppleWebKit\//.test(userAgent) && !/Chrome\/|Chromium\/|Edg\/|Android/.test(userAgent)
  return isWebKit && !isInstalled && !persisted
}

/** `3.2 MB` */
export function bytesText(bytes: number): string {
  if (bytes >= 1e9) return `${Math.round(bytes / 1e8) / 10} GB`
  if (bytes >= 1e6) return `${Math.round(bytes / 1e5) / 10} MB`
  return `${Math.max(1, Math.round(bytes / 1e3))} kB`
}
