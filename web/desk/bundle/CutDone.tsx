/** What became of a file that was cut: each document with its number and what to do next. */
import { Link } from '@tanstack/react-router'
import type { DocumentRow } from '@thong-suot/domain/document/document.ts'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { DocumentStateTag, subjectOf } from '../document/document-words.tsx'
import register from '../document/register.module.css'

export function CutDone({ rows }: { rows: DocumentRow[] }) {
  return (
    <Page>
      <PageHead
        title={rows.length > 1 ? `Đã tách thành ${rows.length} văn bản` : 'Đã vào sổ một văn bản'}
        crumbs={[{ to: '/van-ban-den', text: 'Văn bản đến' }, { text: 'Tách tệp' }]}
      />
      <ul className={register.taken}>
        {rows.map(d => (
          <li key={d.id}>
            <span>
              {d.registerNo ? `Số đến ${d.registerNo} · ` : ''}
              {subjectOf(d)}
              <span className={register.second}>
                {[d.number, d.issuer, d.partFrom && partOf(d)].filter(Boolean).join(' · ')}
              </span>
            </span>
            <DocumentStateTag document={d} />
            {d.state === 'duplicate' ? (
              <Link to={`/van-ban-den/${d.id}`}>Xem hai bản</Link>
            ) : (
              <Link to={`/van-ban-den/${d.id}/doc`}>Đọc và xác nhận</Link>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/van-ban-den">Về sổ văn bản đến</Link>
      </p>
    </Page>
  )
}

const partOf = ({ partFrom, partTo }: DocumentRow) =>
  partFrom === partTo ? `trang ${partFrom} của tệp` : `trang ${partFrom}–${partTo} của tệp`
