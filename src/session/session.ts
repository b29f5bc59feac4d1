// What belongs to this window and is neither saved nor shared: which screen, what is selected, which panel is open.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ThemeName } from '../drawing/theme'
import type { ReadBackup } from '../model/backup'
import type { EntryRef } from '../model/entry'
import type { Fold } from '../model/fold'
import type { Id, MapDocument, Point } from '../model/types'
import type { OpenedTable } from '../spreadsheet/open-table'
import { type PictureChoice, usualPicture } from './picture-choice'

export type Screen = { readonly at: 'home' | 'start' | 'templates' } | { readonly at: 'map'; readonly id: Id }
/** The guided screens of a first run, each over the map that it fills, and the map shown to a room; `null` is the map itself. */
export type Guide = 'scope' | 'steps' | 'ask' | 'blocker' | 'experiment' | 'present' | null
/** The ways to look at an open map, each at its own address. */
export type MapView = 'map' | 'table' | 'direction' | 'experiments' | 'brief' | 'history'
export type DialogName =
  | 'settings'
  | 'hand-out'
  | 'words'
  | 'notation'
  | 'keys'
  | 'accessibility'
  | 'find'
  | 'connect'
  | 'starters'
  | 'start'
  | 'review'
  | 'tally'
  | 'keep-version'
  | 'agenda'
  | 'parking-lot'
  | 'bin'
  | 'backup'
  | 'space'
  | null
/** The line at the foot of the canvas, with the place where what is typed will go. */
export interface QuickLineState {
  readonly open: boolean
  /** Text that it opens with, `! ` for a blocker and `? ` for an experiment. */
  readonly text: string
  /** A place pointed at on the canvas; absent: beside what is selected. */
  readonly place?: QuickPlace
}
/** Where on the map the next step goes (its top left), and the step that it is connected from, if any. */
export interface QuickPlace {
  readonly at: Point
  readonly from: Id | null
  /** Where everything was drawn then: a place pointed at only means something while the rest stays where it is. */
  readonly drawn: Readonly<Record<EntryRef, Point>>
  /** The team whose lane was pointed at. */
  readonly team?: Id
}
/** What the canvas lets others ask of it; registered by the canvas while it is mounted. */
export interface Camera {
  fit(): void
  /** As large as fits of what is selected, never larger than life. */
  fitSelection(): void
  zoomIn(): void
  zoomOut(): void
  reveal(ref: EntryRef): void
  focus(): void
  /** Selects an entry and gives it the focus; a fold is selected for a step in it. */
  visit(ref: EntryRef): void
  /** Goes from the step in focus onto a flow that leaves it (right) or enters it (left). */
  ontoFlow(side: 'left' | 'right'): void
  /** Goes to the fields of what is selected, in the panel beside the map. */
  fields(): void
  /** The middle of what is shown, in map units: where a new note or symbol goes. */
  middle(): Point
  /** The place on the map under a place in the window; `null` where something else covers the map. */
  at(client: Point): Point | null
  /** Top left corners of everything with a place of its own, as drawn now. */
  drawn(): Readonly<Record<EntryRef, Point>>
}

/** Said to screen readers and shown as a toast; `serial` grows, so that the same words can be said twice. */
export interface Announcement {
  readonly text: string
  readonly undo: (() => void) | null
  readonly tone: 'done' | 'error'
  readonly serial: number
  /** It goes when this screen is left; `null`: it means something on every screen. */
  readonly screen: Screen | null
}

/** What the one polite live region says; `serial` grows, so that the same words are heard twice. */
export interface Heard {
  readonly text: string
  readonly serial: number
}

/** A file whose map id is already on this device, waiting for a choice. */
export interface OpenConflict {
  readonly incoming: MapDocument
  /** Milliseconds since 1970 when the file was last changed; `null` when it does not say. */
  readonly incomingAt: number | null
  /** `null`: the map on this device is damaged. */
  readonly existing: MapDocument | null
  readonly existingAt: number
  /** The state that both copies began from; `null` when it is not known. */
  readonly base: MapDocument | null
  readonly keepBoth: () => void
  readonly continueWithNewer: () => void
  /** Makes one map of both, each question answered; `null` where one of them cannot be changed. */
  readonly putTogether: ((answers: ReadonlyMap<string, 'mine' | 'theirs'>) => void) | null
}

/** A table of steps that somebody handed in, while the dialog asks what is to be done with it. */
export interface HandedTable {
  readonly name: string
  readonly opened: OpenedTable
}

/** A backup that somebody handed in, as it was read. */
export interface HandedBackup {
  readonly name: string
  readonly contents: ReadBackup
}

/** The table as somebody likes to see it in this window; the map stays as it is. */
export interface TableLook {
  readonly columns: readonly string[] | null
  readonly sort: { readonly column: string; readonly falling: boolean } | null
}

export interface Session {
  /** Follows the address; route.ts changes it, `view` and `guide`. */
  readonly screen: Screen
  readonly view: MapView
  readonly guide: Guide
  readonly dialog: DialogName
  /** The experiments to review, one after the other, while the dialog is open. */
  readonly reviews: readonly Id[]
  readonly conflict: OpenConflict | null
  readonly table: HandedTable | null
  /** A backup that somebody handed in, while the dialog asks what is to be taken from it. */
  readonly backup: HandedBackup | null
  readonly selection: ReadonlySet<EntryRef>
  /** Steps of the open map that are shown as one; kept on this device. */
  readonly folds: readonly Fold[]
  /** The step that a hovered or focused segment of strip or ladder marks. */
  readonly marked: Id | null
  /** The flow by which strip and ladder go instead of along the critical path. */
  readonly way: Id | null
  readonly quickLine: QuickLineState
  /** The palette of symbols is open. */
  readonly palette: boolean
  /** The small picture of the whole map is shown while the map is larger than the window; kept on this device. */
  readonly overview: boolean
  /** Where on the screen the menu of the canvas is open. */
  readonly menuAt: Point | null
  /** Letters and signs are keys of the canvas; kept on this device. */
  readonly letterKeys: boolean
  /** What was last chosen in the command palette, the latest first; kept on this device. */
  readonly recent: readonly string[]
  /** A newer version of the app than the one in this window is on this device; `later`: that was read. */
  readonly newVersion: 'none' | 'ready' | 'later'
  /** Asks the browser to install the app, as long as it offers that. */
  readonly install: (() => void) | null
  readonly theme: 'system' | 'light' | 'dark'
  /** The theme as drawn: the chosen one, or what the system asks for. */
  readonly look: ThemeName
  readonly roomSize: boolean
  /** The map that is read on 24-hour days in this window. */
  readonly wholeDays: Id | null
  readonly camera: Camera | null
  readonly announcement: Announcement | null
  readonly heard: Heard | null
  /** The map was just changed: what is announced is heard in one sentence with what it did to the headline. */
  readonly isChanging: boolean
  /** Steps whose numbers somebody answered with "Don't know", so that they are not asked for again at once. */
  readonly notKnown: ReadonlySet<Id>
  /** What people here mean by days was asked in this window; it is asked once. */
  readonly daysAsked: boolean
  /** The field or section of a view that gets the focus once that view is shown, by its `data-seek`. */
  readonly seek: { readonly view: MapView; readonly place: string } | null
  /** The experiments switched on together: headline, strip and map show today and tomorrow. */
  readonly tomorrow: ReadonlySet<Id>
  /** The slide that the presentation of the open map stands at; `null`: the first. */
  readonly slide: string | null
  /** The blocker for which the guide looks for an experiment. */
  readonly guidedBlocker: Id | null
  /** How the table is shown: the columns chosen, `null` for the usual ones, and what its rows are sorted by. */
  readonly tableLook: TableLook
  /** What is handed out, and how it looks; printing follows it. */
  readonly picture: PictureChoice
}

export type SessionStore = StoreApi<Session>

export function createSession(initial: Partial<Session> = {}): SessionStore {
  return createStore<Session>(() => ({
    screen: { at: 'home' },
    view: 'map',
    guide: null,
    dialog: null,
    reviews: [],
    conflict: null,
    table: null,
    backup: null,
    selection: new Set<EntryRef>(),
    folds: [],
    marked: null,
    way: null,
    quickLine: { open: false, text: '' },
    palette: false,
    overview: true,
    letterKeys: true,
    menuAt: null,
    recent: [],
    newVersion: 'none',
    install: null,
    theme: 'system',
    look: 'light',
    roomSize: false,
    wholeDays: null,
    camera: null,
    announcement: null,
    heard: null,
    isChanging: false,
    notKnown: new Set<Id>(),
    daysAsked: false,
    seek: null,
    tomorrow: new Set<Id>(),
    slide: null,
    guidedBlocker: null,
    tableLook: { columns: null, sort: null },
    picture: usualPicture,
    ...initial,
  }))
}
