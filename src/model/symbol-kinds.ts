// The standard icons of value stream maps that can stand on a map as symbols: one row a kind, in the order of the palette.

export type SymbolGroup = 'process' | 'material' | 'external' | 'information' | 'analysis'

export interface SymbolKindRow {
  /** What the palette calls it. */
  readonly label: string
  readonly group: SymbolGroup
  /** What it means on a map, in one sentence. */
  readonly says: string
  /** What a workshop uses: comes first. */
  readonly starred: boolean
}

/** The groups of the palette, in its order. */
export const symbolGroups: readonly { readonly id: SymbolGroup; readonly label: string }[] = [
  { id: 'process', label: 'Process' },
  { id: 'material', label: 'Material' },
  { id: 'external', label: 'Outside and transport' },
  { id: 'information', label: 'Information' },
  { id: 'analysis', label: 'Analysis' },
]

const row = (group: SymbolGroup, label: string, says: string): SymbolKindRow => ({ label, group, says, starred: false })
const star = (group: SymbolGroup, label: string, says: string): SymbolKindRow => ({ label, group, says, starred: true })

export const symbolKinds = {
  'shared-process': row('process', 'Shared process', 'A process that several value streams use.'),
  'work-cell': row('process', 'Work cell', 'Steps close together that one small crew runs as a whole.'),
  operator: star('process', 'Operator', 'People who do the work here. Write how many.'),
  repetition: row('process', 'Repeated work', 'Work that is done several times for one item.'),
  machine: row('process', 'Machine', 'A machine or tool that the work needs.'),
  'quality-problem': row('process', 'Quality problem', 'Something is often wrong here.'),
  inventory: star('material', 'Inventory', 'Items that pile up and wait. Write how many.'),
  buffer: row('material', 'Buffer', 'Spare items kept on purpose, against swings in demand or outages.'),
  supermarket: star(
    'material',
    'Supermarket',
    'A small stock: the next step takes from it, the one before refills it.',
  ),
  warehouse: row('material', 'Warehouse', 'A store of our own for items.'),
  'external-warehouse': row('material', 'External warehouse', 'A store that somebody outside runs.'),
  'cross-dock': row('material', 'Cross-dock', 'Goods change from one transport to another without being stored.'),
  'fifo-lane': star('material', 'FIFO lane', 'A queue with an upper limit: what comes in first leaves first.'),
  'lifo-lane': row('material', 'LIFO lane', 'A stack: what came in last leaves first.'),
  'sequenced-pull': row(
    'material',
    'Sequenced pull',
    'The next step orders items in the sequence in which it needs them.',
  ),
  supplier: star('external', 'Supplier', 'Who delivers what the stream needs.'),
  customer: star('external', 'Customer', 'Who receives the result.'),
  truck: star('external', 'Truck', 'Delivery by road. Write how often.'),
  rail: row('external', 'Rail', 'Delivery by rail.'),
  boat: row('external', 'Boat', 'Delivery by water.'),
  airplane: row('external', 'Airplane', 'Delivery by air.'),
  forklift: row('external', 'Forklift', 'Moved within the site.'),
  'milk-run': row('external', 'Milk run', 'One round that collects from or delivers to several places.'),
  express: row('external', 'Express delivery', 'A delivery out of turn, because something is late.'),
  'production-control': star('information', 'Production control', 'Who plans and schedules the work.'),
  mrp: row('information', 'MRP or ERP', 'A planning system, such as MRP, ERP or a ticket system.'),
  'control-center': row('information', 'Control centre', 'A place from which work is steered.'),
  information: star('information', 'Information', 'A piece of information, such as a forecast, a schedule or a list.'),
  orders: row('information', 'Orders', 'Orders that wait in a tray.'),
  verbal: row('information', 'Spoken information', 'Told from person to person.'),
  telephone: row('information', 'Telephone', 'Told on the telephone.'),
  'production-kanban': star('information', 'Production kanban', 'A card that says: make this much.'),
  'withdrawal-kanban': row('information', 'Withdrawal kanban', 'A card that says: fetch this much.'),
  'batch-kanban': row('information', 'Batch kanban', 'Cards that come in batches.'),
  'signal-kanban': row('information', 'Signal kanban', 'A sign that a batch is needed because stock fell to a mark.'),
  'kanban-post': row('information', 'Kanban post', 'Where kanban cards are collected.'),
  'load-leveling': row(
    'information',
    'Load levelling',
    'Evens out the mix and the amount of work over time (heijunka).',
  ),
  'go-see': star('information', 'Go and see', 'The plan is adjusted by going and looking.'),
  synchronization: row('information', 'Synchronisation', 'Two routes wait for each other.'),
  backlog: star('information', 'Backlog', 'Orders or wishes that wait to be started.'),
  'kaizen-burst': star('analysis', 'Kaizen burst', 'An improvement to be made here. Write which.'),
  gate: star('analysis', 'Approval gate', 'Somebody has to approve before it goes on.'),
  'release-window': star('analysis', 'Release window', 'It can go on only at certain times.'),
  handoff: star('analysis', 'Hand-off', 'Work changes hands from one team to another.'),
} as const satisfies { readonly [kind: string]: SymbolKindRow }

export type SymbolKind = keyof typeof symbolKinds

/** Whether a symbol's kind is one of the table; a file may hold others, drawn as a labelled box. */
export const isSymbolKind = (kind: string): kind is SymbolKind => Object.hasOwn(symbolKinds, kind)
