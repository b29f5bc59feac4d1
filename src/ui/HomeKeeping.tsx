// On Home, how safe the maps are: the bin, when the last backup was made, and the way to both.

import { type Kept, useKept } from '../actions/library'
import { useSessionStore } from '../session/editor'
import { Button } from '../widgets/Button'

const inBin = async (keeping: Kept): Promise<number> => (await keeping.binned()).length

export function HomeKeeping() {
  const session = useSessionStore()
  const count = useKept(inBin) ?? 0
  return (
    <>
      {count === 0 ? null : (
        <Button onPress={() => session.setState({ dialog: 'bin' })} variant="quiet">
          Bin ({count})
        </Button>
      )}
    </>
  )
}
