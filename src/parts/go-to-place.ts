// Goes to the place where the next thing is to be done: another view, a dialog, or one field of an experiment.

import type { NextAction } from '../experiments/next-action'
import type { Editor } from '../session/editor'
import { goTo } from '../session/route'
import { select } from '../session/selection'
import type { MapView } from '../session/session'

export function goToPlace({ session, store }: Editor, { goTo: to }: NextAction): void {
  const show = (view: MapView, place?: string) => {
    session.setState({ seek: place === undefined ? null : { view, place } })
    goTo({ at: 'map', id: store.doc.id }, { view })
  }
  switch (to.place) {
    case 'map':
      show('map')
      session.setState({ quickLine: { open: true, text: '' } })
      break
    case 'blockers':
      show('experiments', 'blockers')
      break
    case 'starters':
      session.setState({ dialog: 'starters', guidedBlocker: to.blocker })
      break
    case 'experiments':
      show('experiments', 'experiments')
      break
    case 'assumptions':
      show('direction', 'assumptions')
      break
    case 'experiment':
      select(session, [`experiments/${to.experiment}`])
      if (to.field === 'start') session.setState({ dialog: 'start' })
      else if (to.field === 'result') session.setState({ dialog: 'review', reviews: [to.experiment] })
      else show('experiments', `experiment-${to.field}`)
  }
}
