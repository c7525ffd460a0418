import { useParams } from '@tanstack/react-router'
import { getUnit } from '@thong-suot/domain/unit/unit.api.ts'
import { LoadingRows } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { PageRefused } from '../../parts/page/PageRefused.tsx'
import { StateTabs } from '../../parts/table/Filters.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import { useAsk } from '../../use-ask.ts'
import { EndUnit, MoveUnit } from './EndOrMove.tsx'
import { RenameUnit, UnitDetails } from './MendUnit.tsx'

const TABS = [
  { key: 'thong-tin', label: 'Thông tin' },
  { key: 'doi-ten', label: 'Đổi tên' },
  { key: 'chuyen', label: 'Chuyển cấp trên' },
  { key: 'ket-thuc', label: 'Sáp nhập, chia tách, giải thể' },
] as const

export default function ChangeUnitPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const [{ viec }] = useFilters({ viec: 'thong-tin' })
  const { data: unit, error, refetch } = useAsk(getUnit, { id })
  if (error) return <PageRefused error={error} retry={refetch} />
  if (!unit) return <Page>{<LoadingRows />}</Page>
  return (
    <Page narrow>
      <PageHead
        title={`Sửa: ${unit.name}`}
        crumbs={[
          { to: '/don-vi', text: 'Đơn vị' },
          { to: `/don-vi/${id}`, text: unit.name },
        ]}
      />
      <StateTabs tabs={TABS} value={viec} name="viec" label="Việc cần làm" />
      {viec === 'doi-ten' && <RenameUnit key={unit.name} unit={unit} />}
      {viec === 'chuyen' && <MoveUnit unit={unit} />}
      {viec === 'ket-thuc' && <EndUnit unit={unit} />}
      {!['doi-ten', 'chuyen', 'ket-thuc'].includes(viec) && <UnitDetails unit={unit} />}
    </Page>
  )
}
