// The first slide: what the map is about in its own words, and its four figures as large as the wall allows.

import { headline, headlineCells } from '../diagram/headline'
import { capitalised } from '../diagram/words'
import { coverage, coverageText } from '../explain/coverage'
import { unbroken } from '../parts/unbroken'
import { useReading } from '../session/editor'

export function SlideHeadline() {
  const { doc, assessment } = useReading()
  const { direction, scope } = doc.intent
  const cells = headlineCells(headline(doc, assessment))
  const isEmpty = Object.keys(doc.steps).length === 0
  const waits = coverageText(coverage(doc, assessment.analysis, 'wait'))
  const about = [
    scope.item.trim() === '' ? '' : `One item: ${scope.item.trim()}`,
    scope.from.trim() === '' ? '' : `from: ${scope.from.trim()}`,
    scope.to.trim() === '' ? '' : `to: ${scope.to.trim()}`,
  ]
  return (
    <div className="slide slide-headline">
      <h1 className="slide-name">{doc.title.trim() || 'A map without a title'}</h1>
      <p className="slide-lead">{direction.trim() || 'Nobody has said yet what should be true in the end.'}</p>
      {about.every(part => part === '') ? null : (
        <p className="slide-note">{about.filter(part => part !== '').join('; ')}</p>
      )}
      <div className="slide-cells">
        {cells.map(({ label, figure, detail, tone }) => (
          <div className={`slide-cell slide-cell-${tone}`} key={label}>
            <p className="slide-label">{label}</p>
            <p className="slide-figure">{unbroken(figure)}</p>
            <p className="slide-note">{capitalised(detail)}</p>
          </div>
        ))}
      </div>
      <p className="slide-note">
        {isEmpty
          ? 'There is no way to walk yet: the map has no steps. Leave with Esc and add the first one.'
          : `${waits}.`}
      </p>
    </div>
  )
}
