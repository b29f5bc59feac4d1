// What holds for the whole map: what a day is, how many items are asked for, who takes part.

import { useActions } from '../actions/use-actions'
import { Button } from '../widgets/Button'
import { Disclosure } from '../widgets/Disclosure'
import { ModalDialog } from '../widgets/ModalDialog'
import { SettingsCalendar } from './SettingsCalendar'
import { SettingsDemand } from './SettingsDemand'
import { SettingsTeams } from './SettingsTeams'
import { SettingsView } from './SettingsView'
import './settings.css'

export function Settings({ onClose }: { readonly onClose: () => void }) {
  const actions = useActions()
  return (
    <ModalDialog
      footer={
        <Button onPress={onClose} variant="primary">
          Done
        </Button>
      }
      isOpen
      onClose={onClose}
      size="wide"
      title="Settings of this map"
    >
      <div className="settings">
        <p className="settings-direction">
          Direction, goals, assumptions and the first team stand on a page of their own.
          <Button
            onPress={() => {
              onClose()
              actions.run('view-direction')
            }}
          >
            Open the direction
          </Button>
        </p>
        <Disclosure defaultExpanded title="Calendar: what a day means">
          <SettingsCalendar />
        </Disclosure>
        <Disclosure defaultExpanded title="Demand: how many are asked for">
          <SettingsDemand />
        </Disclosure>
        <Disclosure defaultExpanded title="Teams">
          <SettingsTeams />
        </Disclosure>
        <Disclosure title="How the map is shown">
          <SettingsView />
        </Disclosure>
      </div>
    </ModalDialog>
  )
}
