/** A total opened: each unit in it with its sending, who let it in and when; what came from further down opens again. */

import { Link } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import { type Indicator, showFigure } from '@thong-suot/domain/indicator/indicator.ts'
import type { NotCounted, TotalPart } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as api from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { countsUnits, showTotal } from '@thong-suot/domain/roll-up/roll-up.ts'
import { Fragment, useState } from 'react'
import { showMoment } from '../../parts/words/moment.ts'
import { UnitName } from '../../parts/words/UnitName.tsx'
import { useAsk } from '../../use-ask.ts'
import css from './roll-up.module.css'

type Asked = { id: string; unitId?: string }
type Props = { indicator: Indicator; part: number; asked: Asked; now: number | null }

export function TotalParts({ indicator, part, asked, now }: Props) {
  const { data, error } = useAsk(api.openTotal, { ...asked, indicatorId: indicator.id, part }, { staleTime: 0 })
  if (error) return <p className="overdue">{error.message}</p>
  if (!data) return <p className="hint">Đang tải…</p>
  const { parts, notCounted } = data
  const measure = indicator.unitOfMeasure && !countsUnits(indicator) ? ` ${indicator.unitOfMeasure}` : ''
  return (
    <>
      <p>
        <strong>
          {now === null
            ? `${parts.length} đơn vị có số`
            : `${showTotal(indicator, now)}${measure} từ ${parts.length} đơn vị`}
        </strong>{' '}
        <span className="hint">bấm vào số để mở báo cáo gốc</span>
      </p>
      <ul className={css.partList}>
        {parts.map(each => (
          <Part key={each.unitId} {...{ indicator, asked }} no={part} part={each} />
        ))}
      </ul>
      {notCounted.length > 0 && <Missing list={notCounted} indicator={indicator} />}
    </>
  )
}

type PartProps = { indicator: Indicator; no: number; asked: Asked; part: TotalPart }

function Part({ indicator, no, asked, part }: PartProps) {
  const [open, setOpen] = useState(false)
  const { own, below, missingBelow } = part
  const shown = part.words ?? (below === null ? ownWords(indicator, own) : showTotal(indicator, part.now))
  return (
    <li className={open ? css.partOpened : undefined}>
      <div className={css.partHead}>
        <UnitName name={part.unitName} most={32} />
        {part.reportId ? (
          <Link to={`/bao-cao/${part.reportId}`} aria-label={`${part.unitName}: ${shown}, mở báo cáo`}>
            {shown}
          </Link>
        ) : (
          shown
        )}
      </div>
      <div className="hint small">{whence(part)}</div>
      {(below !== null || missingBelow > 0) && (
        <div className="small">
          Của cơ quan {ownWords(indicator, own) || '–'}, cấp dưới {showTotal(indicator, below) || '–'}
          {missingBelow > 0 && <span className="soon">, {missingBelow} báo cáo cấp dưới chưa có</span>}.{' '}
          <button type="button" className={css.further} aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Đóng' : 'Mở cấp dưới'}
          </button>
        </div>
      )}
      {open && (
        <div className={css.deeper}>
          <TotalParts indicator={indicator} part={no} asked={{ ...asked, unitId: part.unitId }} now={below} />
        </div>
      )}
    </li>
  )
}

function whence(part: TotalPart): string {
  if (!part.reportId) return 'tiếp nhận thay cơ quan đã sáp nhập, không có báo cáo riêng'
  return part.own !== null || part.words ? sentWords(part) : 'báo cáo của chính cơ quan chưa được tiếp nhận'
}

/** What one unit has: its own yes, not a number of units. */
function ownWords({ kind }: Indicator, own: number | null): string {
  if (kind === 'choice') return own === null ? '' : 'chọn'
  return showFigure(own, kind)
}

/** 'lần gửi 2, Đinh Quốc Kiên gửi 05/11/2025; Lâm Thị Thu Hiền tiếp nhận 06/11/2025, 08:12' */
function sentWords({ version, sentBy, sentOn, acceptedBy, acceptedAt }: TotalPart): string {
  const sent = [`lần gửi ${version}`, sentOn && `${sentBy ?? ''} gửi ${showDay(sentOn)}`.trim()]
    .filter(Boolean)
    .join(', ')
  return acceptedAt ? `${sent}; ${acceptedBy ?? ''} tiếp nhận ${showMoment(acceptedAt)}`.replace('  ', ' ') : sent
}

function Missing({ list, indicator }: { list: readonly NotCounted[]; indicator: Indicator }) {
  const byReason = [...Map.groupBy(list, each => each.why)]
  return (
    <p className="second small">
      Chưa cộng:{' '}
      {byReason.map(([why, units], i) => (
        <Fragment key={why}>
          {i > 0 && '; '}
          {units.map((each, j) => (
            <Fragment key={each.reportId}>
              {j > 0 && ', '}
              <Link to={`/bao-cao/${each.reportId}`}>{each.unitName}</Link>
              {each.number !== null && ` ${showTotal(indicator, each.number)}`}
            </Fragment>
          ))}{' '}
          ({why})
        </Fragment>
      ))}
      .
    </p>
  )
}
