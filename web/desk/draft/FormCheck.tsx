/** Soát thể thức: what must be mended, what to look at, what is right, each with the article it rests on. */
import { Button } from '@mantine/core'
import { IconAlertCircle, IconCheck, IconHelpCircle, IconLink } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { DraftPage, FormRemark } from '@thong-suot/domain/draft/draft.api.ts'
import * as api from '@thong-suot/domain/draft/draft.api.ts'
import type { Paper } from '@thong-suot/domain/draft/paper.ts'
import { useState } from 'react'
import { ReasonDialog } from '../../parts/form/Dialogs.tsx'
import { Refused } from '../../parts/page/Empty.tsx'
import { showMoment } from '../../parts/words/moment.ts'
import { useDo } from '../../use-ask.ts'
import { ChasedList } from './ChasedList.tsx'
import css from './draft.module.css'

export function FormCheck({ draft, editable }: { draft: DraftPage; editable: boolean }) {
  const write = useDo(api.writeDraft)
  const keep = useDo(api.keepRemark, { onDone: () => setKeeping(undefined) })
  const [keeping, setKeeping] = useState<FormRemark>()
  const open = draft.remarks.filter(remark => remark.severity !== 'ok')
  const fine = draft.remarks.filter(remark => remark.severity === 'ok')
  const mend = (remark: FormRemark) => write.mutate({ id: draft.id, paper: mended(draft.paper, remark) })
  return (
    <div className="stack">
      <div className={css.checkHead}>
        <h2>Soát thể thức</h2>
        <span className="hint small">Nghị định 30/2020/NĐ-CP</span>
      </div>
      {write.error && <Refused error={write.error} />}
      {open.map((remark, i) => {
        const kept = draft.kept.find(each => each.at === remark.at)
        const must = remark.severity === 'must'
        const Icon = must ? IconAlertCircle : IconHelpCircle
        return (
          <section key={`${remark.at} ${remark.says}`} className={must ? css.must : css.look} aria-label={remark.at}>
            <div className={css.remarkHead}>
              <span className={must ? css.mustTag : css.lookTag}>
                <Icon size="0.9375rem" stroke={1.9} aria-hidden /> {i + 1} · {must ? 'Cần sửa' : 'Nên xem'}
              </span>
              <strong>{remark.at}</strong>
            </div>
            <p>{remark.says}</p>
            <p className="hint small">{remark.source}</p>
            {kept && <p className="small">Giữ nguyên: {kept.reason}</p>}
            {editable && !kept && (
              <div className="row">
                {canMend(remark) && (
                  <Button size="xs" onClick={() => mend(remark)}>
                    {remark.quote ? 'Sửa' : 'Thêm dòng này'}
                  </Button>
                )}
                <Button size="xs" variant="subtle" onClick={() => setKeeping(remark)}>
                  Giữ nguyên
                </Button>
              </div>
            )}
          </section>
        )
      })}
      <div>
        <h3>Đạt {fine.length} mục</h3>
        <ul className={css.fine}>
          {fine.map(remark => (
            <li key={remark.at} title={remark.source}>
              <IconCheck size="1rem" stroke={2} aria-hidden />
              <span>{remark.at}</span>
              <span className="hint small">{remark.says}</span>
            </li>
          ))}
        </ul>
      </div>
      {draft.rest && <Rest rest={draft.rest} />}
      {draft.chases && <ChasedList chases={draft.chases} issued={draft.state === 'issued'} />}
      {draft.state === 'draft' && (
        <p className="hint small">Số văn bản chỉ cấp khi ban hành, không đặt trước, không bỏ sót.</p>
      )}
      <ReasonDialog
        opened={keeping !== undefined}
        onClose={() => setKeeping(undefined)}
        title={`Giữ nguyên: ${keeping?.at ?? ''}`}
        verb="Giữ nguyên"
        busy={keep.isPending}
        error={keep.error}
        onReason={reason => keeping && keep.mutate({ id: draft.id, at: keeping.at, reason })}
      />
    </div>
  )
}

function Rest({ rest }: { rest: NonNullable<DraftPage['rest']> }) {
  const off = rest.figures.filter(figure => !figure.agrees)
  return (
    <section className={css.rest} aria-label="Nguồn của các số">
      <p>
        <IconLink size="1rem" stroke={1.75} aria-hidden /> <strong>{rest.figures.length} số có nguồn</strong>
        {off.length === 0 ? ', khớp' : `, ${off.length} số không khớp`} bản chốt số {rest.no} ({showMoment(rest.at)},{' '}
        {rest.accepted}/{rest.owed} đơn vị). <Link to={`/bao-cao/tong-hop/${rest.periodId}`}>Xem nguồn từng số</Link>
      </p>
      {off.map(figure => (
        <p key={figure.indicatorId} className="overdue small">
          {figure.code} {figure.name}: văn bản ghi {figure.text}, khác bản chốt.
        </p>
      ))}
    </section>
  )
}

/** Only what has one way to be mended is mended by a press; the rest is for the author. */
function canMend(remark: FormRemark): boolean {
  return remark.instead !== undefined && (remark.quote !== undefined || remark.at === 'Nơi nhận')
}

function mended(paper: Paper, { quote, instead = '', at }: FormRemark): Paper {
  if (!quote) {
    return at === 'Nơi nhận'
      ? {
          ...paper,
          recipients: instead.startsWith('Lưu') ? [...paper.recipients, instead] : [instead, ...paper.recipients],
        }
      : paper
  }
  const mend = (text: string) => text.replaceAll(quote, instead)
  const body = paper.body.map(block => {
    if (!('text' in block) || block.text === undefined || block.kind === 'quote') return block
    const text =
      typeof block.text === 'string' ? mend(block.text) : block.text.map(run => ({ ...run, text: mend(run.text) }))
    return { ...block, text } as typeof block
  })
  return { ...paper, body }
}
