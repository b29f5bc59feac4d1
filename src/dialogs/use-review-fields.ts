// The fields that a review asks for, worked out once for each state of the map.

import { useMemo } from 'react'
import { type ReviewField, reviewFields } from '../experiments/review-fields'
import type { Id } from '../model/types'
import { assessmentOf, useDoc } from '../session/editor'

export function useReviewFields(experiment: Id): readonly ReviewField[] {
  const doc = useDoc()
  return useMemo(() => reviewFields(doc, experiment, assessmentOf(doc).analysis.flowOrder), [doc, experiment])
}
