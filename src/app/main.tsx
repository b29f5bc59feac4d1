// Where the program starts in a browser: opens what is kept on this device, then shows the app.

import { createRoot } from 'react-dom/client'
import '../widgets/base.css'
import { readRoute } from '../session/route'
import { createSession } from '../session/session'
import { type MapStorage, openStorage } from '../storage/map-storage'
import { patience } from '../storage/patience'
import { App } from './App'
import { keepInstallOffer } from './install'
import { followKeyboard } from './keyboard-inset'
import { lastOpenMap } from './last-open'
import { HeldElsewhere, NoAnswer, NoStorage } from './NoStorage'
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

let isShown = false
const show = (storage: MapStorage) => {
  // What was waited for may come after somebody went on without it.
  if (isShown) return
  isShown = true
  clearTimeout(waiting)
  root.render(<App session={session} storage={storage} />)
}
const goOn = () => void openStorage({ evenIfClosed: true }).then(show)
const say = (page: React.ReactNode) => {
  clearTimeout(waiting)
  if (!isShown) root.render(page)
}
const waiting = setTimeout(() => say(<NoAnswer onGoOn={goOn} />), patience)

openStorage({ blocked: () => say(<HeldElsewhere />) }).then(show, (reason: unknown) => {
  say(<NoStorage onGoOn={goOn} reason={reason instanceof Error ? reason.message : String(reason)} />)
})
