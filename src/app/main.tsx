// Where the program starts in a browser: opens what is kept on this device, then shows the app.

import { createRoot } from 'react-dom/client'
import '../widgets/base.css'
import { createSession } from '../session/session'
import { openStorage } from '../storage/map-storage'
import { App } from './App'
import { followKeyboard } from './keyboard-inset'
import { NoStorage } from './NoStorage'
import { keepPreferences } from './preferences'
import { followTheme } from './theme'
import { trustOwnScripts } from './trusted-types'

trustOwnScripts()
const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
const root = createRoot(place)
const session = createSession()
keepPreferences(session)
followTheme(session)
followKeyboard()

openStorage().then(
  storage => root.render(<App session={session} storage={storage} />),
  (reason: unknown) => root.render(<NoStorage reason={reason instanceof Error ? reason.message : String(reason)} />),
)
