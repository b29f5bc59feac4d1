// The log of a running experiment on its way: each step that it comes to, when it arrived, when work began, when it was done.
// Used standing at a board: one key a mark, or a large button.

import { useState } from 'react'
import { basisText } from '../diagram/words'
import { measuredByTravel } from '../experiments/travel'
import { travelWay } from '../experiments/travel-way'
import type { Experiment } from '../model/types'
import { useAssessment, useEditor, useView } from '../session/editor'
import { Button } from '../widgets/Button'
import { TravelRow } from './TravelRow'
import { TravelTakeOver } from './TravelTakeOver'
import { newlyMeasured } from './travel-changes'
import './travel.css'

export function TravelLog({ experiment }: { readonly experiment: Experiment }) {
  const { readOnly } = useEditor()
  const doc = useView()
  const { flowOrder } = useAssessment().analysis
  const [taking, setTaking] = useState(false)
  const steps = travelWay(doc, experiment.id, flowOrder)
  const measured = measuredByTravel(doc, experiment.id, flowOrder)
  const fresh = newlyMeasured(doc, measured)
  if (steps.length === 0) {
    return (
      <p className="view-note">
        It enters the stream nowhere, so there is no way to log. Choose above where it enters.
      </p>
    )
  }
  return (
    <div className="travel">
      <p className="view-note">
        {readOnly
          ? ''
          : 'On a step, A writes down that it arrived, S that work started, D that it is done; or type the time. '}
        Waits and works are counted in working time: {basisText(doc.calendar)}.
      </p>
      <ol className="travel-rows">
        {steps.map(step => (
          <TravelRow
            experiment={experiment}
            key={step}
            measured={measured.filter(one => one.step === step)}
            step={step}
          />
        ))}
      </ol>
      {readOnly || measured.length === 0 ? null : fresh.length === 0 ? (
        <p className="view-note">The map says what the log measured.</p>
      ) : (
        <Button onPress={() => setTaking(true)}>Take these over</Button>
      )}
      {taking ? <TravelTakeOver changes={fresh} experiment={experiment} onClose={() => setTaking(false)} /> : null}
    </div>
  )
}
