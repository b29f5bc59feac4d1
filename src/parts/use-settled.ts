// What is to be heard once somebody has stopped typing.

import { useEffect, useState } from 'react'

/** Milliseconds, long enough that it is not said into somebody's typing. */
export const pause = 1200

/** A text once it has stood still for so many milliseconds; '' at once. */
export function useSettled(text: string, wait: number): string {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    if (text === '') setSettled('')
    const timer = setTimeout(() => setSettled(text), wait)
    return () => clearTimeout(timer)
  }, [text, wait])
  return settled
}
