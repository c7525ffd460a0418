import { Button, SegmentedControl } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import * as api from '@thong-suot/domain/obligation/obligation.api.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import { addressOf } from '../../ask.ts'
import { KeptFilters } from '../../parts/list/KeptFilters.tsx'
import { PrintButton } from '../../parts/list/PrintButton.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { ChoiceBar } from '../../parts/table/ChoiceBar.tsx'
import { useColumns } from '../../parts/table/ColumnsMenu.tsx'
import { DataTable } from '../../parts/table/DataTable.tsx'
import { ExportButton } from '../../parts/table/ExportButton.tsx'
import { StateTabs } from '../../parts/table/Filters.tsx'
import { useChoice } from '../../parts/table/use-choice.ts'
import { useFilters } from '../../parts/table/use-filters.ts'
import { useOpeningTab } from '../../parts/table/use-opening-tab.ts'
import { useMay } from '../../shell/use-me.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import { ChaseLetters } from '../draft/ChaseLetters.tsx'
import { JointBanner } from '../joint-work/JointBanner.tsx'
import { BoardView } from './BoardView.tsx'
import { filterWords, NARROWING, ObligationFilters } from './ObligationFilters.tsx'
import { GIVEN, giversOf, OtherPapers, RECEIVED, StateTag } from './obligation-columns.tsx'

const DEFAULTS = {
  tab: 'received',
  q: '',
  cell: '',
  state: '',
  plan: '',
  clause: '',
  unit: '',
  sector: '',
  field: '',
  mine: '',
  difficulty: '',
  year: '',
  from: '',
  to: '',
  undated: '',
  down: '',
  sort: 'due',
  page: 1,
}
export type ObligationFilterValues = typeof DEFAULTS
const TITLES: Record<string, string> = {
  received: 'Nhiệm vụ được giao',
  given: 'Nhiệm vụ đã giao',
  partner: 'Nhiệm vụ phối hợp',
}

export default function ObligationsPage() {
  const [filters, setFilters] = useFilters(DEFAULTS)
  const [{ xem }, setView] = useFilters({ xem: 'bang' })
  const input = filters as never as Parameters<typeof useAsk<typeof api.listObligations.input, never>>[1]
  const { data, error, refetch } = useAsk(api.listObligations, input as never)
  useOpeningTab(
    (['received', 'given', 'partner'] as const).map(tab => [tab, data?.tabs[tab]]),
    tab => setFilters({ tab }),
  )
  const given = filters.tab === 'given'
  const columns = useColumns(given ? 'obligations-given' : 'obligations', given ? GIVEN : RECEIVED)
  const choice = useChoice()
  const mayChase = useMay('obligation.hand-down') && given
  const chase = useDo(api.chaseObligations, { onDone: () => choice.clear() })
  const narrowed = NARROWING.some(k => filters[k] !== '')
  const title = TITLES[filters.tab] ?? 'Nhiệm vụ'
  return (
    <Page>
      <PageHead
        title="Nhiệm vụ"
        actions={
          <>
            <Button component={Link} to="/nhiem-vu/kho-khan">
              Khó khăn, vướng mắc
            </Button>
            <KeptFilters page="nhiem-vu" />
            <PrintButton
              endpoint={api.listObligations}
              input={input as never}
              title={title}
              noun="nhiệm vụ"
              columns={columns.shown}
              words={filterWords(filters, data?.narrowed)}
            />
            <ExportButton href={addressOf(api.exportObligations, input as never)} />
          </>
        }
      />
      <StateTabs
        value={filters.tab}
        tabs={[
          { key: 'received', label: 'Được giao', count: data?.tabs.received },
          { key: 'given', label: 'Đã giao', count: data?.tabs.given },
          { key: 'partner', label: 'Phối hợp', count: data?.tabs.partner },
        ]}
      />
      <ObligationFilters
        filters={filters}
        setFilters={setFilters}
        data={data}
        columns={columns}
        view={
          <SegmentedControl
            size="xs"
            aria-label="Cách xem"
            data={[
              { value: 'bang', label: 'Bảng' },
              { value: 'the', label: 'Thẻ' },
            ]}
            value={xem}
            onChange={next => setView({ xem: next })}
          />
        }
      />
      {!given && <JointBanner />}
      {chase.data && (
        <p role="status" className="small second">
          Đã gửi đôn đốc {chase.data.chased} việc
          {chase.data.already > 0 && `; ${chase.data.already} việc không gửi (đã đôn đốc hôm nay hoặc đã xong)`}.
        </p>
      )}
      {xem === 'the' ? (
        <BoardView filters={filters} given={given} />
      ) : (
        <DataTable
          caption={title}
          noun="nhiệm vụ"
          columns={columns.shown}
          data={data}
          error={error}
          retry={() => void refetch()}
          idOf={o => o.id}
          linkOf={o => `/nhiem-vu/${o.id}`}
          isUnread={o => o.state === 'given' && !given}
          sort={filters.sort}
          onSort={sort => setFilters({ sort })}
          onPage={page => setFilters({ page })}
          tight={columns.tight}
          {...(mayChase ? { choice } : {})}
          card={o => ({
            head: (
              <>
                {o.dueOn ? showDue(o.dueOn, o.operator ?? 'by') : 'thường xuyên'}{' '}
                {o.distance && <span className={o.cell === 'overdue' ? 'overdue' : ''}>· {o.distance}</span>}
              </>
            ),
            title: <Link to={`/nhiem-vu/${o.id}`}>{o.title}</Link>,
            foot: (
              <>
                <StateTag row={o} /> <span className="second">{given ? o.unitShortName : `${giversOf(o)} giao`}</span>
                {!given && <OtherPapers row={o} />}
              </>
            ),
          })}
          empty={
            narrowed
              ? 'Không có nhiệm vụ nào khớp. Bỏ bớt điều kiện lọc.'
              : given
                ? 'Đơn vị chưa giao việc nào. Mở một kế hoạch và bấm Giao xuống.'
                : 'Chưa có nhiệm vụ nào giao cho đơn vị. Cấp trên giao xuống, nhiệm vụ sẽ hiện ở đây.'
          }
        />
      )}
      {mayChase && xem !== 'the' && (
        <ChoiceBar choice={choice} noun="nhiệm vụ">
          <Button loading={chase.isPending} onClick={() => chase.mutate({ ids: choice.ids })}>
            Gửi đôn đốc
          </Button>
          <ChaseLetters chosen={{ obligations: choice.ids }} onDone={choice.clear} />
        </ChoiceBar>
      )}
    </Page>
  )
}
