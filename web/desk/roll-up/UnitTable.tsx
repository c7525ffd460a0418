/** One indicator by unit over the periods; a unit that was merged stands in the row of its successor. */
import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { showFigure } from '@thong-suot/domain/indicator/indicator.ts'
import type { UnitTable as Table } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as api from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { countsUnits, showTotal } from '@thong-suot/domain/roll-up/roll-up.ts'
import { useState } from 'react'
import { LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { UnitName } from '../../parts/words/UnitName.tsx'
import { useAsk } from '../../use-ask.ts'
import css from './roll-up.module.css'

const SPANS = ['2', '4', '8', '12']

export function UnitTable({ asked }: { asked: { id: string; unitId?: string } }) {
  const [periods, setPeriods] = useState('4')
  const [chosen, setChosen] = useState(0)
  const { data, error, refetch } = useAsk(api.getUnitTable, { ...asked, periods: Number(periods) })
  if (error && !data) return <Refused error={error} retry={() => void refetch()} />
  if (!data) return <LoadingRows rows={6} />
  return (
    <>
      <div className={`${css.choose} no-print`}>
        <NativeSelect
          label="Chỉ tiêu"
          value={String(chosen)}
          onChange={event => setChosen(Number(event.currentTarget.value))}
          data={data.indicators.map(({ code, name }, i) => ({ value: String(i), label: `${code} ${name}` }))}
        />
        <NativeSelect
          label="Số kỳ"
          value={periods}
          onChange={event => setPeriods(event.currentTarget.value)}
          data={SPANS.map(value => ({ value, label: `${value} kỳ gần nhất` }))}
        />
      </div>
      <Cells data={data} chosen={chosen} />
    </>
  )
}

function Cells({ data, chosen }: { data: Table; chosen: number }) {
  const indicator = data.indicators[chosen]
  if (!indicator) return null
  const total = (number: number | null | undefined) => showTotal(indicator, number ?? null) || '–'
  // One's own yes is a yes; with those below it is a number of units.
  const shown = (number: number | null | undefined) =>
    countsUnits(indicator) && (number ?? 0) > 1 ? total(number) : showFigure(number ?? null, indicator.kind) || '–'
  return (
    <div className={`${css.frame} ${css.over}`}>
      <table className={css.table}>
        <caption>
          {indicator.code} {indicator.name}
          {indicator.unitOfMeasure && ` (${indicator.unitOfMeasure})`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            {data.periods.map(({ id, name }) => (
              <th scope="col" key={id} className={css.number}>
                <Link to={`/bao-cao/tong-hop/${id}`}>{name}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.units.map((unit, at) => (
            <tr key={unit.id}>
              <th scope="row">
                <UnitName name={unit.name} most={40} />
                {unit.took.length > 0 && <div className="hint small">gồm cả {unit.took.join(', ')} trước sắp xếp</div>}
              </th>
              {data.periods.map(({ id }, period) => (
                <td key={id} className={css.number}>
                  {shown(data.cells[chosen]?.[at]?.[period])}
                  {unit.missing.includes(period) && <div className="hint small">chưa tiếp nhận</div>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Tổng số</th>
            {data.periods.map(({ id }, period) => (
              <td key={id} className={`${css.number} ${css.now}`}>
                {total(data.totals[chosen]?.[period])}
              </td>
            ))}
          </tr>
          <tr>
            <td colSpan={data.periods.length + 1} className="hint small">
              {data.periods
                .map(({ name }, period) => ({
                  name,
                  n: data.units.filter(unit => unit.missing.includes(period)).length,
                }))
                .filter(({ n }) => n > 0)
                .map(({ name, n }) => `${name}: ${n} đơn vị chưa có báo cáo được tiếp nhận`)
                .join('; ') || 'Mọi đơn vị đều đã có báo cáo được tiếp nhận.'}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
