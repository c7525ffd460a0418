import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { ROLE_NAMES, type Role } from '@thong-suot/domain/actor.ts'
import { getUnit, listUnits } from '@thong-suot/domain/unit/unit.api.ts'
import {
  COMMUNE_KIND_NAMES,
  SUCCESSION_NAMES,
  type Succession,
  UNIT_KIND_NAMES,
  type UnitWhole,
} from '@thong-suot/domain/unit/unit.ts'
import { LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { useMay, useMe } from '../../shell/use-me.ts'
import { useAsk } from '../../use-ask.ts'
import names from './unit.module.css'

const show = (day: string) => day.split('-').reverse().join('/')

export default function UnitPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data: unit, error, refetch } = useAsk(getUnit, { id })
  const navigate = useNavigate()
  const mayChange = useMay('unit.change')
  const { today } = useMe()
  if (error) return <Page>{<Refused error={error} retry={refetch} />}</Page>
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
      <div className={names.two}>
        <div className="stack">
          <Below id={id} />
          <People unit={unit} />
          {unit.members.length > 0 && <Members unit={unit} />}
        </div>
        <div className="stack">
          <Details unit={unit} />
          <History unit={unit} />
        </div>
      </div>
    </Page>
  )
}

function Details({ unit }: { unit: UnitWhole }) {
  const rows: [string, string | null][] = [
    ['Tên ngắn', unit.shortName],
    ['Ký hiệu trên văn bản', unit.symbol],
    ['Mã định danh', unit.code],
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

function People({ unit }: { unit: UnitWhole }) {
  const mayOpen = useMay('person.change')
  return (
    <section className="panel" aria-labelledby="nguoi">
      <h2 id="nguoi">Người của đơn vị ({unit.posts.length})</h2>
      {unit.posts.length === 0 && (
        <p className="second">Chưa có người nào. Việc giao cho đơn vị này chưa có người nhận.</p>
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

function Members({ unit }: { unit: UnitWhole }) {
  return (
    <section className="panel" aria-labelledby="thanh-vien">
      <h2 id="thanh-vien">Cơ quan thành viên ({unit.members.length})</h2>
      <ul className={names.list}>
        {unit.members.map(m => (
          <li key={m.id}>
            <Link to={`/don-vi/${m.id}`}>{m.name}</Link>
            {m.standing && <span className="small second"> · cơ quan thường trực</span>}
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
