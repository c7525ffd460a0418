import { exportFourCells, getFourCells } from '@thong-suot/domain/overview/four-cells.ts'
import * as api from '@thong-suot/domain/overview/overview.ts'
import { exportReporting, getReporting, listReporting } from '@thong-suot/domain/overview/reporting.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { within } from '../db.ts'
import { serveRead } from '../serve.ts'
import { serveSheet } from '../sheet.ts'
import { fourCellsOf, fourCellsSheet } from './four-cells.queries.ts'
import { getOverviewOf } from './overview.queries.ts'
import { overviewSheet } from './overview.sheet.ts'
import { getReportingOf } from './reporting.queries.ts'
import { reportingWorkbook } from './reporting.sheet.ts'
import { listReportingOf } from './reporting-list.queries.ts'

const LOOKING = { right: 'overview.read', what: 'xem tổng quan' } as const

export function overviewRoutes(app: FastifyInstance, context: Context): void {
  serveRead(
    app,
    context,
    api.getOverview,
    ({ tx, actor, input, today }) => getOverviewOf(tx, actor, input, today),
    LOOKING,
  )
  serveRead(app, context, getFourCells, ({ tx, actor, input, today }) => fourCellsOf(tx, actor, input, today), LOOKING)
  serveRead(
    app,
    context,
    getReporting,
    ({ tx, actor, input, today }) => getReportingOf(tx, actor, input, today),
    LOOKING,
  )
  serveRead(
    app,
    context,
    listReporting,
    ({ tx, actor, input, today }) => listReportingOf(tx, actor, input, today),
    LOOKING,
  )
  serveSheet(
    app,
    context,
    api.exportOverview,
    'tong-quan.xlsx',
    async ({ db, actor, input, today }) =>
      overviewSheet(actor, await within(db, actor, tx => getOverviewOf(tx, actor, input, today)), today),
    LOOKING,
  )
  serveSheet(
    app,
    context,
    exportFourCells,
    'bon-o.xlsx',
    async ({ db, actor, input, today }) =>
      fourCellsSheet(actor, input, await within(db, actor, tx => fourCellsOf(tx, actor, input, today)), today),
    LOOKING,
  )
  serveSheet(
    app,
    context,
    exportReporting,
    'tinh-hinh-gui-bao-cao.xlsx',
    ({ db, actor, input, today }) => within(db, actor, tx => reportingWorkbook(tx, actor, input, today)),
    LOOKING,
  )
}
