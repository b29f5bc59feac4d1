// The finished examples: published value stream maps and two illustrations, each loaded only when it is opened.

export interface Sample {
  readonly id: string
  readonly title: string
  /** Where the map comes from, or that it is an illustration. */
  readonly source: string
  /** The map file's JSON, still to be read by `parseMap`. */
  readonly load: () => Promise<unknown>
}

/** The example that "Open a finished example" opens: it has blockers and experiments. */
export const finishedExample = 'benefit-change'

export const samples: readonly Sample[] = [
  {
    id: 'benefit-change',
    title: 'Benefit change request to production',
    source: 'Illustration: plausible numbers, with blockers and experiments',
    load: async () => (await import('./benefit-change.json')).default,
  },
  {
    id: 'benefit-change-third',
    title: 'Benefit change request, at the third meeting',
    source: 'Illustration: the same map with two experiments learned from, and one to be reviewed',
    load: async () => (await import('./benefit-change-third.json')).default,
  },
  {
    id: 'parallel-release',
    title: 'Release with parallel checks and two ways out',
    source: 'Illustration: plausible numbers, with branches and rework',
    load: async () => (await import('./parallel-release.json')).default,
  },
  {
    id: 'lean-enterprise-software',
    title: 'Software delivery value stream',
    source: 'Humble, Molesky and O’Reilly, Lean Enterprise (2014), as redrawn on dora.dev',
    load: async () => (await import('./lean-enterprise-software.json')).default,
  },
  {
    id: 'poppendieck-kniberg-game',
    title: 'Game concept to deployment',
    source: 'Henrik Kniberg, shown by Mary Poppendieck, Agile on the Beach (2011)',
    load: async () => (await import('./poppendieck-kniberg-game.json')).default,
  },
  {
    id: 'mapvs-government-permit',
    title: 'Permit processing',
    source: 'MapVS government template: illustrative numbers of its vendor, not a field study',
    load: async () => (await import('./mapvs-government-permit.json')).default,
  },
  {
    id: 'acme-stamping-current',
    title: 'Acme Stamping steering brackets, current state',
    source: 'Rother and Shook, Learning to See (1998)',
    load: async () => (await import('./acme-stamping-current.json')).default,
  },
  {
    id: 'evsm-acme-scissors-path1',
    title: 'ACME Scissors, main path',
    source: 'eVSM user guide, cover map',
    load: async () => (await import('./evsm-acme-scissors-path1.json')).default,
  },
  {
    id: 'engineersuniverse-default',
    title: 'Machining line of the EngineersUniverse builder',
    source: 'EngineersUniverse Value Stream Map Builder, default data',
    load: async () => (await import('./engineersuniverse-default.json')).default,
  },
]
