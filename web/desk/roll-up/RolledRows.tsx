/** Lists rolled up: the rows of all accepted reports below, the unit beside each. */
import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { showCell } from '@thong-suot/domain/report/row.ts'
import type { RolledRow, RollUpPage } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as api from '@thong-suot/domain/roll-up/roll-up.api.ts'
import type { AnnexField } from '@thong-suot/domain/template/template.ts'
import { useState } from 'react'
import { addressOf } from '../../ask.ts'
import { Empty, LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { ExportButton } from '../../parts/table/ExportButton.tsx'
import { Paging } from '../../parts/table/Paging.tsx'
import { UnitName } from '../../parts/words/UnitName.tsx'
import { useAsk } from '../../use-ask.ts'
import rowsCss from '../report/rows/rows.module.css'
import css from './roll-up.module.css'

type Props = { data: RollUpPage; asked: { id: string; unitId?: string } }

export function RolledRows({ data, asked }: Props) {
  const [annexId, setAnnexId] = useState(data.annexes[0]!.id)
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const [page, setPage] = useState(1)
  const annex = data.annexes.find(each => each.id === annexId)!
  const wanted = { ...asked, annexId, ...(q ? { q } : {}) }
  const found = useAsk(api.listRolledRows, { ...wanted, page })
  const count = (each: AnnexField) => (data.rowCounts[each.id] ?? 0).toLocaleString('vi-VN')
  return (
    <>
      <div className={`${css.choose} no-print`}>
        <NativeSelect
          label="Danh sách"
          value={annexId}
          onChange={event => {
            setAnnexId(event.currentTarget.value)
            setPage(1)
          }}
          data={data.annexes.map(each => ({
            value: each.id,
            label: `${each.code} ${each.title} (${count(each)} dòng)`,
          }))}
        />
        <TextInput
          label="Tìm trong danh sách"
          placeholder="Tên đơn vị hoặc chữ trong dòng"
          value={typed}
          onChange={event => {
            setTyped(event.currentTarget.value)
            setPage(1)
          }}
        />
        <ExportButton href={addressOf(api.exportRolledRows, wanted)} />
      </div>
      {found.error && !found.data && <Refused error={found.error} retry={() => void found.refetch()} />}
      {!found.data && !found.error && <LoadingRows rows={6} />}
      {found.data?.count === 0 && (
        <Empty
          says={
            q ? 'Không có dòng nào khớp. Bỏ bớt chữ trong ô tìm.' : 'Chưa có dòng nào trong các báo cáo đã tiếp nhận.'
          }
        />
      )}
      {found.data && found.data.count > 0 && (
        <div>
          <Rows annex={annex} rows={found.data.rows} first={(found.data.page - 1) * found.data.size + 1} />
          <Paging data={found.data} noun="dòng" onPage={setPage} />
        </div>
      )}
    </>
  )
}

function Rows({ annex, rows, first }: { annex: AnnexField; rows: readonly RolledRow[]; first: number }) {
  return (
    <div className={rowsCss.frame}>
      <table className={`${rowsCss.rows} ${rowsCss.read}`}>
        <caption className="only-read">{annex.title}</caption>
        <thead>
          <tr>
            <th scope="col" className={rowsCss.no}>
              STT
            </th>
            <th scope="col" className={rowsCss.text}>
              Đơn vị
            </th>
            {annex.columns.map(({ no, name, kind }) => (
              <th key={no} scope="col" className={rowsCss[kind]}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={`${row.reportId} ${row.id}`}>
              <th scope="row" className={rowsCss.no}>
                {first + i}
              </th>
              <td className={rowsCss.text} data-label="Đơn vị">
                <Link to={`/bao-cao/${row.reportId}`}>
                  <UnitName name={row.unitName} most={40} />
                </Link>
                {row.through && <div className="hint small">qua {row.through}</div>}
              </td>
              {annex.columns.map(column => (
                <td key={column.no} className={rowsCss[column.kind]} data-label={column.name}>
                  {showCell(column, row.cells[column.no])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
