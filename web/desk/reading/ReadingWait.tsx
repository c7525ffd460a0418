/** What the reading view shows while a paper is being read, or when it could not be. */
import { Progress, Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { DocumentRow } from '@thong-suot/domain/document/document.ts'
import type { ProblemError } from '../../ask.ts'
import { Page } from '../../parts/page/PageHead.tsx'
import css from './reading.module.css'

export function ReadingWait({ document: d, error }: { document: DocumentRow | undefined; error: ProblemError | null }) {
  if (error) {
    return (
      <Page>
        <div role="alert" className={css.wait}>
          <h1>Chưa mở được văn bản</h1>
          <p>{error.message}</p>
          <Link to="/van-ban-den">Về sổ văn bản đến</Link>
        </div>
      </Page>
    )
  }
  if (!d) {
    return (
      <Page>
        <div aria-busy>
          <Skeleton height={28} width="60%" mb="md" />
          <Skeleton height={420} />
        </div>
      </Page>
    )
  }
  if (d.state === 'waiting' || d.state === 'reading') {
    return (
      <Page>
        <div aria-live="polite" className={css.wait}>
          <h1>Đang đọc {d.fileName}</h1>
          <p>
            {d.pageCount ? `Đang đọc trang ${Math.min(d.pagesRead + 1, d.pageCount)}/${d.pageCount}.` : 'Đang mở tệp.'}{' '}
            Bạn có thể làm việc khác, hệ thống vẫn đọc tiếp.
          </p>
          <Progress value={d.pageCount ? (100 * d.pagesRead) / d.pageCount : 5} animated aria-label="Phần đã đọc" />
          <p>
            <Link to="/van-ban-den">Về sổ văn bản đến</Link>
          </p>
        </div>
      </Page>
    )
  }
  if (d.state === 'bundle') {
    return (
      <Page>
        <div role="status" className={css.wait}>
          <h1>Tệp này có {d.cutCount} văn bản</h1>
          <p>Xem chỗ tách rồi xác nhận, mỗi văn bản sẽ được cấp số đến và đọc riêng.</p>
          <p>
            <Link to={`/van-ban-den/${d.id}/tach`}>Xem và tách</Link>
          </p>
        </div>
      </Page>
    )
  }
  return (
    <Page>
      <div role="alert" className={css.wait}>
        <h1>{d.state === 'refused' ? 'Văn bản không được nhận' : 'Chưa đọc được văn bản'}</h1>
        <p>{d.trouble}</p>
        <p>
          <Link to="/van-ban-den/$id" params={{ id: d.id }}>
            Xem cách xử lý
          </Link>{' '}
          · <Link to="/van-ban-den">Về sổ văn bản đến</Link>
        </p>
      </div>
    </Page>
  )
}
