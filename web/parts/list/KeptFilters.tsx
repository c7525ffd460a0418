import { Button, Checkbox, CloseButton, Popover, TextInput } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import * as api from '@thong-suot/domain/filter/filter.ts'
import { useState } from 'react'
import { useAsk, useDo } from '../../use-ask.ts'
import { Form } from '../form/Form.tsx'
import { useFields } from '../form/use-fields.ts'
import names from './kept-filters.module.css'

/** Which page is shown and which post is spoken for are no filters. */
const NOT_KEPT = ['page', 'don-vi']

/** "Bộ lọc đã lưu": opens one's own and the unit's, keeps the present one under a name. @param page of the list: 'nhiem-vu' */
export function KeptFilters({ page }: { page: string }) {
  const [opened, setOpened] = useState(false)
  const search = useSearch({ strict: false }) as Record<string, string>
  const here = new URLSearchParams(Object.entries(search).filter(([key]) => !NOT_KEPT.includes(key))).toString()
  return (
    <Popover position="bottom-end" trapFocus opened={opened} onChange={setOpened} width="20rem">
      <Popover.Target>
        <Button
          leftSection={<IconBookmark size="1.125rem" stroke={1.75} aria-hidden />}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          Bộ lọc đã lưu
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Bộ lọc đã lưu">
        {opened && <Kept page={page} here={here} close={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  )
}

function Kept({ page, here, close }: { page: string; here: string; close: () => void }) {
  const { data = [] } = useAsk(api.listFilters, { page })
  const drop = useDo(api.dropFilter)
  const keep = useDo(api.keepFilter, { onDone: close })
  const form = useFields({ name: '', shared: false }, keep.error)
  return (
    <div className="stack">
      {data.length === 0 && <p className="small second">Chưa lưu bộ lọc nào cho danh sách này.</p>}
      {[false, true].map(shared => {
        const some = data.filter(f => f.shared === shared)
        if (some.length === 0) return null
        return (
          <section key={String(shared)}>
            <h3 className="small">{shared ? 'Của đơn vị' : 'Của tôi'}</h3>
            <ul className={names.kept}>
              {some.map(f => (
                <li key={f.id}>
                  <Link
                    to="."
                    search={Object.fromEntries(new URLSearchParams(f.search)) as never}
                    aria-current={f.search === here ? 'true' : undefined}
                    activeProps={{}}
                    onClick={close}
                  >
                    {f.name}
                  </Link>
                  {f.mayDrop && (
                    <CloseButton
                      size="sm"
                      aria-label={`Bỏ bộ lọc ${f.name}`}
                      onClick={() => drop.mutate({ id: f.id })}
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {here ? (
        <Form
          submit="Lưu bộ lọc"
          busy={keep.isPending}
          error={keep.error ?? drop.error}
          labels={{ name: 'Tên bộ lọc đang dùng' }}
          onSubmit={() => keep.mutate({ page, name: form.values.name, search: here, shared: form.values.shared })}
        >
          <TextInput label="Tên bộ lọc đang dùng" maxLength={80} {...form.bind('name')} />
          <Checkbox
            label="Dùng chung trong đơn vị"
            checked={form.values.shared}
            onChange={event => form.set('shared', event.currentTarget.checked)}
          />
        </Form>
      ) : (
        <p className="small hint">Chọn điều kiện lọc rồi mở lại đây để lưu.</p>
      )}
    </div>
  )
}
