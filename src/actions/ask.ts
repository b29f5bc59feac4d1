// Goes to the questions for numbers. Who answered "Don't know" is asked again only when nothing else is open.

import { announce } from '../session/announce'
import { goTo } from '../session/route'
import type { ActionContext } from './action'
import { nextQuestion, questionsOf } from './questions'

export function startAsking({ editor, session }: ActionContext): void {
  if (!editor) return
  const { doc } = editor.store
  if (questionsOf(doc).length === 0) {
    announce(session, 'Every step has its wait and its work. Select a step to change them.')
    return
  }
  if (!nextQuestion(doc, session.getState().notKnown, null)) session.setState({ notKnown: new Set() })
  goTo({ at: 'map', id: doc.id }, { guide: 'ask' })
}
