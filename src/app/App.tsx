// The app: one place where storage, session, screens and everything that lies over them are put together.

import { useState } from 'react'
import { LibraryContext } from '../actions/library'
import { DrawingPatterns } from '../drawing-react/Drawing'
import { SessionContext, useSession, useSessionStore } from '../session/editor'
import type { SessionStore } from '../session/session'
import { useTheme } from '../session/use-theme'
import type { MapStorage } from '../storage/map-storage'
import { Announcer } from '../ui/Announcer'
import { later } from '../widgets/later'
import { ErrorBoundary } from './ErrorBoundary'
import { useFetchTheRest, useIsDrawn } from './fetch-the-rest'
import { today } from './today'
import { useRoute } from './use-route'

// A visit begins on one of these screens: each brings only its own program, and the others follow when nothing else is to be done.
const CommandPalette = later(() => import('../ui/CommandPalette').then(({ CommandPalette }) => CommandPalette))
const DropFiles = later(() => import('./DropFiles').then(({ DropFiles }) => DropFiles))
const Home = later(() => import('../ui/Home').then(({ Home }) => Home))
const ImportElsewhere = later(() => import('../dialogs/Import').then(({ ImportElsewhere }) => ImportElsewhere))
const KeepingDialogs = later(() => import('../dialogs/KeepingDialogs').then(({ KeepingDialogs }) => KeepingDialogs))
const Keys = later(() => import('../dialogs/Keys').then(({ Keys }) => Keys))
const OpenConflict = later(() => import('../dialogs/OpenConflict').then(({ OpenConflict }) => OpenConflict))
const OpenMap = later(() => import('./OpenMap').then(({ OpenMap }) => OpenMap))
const Start = later(() => import('../guide/Start').then(({ Start }) => Start))
const TemplatesPage = later(() => import('../guide/TemplatesPage').then(({ TemplatesPage }) => TemplatesPage))
const UpdateNotice = later(() => import('../ui/UpdateNotice').then(({ UpdateNotice }) => UpdateNotice))
const Words = later(() => import('../dialogs/Words').then(({ Words }) => Words))

export interface AppProps {
  readonly session: SessionStore
  readonly storage: MapStorage
}

export function App({ session, storage }: AppProps) {
  return (
    <ErrorBoundary storage={storage}>
      <SessionContext value={session}>
        <LibraryContext value={storage}>
          <Patterns />
          <Screens />
          <Announcer />
        </LibraryContext>
      </SessionContext>
    </ErrorBoundary>
  )
}

/** Asked when a file brings a map that is already here. */
function Conflict() {
  return useSession(state => state.conflict) ? <OpenConflict /> : null
}

/** What helps on every screen: the words of the trade, the sheet of keys, and, where no map is open, the command palette. */
function Help() {
  const session = useSessionStore()
  const dialog = useSession(state => state.dialog)
  const isMap = useSession(state => state.screen.at === 'map')
  const hasNews = useSession(state => state.newVersion === 'ready')
  // There the line of a new version takes its own room, and knows whether the map is saved.
  const hasFoot = useSession(state => state.screen.at === 'map' && state.guide === null)
  const close = () => session.setState({ dialog: null })
  return (
    <>
      {isMap ? null : <CommandPalette />}
      {hasNews && !hasFoot ? <UpdateNotice /> : null}
      {dialog === 'words' ? <Words onClose={close} /> : null}
      {dialog === 'keys' ? <Keys onClose={close} /> : null}
    </>
  )
}

/** The patterns that every drawing of the page names, once. */
function Patterns() {
  return (
    <svg aria-hidden="true" className="visually-hidden" height="0" width="0">
      <DrawingPatterns theme={useTheme()} />
    </svg>
  )
}

/** The screen that the address names first, then what lies over all of them: nothing holds up what is waited for. */
function Screens() {
  const isReady = useRoute()
  const [failed, setFailed] = useState(false)
  const isDrawn = useIsDrawn(isReady, failed)
  useFetchTheRest(isDrawn)
  return (
    <>
      {isReady ? <Shown onFailed={() => setFailed(true)} /> : null}
      {isDrawn ? (
        <>
          <DropFiles />
          <Conflict />
          <ImportElsewhere />
          <KeepingDialogs />
          <Help />
        </>
      ) : null}
    </>
  )
}

function Shown({ onFailed }: { readonly onFailed: () => void }) {
  const screen = useSession(session => session.screen)
  switch (screen.at) {
    case 'home':
      return <Home today={today()} />
    case 'start':
      return <Start />
    case 'templates':
      return <TemplatesPage />
    case 'map':
      return <OpenMap id={screen.id} key={screen.id} onFailed={onFailed} />
  }
}
