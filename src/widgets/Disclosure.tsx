// A heading that opens and closes what is under it, for what few people need.

import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components'
import './choice.css'

export interface DisclosureProps {
  readonly title: string
  readonly children: React.ReactNode
  readonly defaultExpanded?: boolean | undefined
}

export function Disclosure({ title, children, defaultExpanded = false }: DisclosureProps) {
  return (
    <AriaDisclosure className="disclosure" defaultExpanded={defaultExpanded}>
      <Heading className="disclosure-title">
        <Button className="disclosure-button" slot="trigger">
          <svg aria-hidden="true" className="disclosure-arrow" height="10" viewBox="0 0 6 10" width="6">
            <path d="M1 1l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  )
}
