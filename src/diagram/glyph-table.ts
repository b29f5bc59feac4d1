// Every kind of symbol with its glyph: a kind without one does not compile.

import type { SymbolKind } from '../model/symbol-kinds'
import type { Glyph } from './glyph'
import { airplane } from './glyphs/airplane'
import { backlog } from './glyphs/backlog'
import { batchKanban } from './glyphs/batch-kanban'
import { boat } from './glyphs/boat'
import { buffer } from './glyphs/buffer'
import { controlCenter } from './glyphs/control-center'
import { crossDock } from './glyphs/cross-dock'
import { customer } from './glyphs/customer'
import { express } from './glyphs/express'
import { externalWarehouse } from './glyphs/external-warehouse'
import { fifoLane } from './glyphs/fifo-lane'
import { forklift } from './glyphs/forklift'
import { gate } from './glyphs/gate'
import { goSee } from './glyphs/go-see'
import { handoff } from './glyphs/handoff'
import { information } from './glyphs/information'
import { inventory } from './glyphs/inventory'
import { kaizenBurst } from './glyphs/kaizen-burst'
import { kanbanPost } from './glyphs/kanban-post'
import { lifoLane } from './glyphs/lifo-lane'
import { loadLeveling } from './glyphs/load-leveling'
import { machine } from './glyphs/machine'
import { milkRun } from './glyphs/milk-run'
import { mrp } from './glyphs/mrp'
import { operator } from './glyphs/operator'
import { orders } from './glyphs/orders'
import { productionControl } from './glyphs/production-control'
import { productionKanban } from './glyphs/production-kanban'
import { qualityProblem } from './glyphs/quality-problem'
import { rail } from './glyphs/rail'
import { releaseWindow } from './glyphs/release-window'
import { repetition } from './glyphs/repetition'
import { sequencedPull } from './glyphs/sequenced-pull'
import { sharedProcess } from './glyphs/shared-process'
import { signalKanban } from './glyphs/signal-kanban'
import { supermarket } from './glyphs/supermarket'
import { supplier } from './glyphs/supplier'
import { synchronization } from './glyphs/synchronization'
import { telephone } from './glyphs/telephone'
import { truck } from './glyphs/truck'
import { verbal } from './glyphs/verbal'
import { warehouse } from './glyphs/warehouse'
import { withdrawalKanban } from './glyphs/withdrawal-kanban'
import { workCell } from './glyphs/work-cell'

export const glyphs: { readonly [K in SymbolKind]: Glyph } = {
  airplane,
  backlog,
  'batch-kanban': batchKanban,
  boat,
  buffer,
  'control-center': controlCenter,
  'cross-dock': crossDock,
  customer,
  express,
  'external-warehouse': externalWarehouse,
  'fifo-lane': fifoLane,
  forklift,
  gate,
  'go-see': goSee,
  handoff,
  information,
  inventory,
  'kaizen-burst': kaizenBurst,
  'kanban-post': kanbanPost,
  'lifo-lane': lifoLane,
  'load-leveling': loadLeveling,
  machine,
  'milk-run': milkRun,
  mrp,
  operator,
  orders,
  'production-control': productionControl,
  'production-kanban': productionKanban,
  'quality-problem': qualityProblem,
  rail,
  'release-window': releaseWindow,
  repetition,
  'sequenced-pull': sequencedPull,
  'shared-process': sharedProcess,
  'signal-kanban': signalKanban,
  supermarket,
  supplier,
  synchronization,
  telephone,
  truck,
  verbal,
  warehouse,
  'withdrawal-kanban': withdrawalKanban,
  'work-cell': workCell,
}
