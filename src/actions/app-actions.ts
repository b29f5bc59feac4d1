// What can be done on every screen: find, help, keys, how the window looks.

import { announce, hear } from '../session/announce'
import type { Session } from '../session/session'
import type { Action } from './action'
import { always, inEditor } from './conditions'

const themed = (theme: Session['theme'], title: string): Action => ({
  id: `theme-${theme}`,
  label: title,
  group: 'View',
  keys: [],
  everywhere: true,
  isEnabled: ({ session }) => session.getState().theme !== theme,
  run: ({ session }) => session.setState({ theme }),
})

const keeping = (id: 'bin' | 'backup' | 'space', label: string, says: string): Action => ({
  id: `keeping-${id}`,
  label,
  says,
  group: 'Map',
  keys: [],
  everywhere: true,
  isEnabled: always,
  run: ({ session }) => session.setState({ dialog: id }),
})

export const appActions: readonly Action[] = [
  keeping('backup', 'Back up all maps', 'All maps in one file, by hand or by itself; bring back what a backup has'),
  keeping('bin', 'Bin of deleted maps', 'Deleted maps stay for 30 days'),
  keeping('space', 'Free space', 'What takes room in this browser: the bin, earlier states, the largest maps'),
  {
    id: 'room-size',
    label: 'Room size',
    title: 'Room size, on or off',
    says: 'Larger figures for a projector',
    group: 'View',
    keys: ['R'],
    inViews: true,
    everywhere: true,
    isEnabled: always,
    run: ({ session }) => {
      const roomSize = !session.getState().roomSize
      session.setState({ roomSize })
      hear(session, roomSize ? 'Room size.' : 'Usual size.')
    },
  },
  themed('light', 'Light theme'),
  themed('dark', 'Dark theme'),
  themed('system', 'Theme as the system has it'),
  {
    id: 'find',
    label: 'Find',
    title: 'Find a step or anything to do',
    group: 'Help',
    keys: ['mod+K'],
    everywhere: true,
    isEnabled: always,
    run: ({ session }) =>
      session.setState(({ dialog }) => ({ dialog: dialog === null ? 'find' : dialog === 'find' ? null : dialog })),
  },
  {
    id: 'keys',
    label: 'Keys',
    says: 'Every key in one sheet, to print too',
    group: 'Help',
    keys: ['?'],
    inViews: true,
    everywhere: true,
    isEnabled: always,
    run: ({ session }) => session.setState({ dialog: 'keys' }),
  },
  {
    id: 'install',
    label: 'Install Sluice',
    says: 'As a program with a window of its own; maps stay where they are',
    needs: 'Browsers offer it over HTTPS or on localhost, once, some in their own menu only.',
    group: 'Help',
    keys: [],
    everywhere: true,
    isEnabled: ({ session }) => session.getState().install !== null,
    run: ({ session }) => session.getState().install?.(),
  },
  {
    id: 'letter-keys',
    label: 'Letter keys, on or off',
    says: 'For speech input: single letters and signs do nothing while they are off',
    group: 'Help',
    keys: [],
    everywhere: true,
    isEnabled: always,
    run: ({ session }) => {
      const letterKeys = !session.getState().letterKeys
      session.setState({ letterKeys })
      announce(session, letterKeys ? 'Letter keys are on.' : 'Letter keys are off.', () =>
        session.setState({ letterKeys: !letterKeys }),
      )
    },
  },
  {
    id: 'words',
    label: 'What do these words mean?',
    says: 'Lead time, %C&A, takt and the other words of the trade',
    group: 'Help',
    keys: ['W'],
    inViews: true,
    everywhere: true,
    isEnabled: always,
    run: ({ session }) => session.setState({ dialog: 'words' }),
  },
  {
    id: 'notation',
    label: 'How to write steps',
    says: 'Several steps in a line: next, parallel, choice, sent back, blockers',
    group: 'Help',
    keys: [],
    inViews: true,
    isEnabled: inEditor,
    run: ({ session }) => session.setState({ dialog: 'notation' }),
  },
  {
    id: 'accessibility',
    label: 'Accessibility',
    says: 'What works without a mouse or without seeing, and what does not yet',
    group: 'Help',
    keys: [],
    inViews: true,
    isEnabled: inEditor,
    run: ({ session }) => session.setState({ dialog: 'accessibility' }),
  },
]
