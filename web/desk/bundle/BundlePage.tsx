/** Tách tệp: a file that holds several documents; a person says where each begins, then each gets its own number. */
import { Button } from '@mantine/core'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { cutBundle, getBundle } from '@thong-suot/domain/bundle/bundle.api.ts'
import type { Bundle } from '@thong-suot/domain/bundle/bundle.ts'
import { useState } from 'react'
import { LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { useAsk, useDo } from '../../use-ask.ts'
import { CutDone } from './CutDone.tsx'
import { PartPanel } from './PartPanel.tsx'
import { type Part, partsOf } from './parts.ts'

export default function BundlePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const bundle = useAsk(getBundle, { id })
  const cut = useDo(cutBundle)
  if (cut.data) return <CutDone rows={cut.data} />
  if (bundle.data) {
    return (
      <Places
        bundle={bundle.data}
        busy={cut.isPending}
        error={cut.error}
        onCut={parts => cut.mutate({ id, cuts: parts.map(({ page, line }) => ({ page, line })) })}
      />
    )
  }
  return (
    <Page>
      <PageHead title="Tách tệp" crumbs={[{ to: '/van-ban-den', text: 'Văn bản đến' }, { text: 'Tách tệp' }]} />
      {bundle.error ? <Refused error={bundle.error} /> : <LoadingRows />}
      {bundle.error && (
        <p>
          <Link to="/van-ban-den/$id" params={{ id }}>
            Về văn bản
          </Link>
        </p>
      )}
    </Page>
  )
}

type Props = {
  bundle: Bundle
  busy: boolean
  error: Parameters<typeof Refused>[0]['error'] | null
  onCut: (parts: Part[]) => void
}

function Places({ bundle: { document: d, places }, busy, error, onCut }: Props) {
  const go = useNavigate()
  const [begins, setBegins] = useState(() => places.map((place, i) => i === 0 || place.begins))
  const parts = partsOf(places, begins)
  const turn = (at: number) => setBegins(old => old.map((one, i) => (i === at ? !one : one)))
  return (
    <Page>
      <PageHead
        title={parts.length > 1 ? `Tệp này có ${parts.length} văn bản` : 'Tệp này có một văn bản'}
        crumbs={[
          { to: '/van-ban-den', text: 'Văn bản đến' },
          { to: `/van-ban-den/${d.id}`, text: d.registerNo ? `Số đến ${d.registerNo}` : 'Chưa vào sổ' },
          { text: 'Tách tệp' },
        ]}
        meta={[d.fileName, d.pageCount && `${d.pageCount} trang`].filter(Boolean).join(' · ')}
        actions={
          <>
            <Button onClick={() => go({ to: '/van-ban-den/$id', params: { id: d.id } })}>Để sau</Button>
            <Primary loading={busy} onClick={() => onCut(parts)}>
              {parts.length > 1 ? `Tách và vào sổ ${parts.length} văn bản` : 'Vào sổ là một văn bản'}
            </Primary>
          </>
        }
      />
      {error && <Refused error={error} />}
      <p>
        {d.state === 'bundle'
          ? 'Máy đề xuất chỗ bắt đầu của từng văn bản. '
          : 'Máy không thấy chỗ nào bắt đầu văn bản khác. '}
        Xem lại, đánh dấu trang mà một văn bản mới bắt đầu; phụ lục để cùng văn bản của nó. Mỗi văn bản được cấp một số
        đến riêng và giữ chung tệp gốc. Số đã cấp thì không rút lại được.
      </p>
      {parts.length > 1 && (
        <p>
          <Button size="compact-sm" variant="subtle" onClick={() => setBegins(places.map((_, i) => i === 0))}>
            Không tách, tệp chỉ là một văn bản
          </Button>
        </p>
      )}
      {parts.map((part, i) => (
        <PartPanel key={`${part.page}-${part.line}`} documentId={d.id} part={part} no={i + 1} onTurn={turn} />
      ))}
    </Page>
  )
}
