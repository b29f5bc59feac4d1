// The title of the window over an open map: the map, and which screen of it (WCAG 2.4.2).

import type { Guide, MapView, Session } from '../session/session'

const views: Readonly<Record<MapView, string>> = {
  map: '',
  table: 'Table',
  direction: 'Direction',
  experiments: 'Experiments',
  brief: 'Brief',
  history: 'History',
}

const guides: Readonly<Record<NonNullable<Guide>, string>> = {
  scope: 'What is one item?',
  steps: 'The steps',
  ask: 'The numbers',
  blocker: 'What causes it?',
  experiment: 'What is tried?',
  present: 'Presentation',
}

/** `Benefit change, Brief – Sluice`. */
export function mapTitle(title: string, { view, guide }: Pick<Session, 'view' | 'guide'>): string {
  const screen = guide === null ? views[view] : guides[guide]
  return `${[title.trim() || 'Map', screen].filter(Boolean).join(', ')} – Sluice`
}
