// The guided screens of a first run, each at its own address, so that Back and a reload find them again.

import type { Guide as GuideName } from '../session/session'
import { GuideAsk } from './GuideAsk'
import { GuideBlocker } from './GuideBlocker'
import { GuideExperiment } from './GuideExperiment'
import { GuideScope } from './GuideScope'
import { GuideSteps } from './GuideSteps'

export function Guide({ guide }: { readonly guide: Exclude<GuideName, 'present' | null> }) {
  switch (guide) {
    case 'scope':
      return <GuideScope />
    case 'steps':
      return <GuideSteps />
    case 'ask':
      return <GuideAsk />
    case 'blocker':
      return <GuideBlocker />
    case 'experiment':
      return <GuideExperiment />
  }
}
