// The app: one place where storage, session, screens and everything that lies over them are put together.

import { lazy, Suspense } from 'react'
import { LibraryContext } from '../actions/library'
import { ImportElsewhere } from '../dialogs/Import'
import { Keys } from '../dialogs/Keys'
import { OpenConflict } from '../dialogs/OpenConflict'
import { Words } from '../dialogs/Words'
import { DrawingPatterns } from '../drawing-react/Drawing'
import { Start } from '../guide/Start'
import { SessionContext, useSession, useSessionStore } from '../session/editor'
import type { SessionStore } from '../session/session'
import { useTheme } from '../session/use-theme'
import type { MapStorage } from '../storage/map-storage'
import { Announcer } from '../ui/Announcer'
import { CommandPalette } from '../ui/CommandPalette'
import { Home } from '../ui/Home'
import { DropFiles } from './DropFiles'
import { ErrorBoundary } from './ErrorBoundary'
import { today } from './today'
import { useRoute } from './use-route'

// The editor is half of the program and the first screen shows none of it: it is fetched at once, and waited for by nobody.
const editor = import('./OpenMap')
const OpenMap = lazy(() => editor.then(({ OpenMap }) => ({ default: OpenMap })))
// Few need it, so it is fetched when somebody goes there.
const TemplatesPage = lazy(async () => ({ default: (await import('../guide/TemplatesPage')).TemplatesPage }))

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
          <DropFiles>
            <Screens />
          </DropFiles>
          <OpenConflict />
          <ImportElsewhere />
          <Help />
          <Announcer />
        </LibraryContext>
      </SessionContext>
    </ErrorBoundary>
  )
}

/** What helps on every screen: the words of the trade, the sheet of keys, and, where no map is open, the command palette. */
function Help() {
  const session = useSessionStore()
  const dialog = useSession(state => state.dialog)
  const isMap = useSession(state => state.screen.at === 'map')
  const close = () => session.setState({ dialog: null })
  return (
    <>
      {isMap ? null : <CommandPalette />}
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

function Screens() {
  const ready = useRoute()
  const screen = useSession(session => session.screen)
  if (!ready) return null
  switch (screen.at) {
    case 'home':
      return <Home today={today()} />
    case 'start':
      return <Start />
    case 'templates':
      return (
        <Suspense>
          <TemplatesPage />
        </Suspense>
      )
    case 'map':
      return (
        <Suspense>
          <OpenMap id={screen.id} key={screen.id} />
        </Suspense>
      )
  }
}
