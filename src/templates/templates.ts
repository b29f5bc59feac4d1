// The templates: maps of common streams with all that a first map needs, each loaded only when it is shown or opened.

export interface Template {
  readonly id: string
  readonly title: string
  /** What kind of work it is for, in one sentence. */
  readonly about: string
  /** Who published the numbers, shortly; `null` for an illustration: they are typical, not measured. The map says more. */
  readonly source: string | null
  /** The map file's JSON, still to be read by `parseMap`. */
  readonly load: () => Promise<unknown>
}

export const templates: readonly Template[] = [
  {
    id: 'software-change',
    title: 'Software change',
    about: 'From the request of a user to the change in use.',
    source: null,
    load: async () => (await import('./software-change.json')).default,
  },
  {
    id: 'government-release',
    title: 'Government release with authorisation',
    about:
      'From the categorised system over security plan, assessment and authorisation to operate (ATO) to production.',
    source:
      'Steps: NIST SP 800-37 Rev. 2. Total: of the size that 18F published (2018). How it divides into steps is an illustration',
    load: async () => (await import('./government-release.json')).default,
  },
  {
    id: 'building-permit',
    title: 'Permit',
    about: 'A building permit from application to issue, with three reviews side by side.',
    source: null,
    load: async () => (await import('./building-permit.json')).default,
  },
  {
    id: 'procurement',
    title: 'Procurement',
    about: 'A competitive contract from the need to the award.',
    source: 'Days of the steps: NCI at Frederick, Customer Guide. Hands-on time and %C&A are an illustration',
    load: async () => (await import('./procurement.json')).default,
  },
  {
    id: 'incident',
    title: 'Incident',
    about: 'From the failure of a service to its recovery, round the clock.',
    source: null,
    load: async () => (await import('./incident.json')).default,
  },
  {
    id: 'hospital-visit',
    title: 'Hospital visit',
    about: 'An outpatient from arrival to leaving with a plan.',
    source:
      'Three waits: 375 outpatients, Iranian Red Crescent Medical Journal, article 15902. All other numbers are an illustration',
    load: async () => (await import('./hospital-visit.json')).default,
  },
  {
    id: 'factory-line',
    title: 'Factory line',
    about: 'Stamping, welding and assembly with the stock between them, from coil to shipment.',
    source: 'Rother and Shook, Learning to See (1998). Blockers and experiment are an illustration',
    load: async () => (await import('./factory-line.json')).default,
  },
]
