// Names of steps that many streams have, for completion while typing: software, government and permits, service, factory.

import type { MapDocument } from '../model/types'

export const usualSteps: readonly string[] = [
  // Software
  'Take request',
  'Refine request',
  'Prioritise',
  'Estimate',
  'Approve budget',
  'Analyse requirements',
  'Design',
  'Design review',
  'Architecture review',
  'Build',
  'Code review',
  'Merge',
  'Unit test',
  'Integrate',
  'System test',
  'Smoke test',
  'Smoke test in staging',
  'Regression test',
  'Performance test',
  'Accessibility check',
  'Acceptance test',
  'Security review',
  'Privacy review',
  'Compliance check',
  'Change approval',
  'Change advisory board',
  'Release planning',
  'Package release',
  'Deploy to staging',
  'Deploy',
  'Release to users',
  'Switch on for all',
  'Verify in production',
  'Monitor',
  'Update documentation',
  'Train users',
  // Government, permits and policy
  'Receive application',
  'Check completeness',
  'Request missing documents',
  'Register case',
  'Assign case',
  'Assess application',
  'Consult departments',
  'Legal review',
  'Public consultation',
  'Site inspection',
  'Draft decision',
  'Sign decision',
  'Board approval',
  'Notify applicant',
  'Issue permit',
  'Collect fee',
  'Pay out',
  'Archive',
  'Draft rule',
  'Publish rule',
  // Service and office
  'Receive order',
  'Check credit',
  'Qualify lead',
  'Prepare quote',
  'Negotiate contract',
  'Sign contract',
  'Onboard customer',
  'Triage ticket',
  'Diagnose',
  'Escalate',
  'Resolve',
  'Confirm with customer',
  'Invoice',
  'Book payment',
  'Procure',
  'Hire',
  'Admit patient',
  'Examine',
  'Treat',
  'Discharge',
  // Factory and shipment
  'Plan production',
  'Receive material',
  'Incoming inspection',
  'Cut',
  'Stamp',
  'Weld',
  'Machine',
  'Paint',
  'Assemble',
  'Final inspection',
  'Pack',
  'Stage for shipping',
  'Ship',
  'Install on site',
]

/**
 * Names to complete what was typed: those that begin with it, then those with a word that does, without names
 * that the map has. At most `limit`.
 */
export function completeStepName(typed: string, doc: Pick<MapDocument, 'steps'>, limit = 6): readonly string[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return []
  const there = new Set(Object.values(doc.steps).map(step => step.name.toLowerCase()))
  const open = usualSteps.filter(name => !there.has(name.toLowerCase()) && name.toLowerCase() !== wanted)
  const first = open.filter(name => name.toLowerCase().startsWith(wanted))
  const inside = open.filter(name => !first.includes(name) && name.toLowerCase().includes(` ${wanted}`))
  return [...first, ...inside].slice(0, limit)
}
