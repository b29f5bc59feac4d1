// The standard icons of value stream maps that can stand on a map as symbols: one row a kind, in the order of the palette.

export type SymbolGroup = 'process' | 'material' | 'external' | 'information' | 'analysis'

export interface SymbolKindRow {
  /** What the palette calls it. */
  readonly label: string
  readonly group: SymbolGroup
  /** What a workshop uses: comes first. */
  readonly starred: boolean
}

const row = (group: SymbolGroup, label: string): SymbolKindRow => ({ label, group, starred: false })
const star = (group: SymbolGroup, label: string): SymbolKindRow => ({ label, group, starred: true })

export const symbolKinds = {
  'shared-process': row('process', 'Shared process'),
  'work-cell': row('process', 'Work cell'),
  operator: star('process', 'Operator'),
  repetition: row('process', 'Repeated work'),
  machine: row('process', 'Machine'),
  'quality-problem': row('process', 'Quality problem'),
  inventory: star('material', 'Inventory'),
  buffer: row('material', 'Buffer'),
  supermarket: star('material', 'Supermarket'),
  warehouse: row('material', 'Warehouse'),
  'external-warehouse': row('material', 'External warehouse'),
  'cross-dock': row('material', 'Cross-dock'),
  'fifo-lane': star('material', 'FIFO lane'),
  'lifo-lane': row('material', 'LIFO lane'),
  'sequenced-pull': row('material', 'Sequenced pull'),
  supplier: star('external', 'Supplier'),
  customer: star('external', 'Customer'),
  truck: star('external', 'Truck'),
  rail: row('external', 'Rail'),
  boat: row('external', 'Boat'),
  airplane: row('external', 'Airplane'),
  forklift: row('external', 'Forklift'),
  'milk-run': row('external', 'Milk run'),
  express: row('external', 'Express delivery'),
  'production-control': star('information', 'Production control'),
  mrp: row('information', 'MRP or ERP'),
  'control-center': row('information', 'Control centre'),
  information: star('information', 'Information'),
  orders: row('information', 'Orders'),
  verbal: row('information', 'Spoken information'),
  telephone: row('information', 'Telephone'),
  'production-kanban': star('information', 'Production kanban'),
  'withdrawal-kanban': row('information', 'Withdrawal kanban'),
  'batch-kanban': row('information', 'Batch kanban'),
  'signal-kanban': row('information', 'Signal kanban'),
  'kanban-post': row('information', 'Kanban post'),
  'load-leveling': row('information', 'Load levelling'),
  'go-see': star('information', 'Go and see'),
  synchronization: row('information', 'Synchronisation'),
  backlog: star('information', 'Backlog'),
  'kaizen-burst': star('analysis', 'Kaizen burst'),
  gate: star('analysis', 'Approval gate'),
  'release-window': star('analysis', 'Release window'),
  handoff: star('analysis', 'Hand-off'),
} as const satisfies { readonly [kind: string]: SymbolKindRow }

export type SymbolKind = keyof typeof symbolKinds

/** Whether a symbol's kind is one of the table; a file may hold others, drawn as a labelled box. */
export const isSymbolKind = (kind: string): kind is SymbolKind => Object.hasOwn(symbolKinds, kind)
