// Start small: every experiment of the map in one ranked table, and the one chosen beside it.

import { ViewPage } from './ViewPage'

export function ExperimentsView() {
  return (
    <ViewPage name="Experiments">
      <h2>Experiments</h2>
    </ViewPage>
  )
}
