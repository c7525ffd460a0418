/** A report as it was sent: read, accepted, or given back with a reason at each figure or section. */
import { Button } from '@mantine/core'
import { IconArrowsDiff, IconCornerUpLeft, IconMessagePlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { cellKey } from '@thong-suot/domain/indicator/indicator.ts'
import * as api from '@thong-suot/domain/report/report.api.ts'
import type { ReportPage } from '@thong-suot/domain/report/report-page.ts'
import { sectionsOf } from '@thong-suot/domain/template/sections.ts'
import { useState } from 'react'
import { REASON_LEAST, ReasonDialog } from '../../parts/form/Dialogs.tsx'
import { Empty, Refused } from '../../parts/page/Empty.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { useDo } from '../../use-ask.ts'
import { Difference } from './Difference.tsx'
import { FigureTable } from './entry/FigureTable.tsx'
import { Narrative } from './entry/Narrative.tsx'
import { Proofs } from './Proofs.tsx'
import css from './report.module.css'
import { RowsRead } from './rows/RowList.tsx'

type Dialog = 'return' | 'excuse' | 'lift-excuse' | 'hand-back' | 'leave-out' | undefined

export function JudgeView({ report }: { report: ReportPage }) {
  const navigate = useNavigate()
  const may = (action: ReportPage['actions'][number]) => report.actions.includes(action)
  const [reasons, setReasons] = useState<Record<string, string>>({})
  const [dialog, setDialog] = useState<Dialog>()
  const [comparing, setComparing] = useState(report.version > 1 && report.status === 'submitted')
  const back = () => void navigate({ to: `/bao-cao/tong-hop/${report.periodId}` })
  const accept = useDo(api.acceptReport, { onDone: back })
  const giveBack = useDo(api.returnReport, { onDone: back })
  const excuse = useDo(api.excuseReport, { onDone: back })
  const liftExcuse = useDo(api.liftExcuse, { onDone: () => setDialog(undefined) })
  const withdraw = useDo(api.withdrawReport)
  const sign = useDo(api.submitReport)
  const handBack = useDo(api.handBackReport, { onDone: () => setDialog(undefined) })
  const leaveOut = useDo(api.leaveOutReport, { onDone: () => setDialog(undefined) })
  const countIn = useDo(api.countInReport)
  const given = Object.entries(reasons).filter(([, reason]) => reason.trim().length >= REASON_LEAST)
  const narrativeIds = new Set(report.narratives.map(narrative => narrative.id))
  const annexIds = new Set(report.annexes.map(annex => annex.id))
  const returnMarked = () =>
    giveBack.mutate({
      id: report.id,
      remarks: given.map(([id, reason]) => ({
        [narrativeIds.has(id) ? 'narrativeId' : annexIds.has(id) ? 'annexId' : 'indicatorId']: id,
        reason: reason.trim(),
      })),
    })
  const looked = report.checks.filter(check => check.severity === 'look')
  const remarks = new Map(looked.map(check => [cellKey(check.code, check.part), check]))
  const sections = sectionsOf(report)
  const error = accept.error ?? withdraw.error ?? sign.error ?? countIn.error ?? (dialog ? null : giveBack.error)
  const reasonField = (id: string, name: string) =>
    may('return') && id in reasons ? (
      <Reason key={id} name={name} value={reasons[id]!} onChange={value => setReasons({ ...reasons, [id]: value })} />
    ) : null
  const reasonButton = (id: string, name: string) =>
    may('return') &&
    !(id in reasons) && <ReasonButton name={name} onClick={() => setReasons({ ...reasons, [id]: '' })} />
  // Inside the unit one sees what waits to be signed; outside it nothing was sent yet.
  const sent = report.version > 0 || (report.status === 'presented' && report.side === 'sender')
  return (
    <>
      <div className={css.whole}>
        {error && <Refused error={error} />}
        {comparing && <Difference report={report} />}
        {!sent && (
          <Empty
            says={
              report.side === 'receiver'
                ? `${report.unitName} chưa gửi. Số đang nhập chỉ đơn vị thấy; gửi rồi sẽ hiện ở đây.`
                : 'Chưa gửi lần nào.'
            }
          />
        )}
        {sent && report.nothingToReport && <p className="item">Đơn vị báo cáo: kỳ này không phát sinh.</p>}
        {sent &&
          !report.nothingToReport &&
          sections.map(section => (
            <section key={section.title} className="stack" aria-label={section.title}>
              <h2>
                {section.number}. {section.title}
              </h2>
              {section.indicators.length > 0 && (
                <FigureTable
                  report={report}
                  indicators={section.indicators}
                  entry={undefined}
                  remarks={remarks}
                  under={indicator => reasonField(indicator.id, indicator.name)}
                  beside={indicator => reasonButton(indicator.id, indicator.name)}
                />
              )}
              {section.narratives.map(narrative => (
                <Narrative
                  key={narrative.id}
                  narrative={narrative}
                  report={report}
                  entry={undefined}
                  under={
                    reasonField(narrative.id, narrative.title) ??
                    (may('return') && (
                      <button
                        type="button"
                        className={`${css.offer} no-print`}
                        onClick={() => setReasons({ ...reasons, [narrative.id]: '' })}
                      >
                        Ghi lý do trả lại mục này
                      </button>
                    ))
                  }
                />
              ))}
              {section.annexes.map(annex => (
                <RowsRead
                  key={annex.id}
                  annex={annex}
                  report={report}
                  beside={reasonButton(annex.id, annex.title)}
                  under={reasonField(annex.id, annex.title)}
                />
              ))}
            </section>
          ))}
        {sent && <Proofs report={report} />}
      </div>
      <div className={`${css.foot} no-print`}>
        <span className={css.saved} role="status">
          {given.length > 0 && `Đã ghi lý do ở ${given.length} chỗ`}
        </span>
        {report.version > 1 && (
          <Button
            leftSection={<IconArrowsDiff size="1.125rem" stroke={1.75} aria-hidden />}
            onClick={() => setComparing(!comparing)}
          >
            So với lần gửi trước
          </Button>
        )}
        {may('excuse') && <Button onClick={() => setDialog('excuse')}>Miễn kỳ này</Button>}
        {may('lift-excuse') && <Button onClick={() => setDialog('lift-excuse')}>Hủy miễn</Button>}
        {may('leave-out') && <Button onClick={() => setDialog('leave-out')}>Không cộng</Button>}
        {may('count-in') && (
          <Button loading={countIn.isPending} onClick={() => countIn.mutate({ id: report.id })}>
            Cộng vào tổng hợp
          </Button>
        )}
        {may('hand-back') && <Button onClick={() => setDialog('hand-back')}>Trả lại để sửa</Button>}
        {may('withdraw') && (
          <Button loading={withdraw.isPending} onClick={() => withdraw.mutate({ id: report.id })}>
            Lấy lại
          </Button>
        )}
        {may('submit') && !report.locked && (
          <Primary
            loading={sign.isPending}
            onClick={() => sign.mutate({ id: report.id, nothingToReport: report.nothingToReport })}
          >
            Ký và gửi
          </Primary>
        )}
        {may('return') && (
          <Button
            leftSection={<IconCornerUpLeft size="1.125rem" stroke={1.75} aria-hidden />}
            loading={giveBack.isPending}
            onClick={() => (given.length ? returnMarked() : setDialog('return'))}
          >
            {given.length ? `Trả lại ${given.length} chỗ` : 'Trả lại'}
          </Button>
        )}
        {may('accept') && (
          <Primary loading={accept.isPending} onClick={() => accept.mutate({ id: report.id })}>
            Tiếp nhận
          </Primary>
        )}
      </div>
      <ReasonDialog
        opened={dialog === 'return'}
        onClose={() => setDialog(undefined)}
        title="Trả lại để sửa"
        verb="Trả lại"
        busy={giveBack.isPending}
        error={giveBack.error}
        onReason={reason => giveBack.mutate({ id: report.id, remarks: [{ reason }] })}
      >
        <p className="second">Lý do này cho cả báo cáo. Muốn nêu ở từng số, bấm “Ghi lý do” cạnh số đó.</p>
      </ReasonDialog>
      <ReasonDialog
        opened={dialog === 'hand-back'}
        onClose={() => setDialog(undefined)}
        title="Trả lại trước khi ký"
        verb="Trả lại"
        busy={handBack.isPending}
        error={handBack.error}
        onReason={reason => handBack.mutate({ id: report.id, reason })}
      />
      <ReasonDialog
        opened={dialog === 'leave-out'}
        onClose={() => setDialog(undefined)}
        title="Không cộng báo cáo này"
        verb="Không cộng"
        busy={leaveOut.isPending}
        error={leaveOut.error}
        onReason={reason => leaveOut.mutate({ id: report.id, reason })}
      >
        <p className="second">
          Báo cáo vẫn được tiếp nhận và giữ nguyên; số của nó không vào tổng hợp. Dùng khi số này đã có trong báo cáo
          khác, như sau sáp nhập.
        </p>
      </ReasonDialog>
      <ReasonDialog
        opened={dialog === 'excuse'}
        onClose={() => setDialog(undefined)}
        title="Miễn báo cáo kỳ này"
        verb="Miễn"
        busy={excuse.isPending}
        error={excuse.error}
        onReason={reason => excuse.mutate({ id: report.id, reason })}
      />
      <ReasonDialog
        opened={dialog === 'lift-excuse'}
        onClose={() => setDialog(undefined)}
        title="Hủy miễn báo cáo kỳ này"
        verb="Hủy miễn"
        busy={liftExcuse.isPending}
        error={liftExcuse.error}
        onReason={reason => liftExcuse.mutate({ id: report.id, reason })}
      >
        <p className="second">
          {report.unitName} lại phải gửi báo cáo này; nhiệm vụ gắn với báo cáo trở về như trước khi miễn. Hạn gửi không
          đổi.
        </p>
      </ReasonDialog>
    </>
  )
}

function ReasonButton({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <button
      type="button"
      className={`${css.reasonButton} no-print`}
      aria-label={`Ghi lý do trả lại: ${name}`}
      title="Ghi lý do trả lại"
      onClick={onClick}
    >
      <IconMessagePlus size="1.125rem" stroke={1.75} aria-hidden />
    </button>
  )
}

function Reason({ name, value, onChange }: { name: string; value: string; onChange: (value: string) => void }) {
  const short = value.length > 0 && value.trim().length < REASON_LEAST
  return (
    <div className={css.reason}>
      <textarea
        // biome-ignore lint/a11y/noAutofocus: it appears because its button was pressed
        autoFocus
        className={css.words}
        rows={2}
        aria-label={`Lý do trả lại: ${name}`}
        placeholder="Lý do trả lại, đơn vị đọc được"
        value={value}
        onChange={event => onChange(event.currentTarget.value)}
      />
      {short && <span className={css.must}>Ghi lý do, ít nhất {REASON_LEAST} ký tự.</span>}
    </div>
  )
}
