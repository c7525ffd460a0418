import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { ROLE_NAMES, type Role } from '@thong-suot/domain/actor.ts'
import { CELL_NAMES, CELLS, cellSum } from '@thong-suot/domain/obligation/obligation.ts'
import { listReorganisations } from '@thong-suot/domain/reorganisation/reorganisation.api.ts'
import {
  REORGANISATION_KIND_NAMES,
  REORGANISATION_STATE_NAMES,
} from '@thong-suot/domain/reorganisation/reorganisation.ts'
import { getUnit, listUnits } from '@thong-suot/domain/unit/unit.api.ts'
import {
  COMMUNE_KIND_NAMES,
  SUCCESSION_NAMES,
  type Succession,
  UNIT_KIND_NAMES,
  type UnitWhole,
} from '@thong-suot/domain/unit/unit.ts'
import { LoadingRows } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { PageRefused } from '../../parts/page/PageRefused.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { useMay, useMe } from '../../shell/use-me.ts'
import { useAsk } from '../../use-ask.ts'
import { Members } from './Members.tsx'
import names from './unit.module.css'

const show = (day: string) => day.split('-').reverse().join('/')

export default function UnitPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data: unit, error, refetch } = useAsk(getUnit, { id })
  const navigate = useNavigate()
  const mayChange = useMay('unit.change')
  const { today } = useMe()
  if (error) return <PageRefused error={error} retry={refetch} />
  if (!unit) return <Page>{<LoadingRows />}</Page>
  const isOver = unit.validTo !== null && unit.validTo < today
  return (
    <Page>
      <PageHead
        title={unit.name}
        crumbs={[{ to: '/don-vi', text: 'Đơn vị' }, ...unit.above.map(a => ({ to: `/don-vi/${a.id}`, text: a.name }))]}
        meta={
          <>
            <span>{unit.communeKind ? COMMUNE_KIND_NAMES[unit.communeKind] : UNIT_KIND_NAMES[unit.kind]}</span>
            <span>
              từ {show(unit.validFrom)}
              {unit.validTo && ` đến ${show(unit.validTo)}`}
            </span>
            {isOver && <Tag tone="quiet" icon="note" says="Đã kết thúc" />}
          </>
        }
        actions={mayChange && <Primary onClick={() => navigate({ to: `/don-vi/${id}/sua` })}>Sửa đơn vị</Primary>}
      />
      {isOver && <Ended unit={unit} />}
      <Planned id={unit.id} />
      <div className={names.two}>
        <div className="stack">
          <Below id={id} />
          <People unit={unit} isOver={isOver} />
          {(unit.members.length > 0 || unit.kind === 'steering-body') && <Members unit={unit} />}
        </div>
        <div className="stack">
          <Details unit={unit} />
          <Work unit={unit} />
          <History unit={unit} />
        </div>
      </div>
    </Page>
  )
}

/** Who took over, said before everything else. */
function Ended({ unit }: { unit: UnitWhole }) {
  return (
    <section className="panel" aria-label="Đơn vị kế thừa" style={{ marginBottom: '1rem' }}>
      <p>
        Đơn vị đã kết thúc hoạt động{unit.validTo && ` hết ngày ${show(unit.validTo)}`}; việc đã làm, văn bản và báo cáo
        đã gửi vẫn đứng tên đơn vị này.
        {unit.successors.length === 0 && ' Không có đơn vị kế thừa.'}
      </p>
      {unit.successors.length > 0 && (
        <ul className={names.list}>
          {unit.successors.map(s => (
            <SuccessorLine key={s.id} to={s} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Details({ unit }: { unit: UnitWhole }) {
  const rows: [string, string | null][] = [
    ['Tên ngắn', unit.shortName],
    ['Ký hiệu trên văn bản', unit.symbol],
    ['Mã định danh', unit.code],
    ['Mã QCVN 102', unit.codeQcvn],
    ['Địa danh trên văn bản', unit.place],
    ['Thư điện tử', unit.email],
    ['Điện thoại', unit.phone],
    ['Địa chỉ', unit.address],
  ]
  return (
    <section className="panel" aria-labelledby="thong-tin">
      <h2 id="thong-tin">Thông tin</h2>
      <dl className={names.facts} style={{ marginTop: '0.75rem' }}>
        {rows.map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value ?? <span className="hint">chưa có</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What is prepared and has not been done yet. */
function Planned({ id }: { id: string }) {
  const { data } = useAsk(listReorganisations, { unit: id })
  const open = data?.rows.filter(r => r.state === 'draft' || r.state === 'agreed') ?? []
  if (open.length === 0) return null
  return (
    <div className="stack">
      {open.map(r => (
        <p key={r.id} className="panel">
          <Tag tone="late" says={REORGANISATION_STATE_NAMES[r.state]} />{' '}
          <Link to={`/don-vi/sap-xep/${r.id}`}>
            {REORGANISATION_KIND_NAMES[r.kind]}: {r.ends.join(', ')}
            {r.successors.length > 0 && ` → ${r.successors.join(', ')}`}
          </Link>
          , ngày hoạt động cuối cùng {show(r.lastDay)}
        </p>
      ))}
    </div>
  )
}

/** Over time totals follow the successors: its own work, and with that of the units that ended into it. */
function Work({ unit }: { unit: UnitWhole }) {
  const { own, withFormer } = unit.work
  if (cellSum(withFormer) === 0) return null
  const both = cellSum(withFormer) > cellSum(own)
  return (
    <section className="panel" aria-labelledby="viec">
      <h2 id="viec">Nhiệm vụ được giao</h2>
      <table className={names.work}>
        <thead>
          <tr>
            <td />
            <th scope="col">Đơn vị này</th>
            {both && <th scope="col">Cả đơn vị trước đây</th>}
          </tr>
        </thead>
        <tbody>
          {CELLS.map(cell => (
            <tr key={cell}>
              <th scope="row">{CELL_NAMES[cell]}</th>
              <td>{own[cell].toLocaleString('vi-VN')}</td>
              {both && <td>{withFormer[cell].toLocaleString('vi-VN')}</td>}
            </tr>
          ))}
          <tr className="strong">
            <th scope="row">Cộng</th>
            <td>{cellSum(own).toLocaleString('vi-VN')}</td>
            {both && <td>{cellSum(withFormer).toLocaleString('vi-VN')}</td>}
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function Below({ id }: { id: string }) {
  const { data } = useAsk(listUnits, { under: id, ended: '1', most: 500 })
  if (!data || data.length === 0) return null
  return (
    <section className="panel" aria-labelledby="truc-thuoc">
      <h2 id="truc-thuoc">Đơn vị trực thuộc ({data.length})</h2>
      <ul className={names.list}>
        {data.map(u => (
          <li key={u.id}>
            <Link to={`/don-vi/${u.id}`}>{u.name}</Link>
            {u.validTo && <span className="small second"> đến {show(u.validTo)}</span>}
            {u.successors.length > 0 && (
              <span className="small second"> → {u.successors.map(s => s.name).join(', ')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function People({ unit, isOver }: { unit: UnitWhole; isOver: boolean }) {
  const mayOpen = useMay('person.change')
  return (
    <section className="panel" aria-labelledby="nguoi">
      <h2 id="nguoi">Người của đơn vị ({unit.posts.length})</h2>
      {unit.posts.length === 0 && (
        <p className="second">
          {isOver
            ? 'Đơn vị đã kết thúc, không còn người nào.'
            : 'Chưa có người nào. Việc giao cho đơn vị này chưa có người nhận.'}
        </p>
      )}
      <ul className={names.list}>
        {unit.posts.map(p => (
          <li key={p.id}>
            {mayOpen ? <Link to={`/nguoi-dung/${p.personId}`}>{p.personName}</Link> : <strong>{p.personName}</strong>}
            <p className="small second">
              {[p.title, p.deskName, `vai ${ROLE_NAMES[p.role as Role]}`].filter(Boolean).join(' · ')}
              {p.validTo && ` · đến ${show(p.validTo)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where it came from, what became of it, and what was done to it here. */
function History({ unit }: { unit: UnitWhole }) {
  const mayReadLog = useMay('log.read')
  return (
    <section className="panel" aria-labelledby="lich-su">
      <h2 id="lich-su">Lịch sử</h2>
      <ul className={names.list}>
        {unit.predecessors.map(p => (
          <li key={p.id}>
            {show(p.on)}: tiếp nối <Link to={`/don-vi/${p.id}`}>{p.name}</Link>
          </li>
        ))}
        <li>{show(unit.validFrom)}: bắt đầu hoạt động</li>
        {unit.formerNames.map(f => (
          <li key={f.name}>
            đến {show(f.until)}: mang tên {f.name}
          </li>
        ))}
        {unit.successors.map(s => (
          <SuccessorLine key={s.id} to={s} />
        ))}
        {unit.validTo && unit.successors.length === 0 && <li>{show(unit.validTo)}: kết thúc hoạt động</li>}
      </ul>
      {mayReadLog && (
        <p style={{ marginTop: '0.5rem' }}>
          <Link to="/nhat-ky" search={{ subject: unit.id } as never}>
            Nhật ký của đơn vị này
          </Link>
        </p>
      )}
    </section>
  )
}

function SuccessorLine({ to: s }: { to: Succession }) {
  return (
    <li>
      {show(s.on)}: {SUCCESSION_NAMES[s.kind]} <Link to={`/don-vi/${s.id}`}>{s.name}</Link>
    </li>
  )
}
