import { Button, Menu, SegmentedControl } from '@mantine/core'
import { IconArrowsSplit2, IconDotsVertical } from '@tabler/icons-react'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import { exportObligations } from '@thong-suot/domain/obligation/obligation.api.ts'
import { CELL_NAMES, CELLS, type CellCounts, cellSum } from '@thong-suot/domain/obligation/obligation.ts'
import * as api from '@thong-suot/domain/plan/plan.api.ts'
import { PLAN_STATES, type PlanOne } from '@thong-suot/domain/plan/plan.ts'
import { useState } from 'react'
import { addressOf } from '../../ask.ts'
import { ReasonDialog } from '../../parts/form/Dialogs.tsx'
import { Empty, LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { PageRefused } from '../../parts/page/PageRefused.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { ExportButton } from '../../parts/table/ExportButton.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import { CellBar, CellIcon } from '../../parts/words/FourCells.tsx'
import { showShare } from '../../parts/words/moment.ts'
import { Source } from '../../parts/words/Quote.tsx'
import { firstWords } from '../../parts/words/shorten.ts'
import { Tag } from '../../parts/words/Tag.tsx'
import { useMay } from '../../shell/use-me.ts'
import { useIsPhone } from '../../shell/use-phone.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import { PlanFieldDialog } from '../field/PlanFieldDialog.tsx'
import { ByUnit } from './ByUnit.tsx'
import { ClauseDialog } from './ClauseDialog.tsx'
import { CoveragePanels } from './CoveragePanels.tsx'
import { MatrixView } from './MatrixView.tsx'
import { ByClause } from './PlanLists.tsx'
import { PlanParts, TieDialog } from './PlanTies.tsx'
import names from './plan.module.css'
import { RemindRule } from './RemindRule.tsx'

const VIEWS = [
  { value: 'matrix', label: 'Ma trận' },
  { value: 'clause', label: 'Theo khoản' },
  { value: 'unit', label: 'Theo đơn vị' },
]

export default function PlanPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data: plan, error, refetch } = useAsk(api.getPlan, { id })
  if (error && !plan) return <PageRefused error={error} retry={() => void refetch()} />
  if (!plan)
    return (
      <Page>
        <LoadingRows />
      </Page>
    )
  return <PlanBody plan={plan} />
}

function PlanBody({ plan }: { plan: PlanOne }) {
  const isPhone = useIsPhone()
  const [filters, setFilters] = useFilters({ view: isPhone ? 'clause' : 'matrix', kind: '' })
  const matrix = useAsk(api.getMatrix, { id: plan.id, ...(filters.kind ? { kind: filters.kind } : {}) })
  const [adding, setAdding] = useState(false)
  const view = isPhone && filters.view === 'matrix' ? 'clause' : filters.view
  return (
    <Page>
      <PageHead
        title={plan.title}
        crumbs={[
          { to: '/ke-hoach', text: 'Kế hoạch' },
          {
            text: `${plan.startsOn.slice(0, 4) === plan.endsOn.slice(0, 4) ? `Năm ${plan.endsOn.slice(0, 4)}` : `Giai đoạn ${plan.startsOn.slice(0, 4)} - ${plan.endsOn.slice(0, 4)}`}`,
          },
        ]}
        meta={<PlanMeta plan={plan} />}
        actions={<PlanActions plan={plan} onAdd={() => setAdding(true)} />}
      />
      {matrix.data && matrix.data.units > 0 && <FourCells counts={plan.cells} planId={plan.id} units={plan.units} />}
      {plan.clauseRows.length === 0 ? (
        <Empty says="Kế hoạch chưa có nhiệm vụ. Xác nhận dữ kiện hoặc thêm khoản.">
          {plan.canChange && <Button onClick={() => setAdding(true)}>Thêm khoản</Button>}
        </Empty>
      ) : (
        <>
          <div className={`${names.bar} no-print`}>
            {filters.kind && (
              <Button variant="subtle" onClick={() => setFilters({ kind: '' })}>
                Trở lại mọi khối
              </Button>
            )}
            <SegmentedControl
              data={isPhone ? VIEWS.slice(1) : VIEWS}
              value={view}
              onChange={next => setFilters({ view: next })}
              aria-label="Cách xem"
            />
            <Link to={`/ke-hoach/${plan.id}/thoi-gian`}>Biểu đồ thời gian</Link>
          </div>
          {view === 'matrix' && matrix.data && (
            <MatrixView matrix={matrix.data} planId={plan.id} onKind={kind => setFilters({ kind })} />
          )}
          {view === 'clause' && <ByClause plan={plan} matrix={matrix.data} />}
          {view === 'unit' && matrix.data && (
            <ByUnit planId={plan.id} matrix={matrix.data} onKind={kind => setFilters({ kind, view: 'unit' })} />
          )}
        </>
      )}
      <CoveragePanels plan={plan} />
      <PlanParts plan={plan} />
      <RemindRule planId={plan.id} />
      {adding && <ClauseDialog planId={plan.id} onClose={() => setAdding(false)} />}
    </Page>
  )
}

function PlanMeta({ plan }: { plan: PlanOne }) {
  return (
    <>
      <span>
        {plan.unitName}
        {plan.number && `, số ${plan.number}`}
        {plan.issuedOn && `, ngày ${showDay(plan.issuedOn)}`}
      </span>
      <Tag tone={plan.state === 'in-force' ? 'good' : 'quiet'} says={PLAN_STATES[plan.state]} />
      {plan.field && <span>Lĩnh vực: {plan.field.name}</span>}
      {plan.carriesOut && (
        <span>
          Thực hiện:{' '}
          <Source
            to={`/ke-hoach/${plan.carriesOut.id}`}
            says={
              plan.carriesOut.title.length > 60 ? `${firstWords(plan.carriesOut.title, 60)}…` : plan.carriesOut.title
            }
          />
        </span>
      )}
      {plan.documentId && <Source to={`/van-ban-den/${plan.documentId}/doc`} says="Văn bản gốc" />}
      {plan.basis.length > 0 && (
        <span>
          Căn cứ:{' '}
          {plan.basis.map(b => (
            <Source key={b.number} says={b.number} />
          ))}
        </span>
      )}
    </>
  )
}

function PlanActions({ plan, onAdd }: { plan: PlanOne; onAdd: () => void }) {
  const navigate = useNavigate()
  const mayHand = useMay('obligation.hand-down')
  const mayMake = useMay('plan.make')
  const [withdrawing, setWithdrawing] = useState(false)
  const [tying, setTying] = useState(false)
  const [field, setField] = useState(false)
  const own = useDo(api.makeOwnPlan, { onDone: ({ id }) => void navigate({ to: `/ke-hoach/${id}` }) })
  const withdraw = useDo(api.withdrawPlan, { onDone: () => setWithdrawing(false) })
  return (
    <>
      {plan.units > 0 && (
        <ExportButton href={addressOf(exportObligations, { tab: plan.mine ? 'given' : 'received', plan: plan.id })} />
      )}
      {plan.canChange && mayMake && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button aria-label="Việc khác với kế hoạch" px="xs">
              <IconDotsVertical size="1.125rem" aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={onAdd}>Thêm khoản</Menu.Item>
            <Menu.Item onClick={() => setTying(true)}>Kế hoạch cấp trên, nhiều năm</Menu.Item>
            <Menu.Item onClick={() => setField(true)}>Lĩnh vực</Menu.Item>
            <Menu.Item onClick={() => setWithdrawing(true)}>Thu hồi kế hoạch</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {plan.canChange && mayHand && plan.clauseRows.length > 0 && (
        <Primary
          leftSection={<IconArrowsSplit2 size="1.125rem" stroke={1.75} aria-hidden />}
          onClick={() => void navigate({ to: `/ke-hoach/${plan.id}/giao-xuong` })}
        >
          Giao xuống
        </Primary>
      )}
      {!plan.mine && plan.myPlanId && (
        <Button component={Link} to={`/ke-hoach/${plan.myPlanId}`}>
          Kế hoạch của đơn vị
        </Button>
      )}
      {!plan.mine && plan.myObligations > 0 && mayMake && (
        <Primary loading={own.isPending} onClick={() => own.mutate({ id: plan.id })}>
          {plan.myPlanId ? `Thêm ${plan.myObligations} việc mới vào kế hoạch` : 'Lập kế hoạch của đơn vị'}
        </Primary>
      )}
      {own.error && <Refused error={own.error} />}
      {field && <PlanFieldDialog plan={plan} onClose={() => setField(false)} />}
      {tying && <TieDialog plan={plan} onClose={() => setTying(false)} />}
      <ReasonDialog
        opened={withdrawing}
        onClose={() => setWithdrawing(false)}
        title="Thu hồi kế hoạch"
        verb="Thu hồi"
        busy={withdraw.isPending}
        error={withdraw.error}
        onReason={reason => withdraw.mutate({ id: plan.id, reason, withWork: true })}
      >
        <p>Kế hoạch và mọi việc đã giao chưa xong bị thu hồi; các đơn vị nhận được thông báo kèm lý do.</p>
      </ReasonDialog>
    </>
  )
}

function FourCells({ counts, planId, units }: { counts: CellCounts; planId: string; units: number }) {
  const sum = cellSum(counts)
  return (
    <section className={names.four} aria-label="Bốn ô">
      {CELLS.map(cell => (
        <Link
          key={cell}
          to="/nhiem-vu"
          search={{ tab: 'given', plan: planId, cell } as never}
          className={`${names.cell} ${names[cell]} ${counts[cell] === 0 ? names.none : ''}`}
        >
          <span>
            <b>{counts[cell]}</b> <span className="small second">{sum > 0 ? showShare(counts[cell] / sum) : ''}</span>
          </span>
          <CellIcon cell={cell} />
          <span className={names.cellName}>{CELL_NAMES[cell]}</span>
        </Link>
      ))}
      <div className={`${names.cell} ${names.sum}`}>
        <span className="strong">Cộng {sum} việc</span>
        <span className="small second">{units} đơn vị</span>
        <span className={names.wide}>
          <CellBar counts={counts} />
        </span>
      </div>
    </section>
  )
}
