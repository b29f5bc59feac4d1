// What holds a step back and what is tried about it, in the words of the map.

import type { BlockerFace } from '../diagram/blocker-face'

interface SlideBlockersProps {
  readonly blockers: readonly BlockerFace[]
  /** Titles of those that the map has no room for. */
  readonly more: readonly string[]
}

export function SlideBlockers({ blockers, more }: SlideBlockersProps) {
  if (blockers.length === 0) return null
  return (
    <ul className="slide-blockers">
      {blockers.map(({ id, title, votes, experiment }) => (
        <li className="slide-blocker" key={id}>
          <p>
            <span aria-hidden="true" className="slide-flag" />
            <strong>{title.trim() || 'A blocker without a name'}</strong>
            {votes === '' ? '' : ` · ${votes}`}
          </p>
          <p className={experiment ? 'slide-experiment' : 'slide-experiment slide-experiment-none'}>
            {experiment ? `${experiment.title}: ${experiment.detail}` : 'Needs an experiment'}
          </p>
        </li>
      ))}
      {more.length > 0 ? <li className="slide-note">{`and ${more.length} more`}</li> : null}
    </ul>
  )
}
