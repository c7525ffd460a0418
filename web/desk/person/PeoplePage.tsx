import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { ROLE_NAMES, ROLES, type Role } from '@thong-suot/domain/actor.ts'
import { exportList } from '@thong-suot/domain/import/import.ts'
import { listPeople, type Person } from '@thong-suot/domain/person/person.ts'
import { addressOf } from '../../ask.ts'
import { ListFilters, ListTable, ListTools, useList } from '../../parts/list/List.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import type { Column } from '../../parts/table/DataTable.tsx'
import { ExportButton } from '../../parts/table/ExportButton.tsx'
import { ChoiceFilter, SearchFilter, StateTabs } from '../../parts/table/Filters.tsx'
import { useMe } from '../../shell/use-me.ts'

/** The posts held today, else the last one. */
function postsNow(person: Person, today: string) {
  const now = person.posts.filter(p => !p.validTo || p.validTo >= today)
  return now.length > 0 ? now : person.posts.slice(0, 1)
}

export default function PeoplePage() {
  const { today } = useMe()
  const navigate = useNavigate()
  const units = (p: Person) => postsNow(p, today).map(post => [post.deskName, post.unitName].filter(Boolean).join(', '))
  const roles = (p: Person) => [...new Set(postsNow(p, today).map(post => ROLE_NAMES[post.role]))].join('; ')
  const name = (p: Person) => <Link to={`/nguoi-dung/${p.id}`}>{p.name}</Link>
  const columns: Column<Person>[] = [
    { key: 'name', head: 'Họ và tên', sort: true, cell: name, width: '14rem', fixed: true },
    {
      key: 'username',
      head: 'Tên đăng nhập',
      cell: p =>
        p.username ? (
          <>
            {p.username} {p.locked && <span className="hint">đã khóa</span>}
          </>
        ) : (
          <span className="hint">chưa có tài khoản</span>
        ),
      width: '10rem',
    },
    {
      key: 'title',
      head: 'Chức danh',
      cell: p =>
        postsNow(p, today)
          .map(post => post.title)
          .join('; '),
    },
    { key: 'unit', head: 'Đơn vị', sort: true, cell: p => units(p).map(u => <div key={u}>{u}</div>) },
    { key: 'role', head: 'Vai', sort: true, cell: roles, width: '11rem' },
  ]
  const list = useList({
    name: 'nguoi-dung',
    title: 'Người dùng',
    noun: 'người',
    endpoint: listPeople,
    defaults: { tab: 'here', q: '', role: '', sort: 'name', page: 1 },
    columns,
    input: ({ tab, ...f }) => ({ ...f, state: tab }),
    words: f => [
      f.tab === 'left' && 'Đã thôi',
      f.tab === 'locked' && 'Đã khóa tài khoản',
      f.q && `Có “${f.q}”`,
      ROLE_NAMES[f.role as Role],
    ],
  })
  const { filters, set } = list
  return (
    <Page>
      <PageHead
        title="Người dùng"
        actions={
          <>
            <Button component={Link} to="/don-vi/nap" search={{ tab: 'people' } as never}>
              Nạp danh sách
            </Button>
            <ListTools list={list} />
            <ExportButton
              href={addressOf(exportList, {
                what: 'people',
                form: 'xlsx',
                q: filters.q,
                role: (filters.role || undefined) as Role,
                state: filters.tab as 'here',
              })}
            />
            <Primary onClick={() => navigate({ to: '/nguoi-dung/moi' })}>Thêm người dùng</Primary>
          </>
        }
      />
      <StateTabs
        value={filters.tab}
        tabs={[
          { key: 'here', label: 'Đang làm việc' },
          { key: 'left', label: 'Đã thôi' },
          { key: 'locked', label: 'Đã khóa' },
        ]}
      />
      <ListFilters list={list}>
        <SearchFilter label="Tên, chức danh, đơn vị" value={filters.q} onChange={q => set({ q })} />
        <ChoiceFilter
          label="Vai"
          value={filters.role}
          onChange={role => set({ role })}
          options={[{ value: '', label: 'Mọi vai' }, ...ROLES.map(role => ({ value: role, label: ROLE_NAMES[role] }))]}
        />
      </ListFilters>
      <ListTable
        list={list}
        idOf={p => p.id}
        linkOf={p => `/nguoi-dung/${p.id}`}
        card={p => ({ head: roles(p), title: name(p), foot: units(p).join('; ') })}
        empty="Chưa có người dùng nào ở đây."
      />
    </Page>
  )
}
