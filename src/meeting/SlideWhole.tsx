// The end of the walk: the sum, which is the headline, what rework adds to one pass, and what the walk left out.

import { headline } from '../diagram/headline'
import { stripSegments } from '../diagram/segments'
import { capitalised, listed } from '../diagram/words'
import { notWalked } from '../explain/slides'
import { unbroken } from '../parts/unbroken'
import { useReading } from '../session/editor'
import { SlideMap } from './SlideMap'

const mostNames = 4

export function SlideWhole() {
  const { doc, assessment } = useReading()
  const { leadTime, flowEfficiency } = headline(doc, assessment)
  const rework = stripSegments(doc, assessment).find(({ kind }) => kind === 'rework')
  const others = notWalked(doc, assessment)
  const named = [
    ...others.slice(0, mostNames),
    ...(others.length > mostNames ? [`${others.length - mostNames} more`] : []),
  ]
  return (
    <div className="slide slide-step">
      <div className="slide-text">
        <h1 className="slide-label">The whole way</h1>
        <p className="slide-figure">{leadTime.figure}</p>
        <p className="slide-lead">{capitalised(leadTime.detail)}</p>
        <p className="slide-lead">{unbroken(`${flowEfficiency.figure} of it is work: ${flowEfficiency.detail}`)}</p>
        {rework ? <p className="slide-lead slide-rework">{`Of that ${rework.title}.`}</p> : null}
        {others.length > 0 ? <p className="slide-note">{`Not on this way: ${listed(named)}.`}</p> : null}
      </div>
      <SlideMap step={null} />
    </div>
  )
}
