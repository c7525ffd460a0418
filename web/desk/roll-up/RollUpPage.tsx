/** Tổng hợp: who has reported, what it adds up to, every number opened down to its units. */

import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { IconFileText, IconLock } from '@tabler/icons-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { uncapital } from '@thong-suot/domain/capital.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import { countsInTotals, reportTitle } from '@thong-suot/domain/report/report.ts'
import type { RollUpPage as RollUp } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as api from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { sectionsOf } from '@thong-suot/domain/template/sections.ts'
import { useState } from 'react'
import { addressOf } from '../../ask.ts'
import { Confirm } from '../../parts/form/Dialogs.tsx'
import { Empty, LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { PageRefused } from '../../parts/page/PageRefused.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { ExportButton } from '../../parts/table/ExportButton.tsx'
import { showMoment, showTime } from '../../parts/words/moment.ts'
import { useMay } from '../../shell/use-me.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import { DoubledReports } from './Doubled.tsx'
import { RolledNarratives } from './narrative/RolledNarratives.tsx'
import { RolledRows } from './RolledRows.tsx'
import css from './roll-up.module.css'
import { Snapshots } from './Snapshots.tsx'
import { TotalsTable } from './TotalsTable.tsx'
import { UnitsColumn } from './UnitsColumn.tsx'
import { UnitTable } from './UnitTable.tsx'

type View = 'so-lieu' | 'theo-don-vi' | 'thuyet-minh' | 'danh-sach' | 'ban-chot'

export default function RollUpPage() {
  const { periodId } = useParams({ strict: false }) as { periodId: string }
  const { 'co-quan': unitId } = useSearch({ strict: false }) as Record<string, string>
  const asked = unitId ? { id: periodId, unitId } : { id: periodId }
  const { data, error, refetch } = useAsk(api.getRollUp, asked)
  const [view, setView] = useState<View>('so-lieu')
  const mayJudgeAny = useMay('report.judge')
  if (error && !data) return <PageRefused error={error} retry={() => void refetch()} />
  if (!data)
    return (
      <Page>
        <LoadingRows />
      </Page>
    )
  const accepted = data.units.filter(unit => unit.status === 'accepted').length
  const mayJudge = mayJudgeAny && data.mine
  return (
    <div className={css.page}>
      <div className={css.head}>
        <Head data={data} asked={asked} accepted={accepted} mayJudge={mayJudge} />
      </div>
      <div className={css.panes}>
        <UnitsColumn units={data.units} />
        <div className={css.totals}>
          <div className={css.views}>
            <SegmentedControl
              value={view}
              onChange={value => setView(value as View)}
              aria-label="Xem"
              data={[
                { value: 'so-lieu', label: 'Số liệu' },
                { value: 'theo-don-vi', label: 'Theo đơn vị' },
                { value: 'thuyet-minh', label: 'Thuyết minh' },
                ...(data.annexes.length > 0 ? [{ value: 'danh-sach', label: 'Danh sách' }] : []),
                { value: 'ban-chot', label: `Bản chốt (${data.snapshots.length})` },
              ]}
            />
          </div>
          <DoubledReports data={data} mayJudge={mayJudge} />
          {accepted === 0 && view !== 'ban-chot' && (
            <Empty
              says={`Chưa có báo cáo nào được tiếp nhận. ${data.units.length} đơn vị có hạn ${showDue(data.period.dueOn, data.period.operator)}.`}
            />
          )}
          {view === 'so-lieu' &&
            accepted > 0 &&
            sectionsOf({ indicators: data.indicators, narratives: [] }).map(section => (
              <TotalsTable key={section.title} section={section} data={data} asked={asked} />
            ))}
          {view === 'theo-don-vi' && accepted > 0 && <UnitTable asked={asked} />}
          {view === 'thuyet-minh' && accepted > 0 && <RolledNarratives asked={asked} mine={data.mine} />}
          {view === 'danh-sach' && accepted > 0 && <RolledRows data={data} asked={asked} />}
          {view === 'ban-chot' && <Snapshots data={data} asked={asked} />}
        </div>
      </div>
    </div>
  )
}

type HeadProps = { data: RollUp; asked: { id: string; unitId?: string }; accepted: number; mayJudge: boolean }

function Head({ data, asked, accepted, mayJudge }: HeadProps) {
  const { period } = data
  const navigate = useNavigate()
  const counted = data.units.filter(countsInTotals).length
  const [closing, setClosing] = useState(false)
  const [final, setFinal] = useState(false)
  const close = useDo(api.closePeriod, { onDone: () => setClosing(false) })
  const draft = useDo(api.draftFromRollUp, {
    onDone: ({ documentId }) => void navigate({ to: `/van-ban-di/${documentId}` }),
  })
  return (
    <>
      <PageHead
        title={`Tổng hợp ${period.name}`}
        heading={`Tổng hợp ${uncapital(reportTitle({ periodName: period.name, regimeName: period.regimeName }))}`}
        crumbs={[{ to: '/bao-cao', text: 'Báo cáo' }, { text: data.unit.name }]}
        meta={
          <>
            <span>
              Đơn vị gửi {showDue(period.dueOn, period.operator)}
              {period.upwardDueOn && (
                <>
                  , gửi {period.upwardTo ?? 'cấp trên'}{' '}
                  <strong>{showDue(period.upwardDueOn, period.upwardOperator)}</strong>{' '}
                  <span className={/^quá /u.test(period.upwardDistance ?? '') ? 'overdue' : undefined}>
                    ({period.upwardDistance})
                  </span>
                </>
              )}
            </span>
            <span className="hint">
              {period.state === 'closed' && 'Kỳ đã kết thúc. '}Số liệu lúc {showTime(data.at)}, cộng từ {counted} báo
              cáo đã tiếp nhận
              {counted < accepted && `, không cộng ${accepted - counted}`}
            </span>
          </>
        }
        actions={
          <>
            <ExportButton href={addressOf(api.exportRollUp, asked)} />
            {mayJudge && (
              <Button
                leftSection={<IconLock size="1.125rem" stroke={1.75} aria-hidden />}
                onClick={() => setClosing(true)}
              >
                Chốt số liệu
              </Button>
            )}
            {mayJudge && (
              <Primary
                leftSection={<IconFileText size="1.125rem" stroke={1.75} aria-hidden />}
                loading={draft.isPending}
                onClick={() => draft.mutate({ id: period.id })}
              >
                Lập dự thảo báo cáo
              </Primary>
            )}
          </>
        }
      />
      {draft.error && <Refused error={draft.error} />}
      <Confirm
        opened={closing}
        onClose={() => setClosing(false)}
        title={`Chốt số liệu lần ${(data.snapshots[0]?.no ?? 0) + 1}`}
        verb="Chốt số liệu"
        busy={close.isPending}
        error={close.error}
        onConfirm={() => close.mutate({ id: period.id, final })}
      >
        <p>
          Bản chốt giữ nguyên {accepted}/{data.units.length} báo cáo đã tiếp nhận đến {showMoment(data.at)}. Báo cáo đến
          sau được ghi là đến sau và vào bản chốt tiếp theo.
        </p>
        {period.own && period.state === 'open' && (
          <Checkbox
            label="Kết thúc kỳ: báo cáo đã tiếp nhận không trả lại, không sửa được nữa"
            checked={final}
            onChange={event => setFinal(event.currentTarget.checked)}
          />
        )}
      </Confirm>
    </>
  )
}
