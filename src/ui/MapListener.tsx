// Tells those who do not see the map what each change did to it, for as long as it is open.

import { useEffect } from 'react'
import { useEditor } from '../session/editor'
import { tellMapNews } from './map-news'

export function MapListener() {
  const { store, session } = useEditor()
  useEffect(() => tellMapNews(session, store), [session, store])
  return null
}
