/** What a form that came back would change, cell by cell; what is wrong with it keeps all of it out. */
import { wordRuns } from '@thong-suot/domain/report/difference.ts'
import type { FormAnswer, FormChange, FormRemark } from '@thong-suot/domain/report/form/form-sheet.api.ts'
import { type ReactNode, useState } from 'react'
import { Primary } from '../../../parts/page/Primary.tsx'
import { DataTable } from '../../../parts/table/DataTable.tsx'
import { Runs } from '../Difference.tsx'
import css from './form-file.module.css'

const number = (n: number) => n.toLocaleString('vi-VN')
const SIZE = 50
const pageOf = <T,>(all: readonly T[], page: number) => ({
  ...{ rows: all.slice((page - 1) * SIZE, page * SIZE), count: all.length, page, size: SIZE },
})
const placeOf = ({ sheet, at }: { sheet: string; at: string }) =>
  sheet ? `${at ? `${at}, ` : ''}trang “${sheet}”` : 'Cả tệp'
const keyOf = ({ sheet, at, says }: FormRemark) => `${sheet} ${at} ${says}`

type Props = {
  answer: FormAnswer
  busy: boolean
  onTake: (changes: FormChange[]) => void
  /** Buttons before the one that takes the changes in. */
  children: ReactNode
}

export function FormAnswerView({ answer, busy, onTake, children }: Props) {
  const { changes, problems, problemCount, notes, same } = answer
  /** Cells that others wrote in since: taken from the file only when somebody says so. */
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set())
  const taken = changes.filter(each => !each.since || wanted.has(each.slot))
  const figures = changes.filter(each => each.figure)
  const rows = changes.filter(each => each.row)
  const texts = changes.filter(each => each.text)
  const choose = (change: FormChange) => {
    const next = new Set(wanted)
    if (!next.delete(change.slot)) next.add(change.slot)
    setWanted(next)
  }
  return (
    <>
      <p role="status" className="strong">
        {problemCount > 0
          ? `Còn ${number(problemCount)} chỗ cần sửa trong tệp nên chưa nạp ô nào. Sửa trong tệp, lưu lại rồi chọn lại tệp.`
          : changes.length === 0
            ? 'Tệp không khác gì số liệu đang có, không có gì phải nạp.'
            : `${number(changes.length)} chỗ trong tệp khác số liệu đang có, ${number(same)} chỗ giữ nguyên. Chưa lưu gì; xem rồi xác nhận.`}
      </p>
      {problemCount > 0 && <Remarks caption="Chỗ cần sửa trong tệp" remarks={problems} />}
      {figures.length > 0 && <Changes changes={figures} wanted={wanted} onChoose={choose} />}
      {rows.length > 0 && <Changes rows changes={rows} wanted={wanted} onChoose={choose} />}
      {texts.map(change => (
        <section key={change.slot} className={css.words}>
          <h3>{change.name}</h3>
          <p>
            <Runs runs={wordRuns(change.from, change.to)} />
          </p>
          <Since change={change} wanted={wanted} onChoose={choose} />
        </section>
      ))}
      {notes.length > 0 && (
        <details className={css.notes} open={notes.length <= 5}>
          <summary>Lưu ý khi đọc tệp ({number(notes.length)})</summary>
          <ul>
            {notes.map(note => (
              <li key={keyOf(note)}>
                {note.sheet && <span className="hint">{placeOf(note)}: </span>}
                {note.says}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={css.buttons}>
        {children}
        {problemCount === 0 && taken.length > 0 && (
          <Primary loading={busy} onClick={() => onTake(taken)}>
            Nạp {number(taken.length)} chỗ
          </Primary>
        )}
      </div>
    </>
  )
}

function Remarks({ caption, remarks }: { caption: string; remarks: readonly FormRemark[] }) {
  const [page, setPage] = useState(1)
  return (
    <DataTable
      caption={caption}
      noun="chỗ"
      tight
      columns={[
        { key: 'sheet', head: 'Trang tính', width: '13rem', cell: each => each.sheet },
        { key: 'at', head: 'Ô', width: '4rem', cell: each => each.at },
        { key: 'says', head: 'Cần sửa', cell: each => each.says },
      ]}
      data={pageOf(remarks, page)}
      idOf={keyOf}
      onPage={setPage}
      card={each => ({ head: placeOf(each), title: each.says })}
      empty=""
    />
  )
}

type Choosing = { wanted: ReadonlySet<string>; onChoose: (change: FormChange) => void }

/** Figures, or rows of lists, whose words need room. */
function Changes({
  changes,
  rows = false,
  ...choosing
}: { changes: readonly FormChange[]; rows?: boolean } & Choosing) {
  const room = rows ? { width: '17rem' } : { width: '8rem', right: true }
  const [page, setPage] = useState(1)
  const shown = (value: string) => value || <span className="hint">để trống</span>
  return (
    <DataTable
      caption={rows ? 'Dòng khác danh sách đang có' : 'Ô khác số liệu đang có'}
      noun={rows ? 'dòng' : 'ô'}
      tight
      columns={[
        { key: 'at', head: 'Ô', width: '4rem', cell: each => each.at },
        {
          key: 'name',
          head: rows ? 'Dòng của danh sách' : 'Chỉ tiêu',
          cell: each => (
            <>
              {each.name}
              <Reason change={each} />
              <Since change={each} {...choosing} />
            </>
          ),
        },
        { key: 'from', head: 'Đang có', ...room, cell: each => shown(each.from) },
        { key: 'to', head: 'Trong tệp', ...room, cell: each => <strong>{shown(each.to)}</strong> },
      ]}
      data={pageOf(changes, page)}
      idOf={each => each.slot}
      onPage={setPage}
      card={each => ({
        head: placeOf(each),
        title: each.name,
        foot: (
          <>
            {shown(each.from)} → <strong>{shown(each.to)}</strong>
            <Reason change={each} />
            <Since change={each} {...choosing} />
          </>
        ),
      })}
      empty=""
    />
  )
}

/** A reason that comes with a figure, or alone. */
function Reason({ change: { reason } }: { change: FormChange }) {
  if (!reason) return null
  return (
    <div className="small">
      Lý do: {reason.from && <del>{reason.from}</del>} {reason.to ? <strong>{reason.to}</strong> : 'để trống'}
    </div>
  )
}

function Since({ change, wanted, onChoose }: { change: FormChange } & Choosing) {
  if (!change.since) return null
  return (
    <div className={css.since}>
      <span>{change.since} đã sửa ô này sau khi tải biểu mẫu.</span>
      <select
        aria-label={`Giữ số nào: ${change.name}`}
        value={wanted.has(change.slot) ? 'file' : 'kept'}
        onChange={() => onChoose(change)}
      >
        <option value="kept">Giữ trên hệ thống</option>
        <option value="file">Lấy trong tệp</option>
      </select>
    </div>
  )
}
