import { Button, Group } from '@mantine/core'
import names from './table.module.css'

type Props = {
  data: { count: number; page: number; size: number }
  noun: string
  onPage: ((page: number) => void) | undefined
}

/** "1–50 trong 842 văn bản", and the pages when there are more than one. */
export function Paging({ data: { count, page, size }, noun, onPage }: Props) {
  const pages = Math.max(1, Math.ceil(count / size))
  const show = (n: number) => n.toLocaleString('vi-VN')
  return (
    <div className={names.foot}>
      <span role="status">
        {show((page - 1) * size + 1)}–{show(Math.min(count, page * size))} trong {show(count)} {noun}
      </span>
      {pages > 1 && onPage && (
        <Group component="nav" gap="sm" aria-label="Trang của danh sách" className="no-print">
          <Button size="xs" aria-disabled={page <= 1} onClick={() => page > 1 && onPage(page - 1)}>
            Trang trước
          </Button>
          <span>
            trang {show(page)}/{show(pages)}
          </span>
          <Button size="xs" aria-disabled={page >= pages} onClick={() => page < pages && onPage(page + 1)}>
            Trang sau
          </Button>
        </Group>
      )}
    </div>
  )
}
