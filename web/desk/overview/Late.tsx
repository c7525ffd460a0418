/** Units that are late, the longest first, with letters that chase them. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import type { Overview } from '@thong-suot/domain/overview/overview.ts'
import { useState } from 'react'
import { UnitName } from '../../parts/words/UnitName.tsx'
import { ChaseLetters } from '../draft/ChaseLetters.tsx'
import { type Filters, listOf } from './list-of.ts'
import names from './overview.module.css'

const SHOWN = 8

export function Late({ data, filters }: { data: Overview; filters: Filters }) {
  const [all, setAll] = useState(false)
  return (
    <section className={`panel ${names.late}`}>
      <div className={names.head}>
        <h2>Chậm nhất</h2>
        {data.late.length > SHOWN && !all && (
          <Button size="xs" variant="subtle" onClick={() => setAll(true)}>
            Xem cả {data.late.length} đơn vị
          </Button>
        )}
      </div>
      {data.late.length === 0 ? (
        <p className="small second">Không đơn vị nào quá hạn ngày {showDay(data.today)}.</p>
      ) : (
        <table className={names.table}>
          <caption className="only-read">Đơn vị quá hạn</caption>
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              <th scope="col">Quá hạn</th>
              <th scope="col">Lâu nhất</th>
            </tr>
          </thead>
          <tbody>
            {(all ? data.late : data.late.slice(0, SHOWN)).map(u => (
              <tr key={u.unitId}>
                <th scope="row">
                  <Link to="/nhiem-vu" search={listOf(filters, { unit: u.unitId, cell: 'overdue' }) as never}>
                    <UnitName name={u.shortName} most={28} focusable={false} />
                  </Link>
                </th>
                <td className="overdue">{u.cells.overdue}</td>
                <td>{u.oldestDays} ngày</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {data.late.length > 0 && (
        <div className={names.chase}>
          <ChaseLetters
            chosen={{
              everything: {
                ...(filters.plan ? { plan: filters.plan } : {}),
                ...(filters.year === 'all' ? {} : { year: Number(filters.year) }),
              },
            }}
          />
        </div>
      )}
    </section>
  )
}
