// The picture as it will be handed out, whole, and scrolled where it is tall.

import { useEffect, useState } from 'react'
import { cited } from '../model/cited'

interface HandOutPreviewProps {
  readonly svg: string | null
  readonly title: string
}

export function HandOutPreview({ svg, title }: HandOutPreviewProps) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (svg === null) return
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [svg])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a tall picture is scrolled by keyboard
    <figure aria-label="Preview" className="hand-out-preview" tabIndex={0}>
      {url ? <img alt={`The map ${cited(title)} as it will be handed out`} src={url} /> : <p>Drawing the picture</p>}
    </figure>
  )
}
