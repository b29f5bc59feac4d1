// Where the program starts in a browser: opens what is kept on this device, then shows the app.

import { createRoot } from 'react-dom/client'
import '../widgets/base.css'
import { readRoute } from '../session/route'
import { createSession } from '../session/session'
import { type MapStorage, openStorage } from '../storage/map-storage'
import { App } from './App'
import { keepInstallOffer } from './install'
import { followKeyboard } from './keyboard-inset'
import { lastOpenMap } from './last-open'
import { HeldElsewhere, NoStorage } from './NoStorage'
import { keepPreferences } from './preferences'
import { followTheme } from './theme'
import { trustOwnScripts } from './trusted-types'

trustOwnScripts()
const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
const root = createRoot(place)
const session = createSession()
keepPreferences(session)
keepInstallOffer(session)
followTheme(session)
followKeyboard()

// The program that draws a map comes while what is kept is being opened. What fails here is asked for again, and said, then.
const route = readRoute(window.location.hash)
if (route ? route.screen.at === 'map' : lastOpenMap() !== null) void import('./OpenMap').catch(() => undefined)

const show = (storage: MapStorage) => root.render(<App session={session} storage={storage} />)
const goOn = () => void openStorage({ evenIfClosed: true }).then(show)

openStorage({ blocked: () => root.render(<HeldElsewhere />) }).then(show, (reason: unknown) => {
  root.render(<NoStorage onGoOn={goOn} reason={reason instanceof Error ? reason.message : String(reason)} />)
})
