// The zoom as the CSS variable `--zoom`, so that rings and handles stay the same size on the screen without drawing again.

import { useStoreApi } from '@xyflow/react'
import { type RefObject, useLayoutEffect } from 'react'

export function useZoomVariable(root: RefObject<HTMLElement | null>): void {
  const flow = useStoreApi()
  useLayoutEffect(() => {
    let shown = Number.NaN
    const show = () => {
      const [, , zoom] = flow.getState().transform
      if (zoom === shown) return
      shown = zoom
      root.current?.style.setProperty('--zoom', String(zoom))
    }
    show()
    return flow.subscribe(show)
  }, [flow, root])
}
