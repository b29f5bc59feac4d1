// How much of the browser's storage is taken and whether it stays there, in plain words.

import { bytesText, type KeptHere } from '../actions/persistence'

/** "Sluice takes 3.2 MB of the 10 GB that this browser allows."; '' when the browser does not say. */
export function usageSentence({ usage, quota }: KeptHere): string {
  if (usage === null || quota === null) return ''
  return `Sluice takes ${bytesText(usage)} of the ${bytesText(quota)} that this browser allows.`
}

/** Whether it stays, and what to do where it may not. `warns`: it goes by itself, soon. */
export function stayingSentence({ persisted, forgets }: KeptHere): { readonly text: string; readonly warns: boolean } {
  if (forgets) {
    const text =
      'This browser deletes what a website keeps after seven days without a visit: install Sluice, or back up.'
    return { text, warns: true }
  }
  if (persisted) return { text: 'The browser keeps your maps until you delete them.', warns: false }
  return { text: 'The browser may clear your maps when the disk gets full; a backup is safe from that.', warns: false }
}

/** How Sluice is installed where the browser offers no button for it, and what is to be done first. */
export const installingSafari =
  'On an iPhone or iPad: Share, then Add to Home Screen. On a Mac: File, then Add to Dock. The installed Sluice begins empty: download a backup here first and open it there.'
