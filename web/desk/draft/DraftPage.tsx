/** Dự thảo: the very page that will be issued, its form check beside it, and the way to its number. */
import { Button, SegmentedControl } from '@mantine/core'
import { IconFileTypeDocx, IconFileTypePdf, IconRubberStamp } from '@tabler/icons-react'
import { Navigate, useNavigate, useParams } from '@tanstack/react-router'
import type { DraftPage as Draft } from '@thong-suot/domain/draft/draft.api.ts'
import * as api from '@thong-suot/domain/draft/draft.api.ts'
import { useState } from 'react'
import { addressOf } from '../../ask.ts'
import { Confirm } from '../../parts/form/Dialogs.tsx'
import { LoadingRows } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { PageRefused } from '../../parts/page/PageRefused.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { useMay } from '../../shell/use-me.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import { Deliveries } from '../delivery/Deliveries.tsx'
import css from './draft.module.css'
import { FormCheck } from './FormCheck.tsx'
import { PaperEditor } from './PaperEditor.tsx'

export default function DraftPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useAsk(api.getDraft, { id })
  const [side, setSide] = useState<'soat' | 'sua'>('soat')
  // An outgoing paper that came as a file has no parts to edit: it is shown where papers are shown.
  if (error?.code === 'draft.not-found') return <Navigate to="/van-ban-den/$id" params={{ id } as never} replace />
  if (error && !data) return <PageRefused error={error} retry={() => void refetch()} />
  if (!data || data.id !== id)
    return (
      <Page>
        <LoadingRows />
      </Page>
    )
  const editable = data.mine && data.state === 'draft'
  return (
    <div className={css.page}>
      <div className={css.head}>
        <Head draft={data} />
      </div>
      <div className={css.panes}>
        <Pages draft={data} />
        <aside className={css.side} aria-label="Thể thức và nội dung">
          {editable && (
            <SegmentedControl
              fullWidth
              value={side}
              onChange={value => setSide(value as 'soat')}
              aria-label="Việc làm với dự thảo"
              data={[
                { value: 'soat', label: 'Soát thể thức' },
                { value: 'sua', label: 'Sửa nội dung' },
              ]}
            />
          )}
          {side === 'sua' && editable ? (
            <PaperEditor key={data.id} draft={data} onSaved={() => void refetch()} />
          ) : (
            <>
              <Deliveries documentId={data.id} />
              <FormCheck draft={data} editable={editable} />
            </>
          )}
        </aside>
      </div>
    </div>
  )
}

const STEPS = ['Lập', 'Soát thể thức', 'Cấp số, ban hành']

function Head({ draft }: { draft: Draft }) {
  const mayIssue = useMay('document.issue') && draft.mine && draft.state === 'draft'
  const [asking, setAsking] = useState(false)
  const issue = useDo(api.issueDraft, { onDone: () => setAsking(false) })
  const mayDiscard = useMay('plan.make') && draft.mine && draft.state === 'draft'
  const [giving, setGiving] = useState(false)
  const go = useNavigate()
  const discard = useDo(api.discardDraft, { onDone: () => void go({ to: '/van-ban-di' }) })
  const at = draft.state === 'issued' ? 3 : 1
  return (
    <PageHead
      title={draft.title}
      crumbs={[{ to: '/van-ban-di', text: 'Văn bản đi' }, { text: draft.number ?? 'Dự thảo' }]}
      meta={
        <ol className={css.steps} aria-label="Các bước">
          {STEPS.map((step, i) => (
            <li key={step} aria-current={i === at ? 'step' : undefined} className={i < at ? css.passed : undefined}>
              {i < at ? '✓ ' : ''}
              {step}
            </li>
          ))}
          {draft.number && (
            <li>
              <Tag tone="good" says={`Số ${draft.number}`} />
            </li>
          )}
        </ol>
      }
      actions={
        <>
          <Button
            component="a"
            href={addressOf(api.draftFile, { id: draft.id, as: 'docx' })}
            download
            leftSection={<IconFileTypeDocx size="1.125rem" stroke={1.75} aria-hidden />}
          >
            Tải DOCX
          </Button>
          <Button
            component="a"
            href={addressOf(api.draftFile, { id: draft.id, as: 'pdf' })}
            download
            leftSection={<IconFileTypePdf size="1.125rem" stroke={1.75} aria-hidden />}
          >
            Tải PDF
          </Button>
          {mayDiscard && (
            <Button variant="subtle" onClick={() => setGiving(true)}>
              Hủy dự thảo
            </Button>
          )}
          {mayIssue && (
            <Primary
              leftSection={<IconRubberStamp size="1.125rem" stroke={1.75} aria-hidden />}
              onClick={() => setAsking(true)}
            >
              Ban hành
            </Primary>
          )}
        </>
      }
    >
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title="Cấp số và ban hành"
        verb="Ban hành"
        busy={issue.isPending}
        error={issue.error}
        onConfirm={() => issue.mutate({ id: draft.id })}
      >
        <p>Văn bản lấy số tiếp theo của sổ văn bản đi và ghi ngày hôm nay. Ban hành rồi thì không sửa được nữa.</p>
      </Confirm>
      <Confirm
        opened={giving}
        onClose={() => setGiving(false)}
        title="Hủy dự thảo"
        verb="Hủy dự thảo"
        busy={discard.isPending}
        error={discard.error}
        onConfirm={() => discard.mutate({ id: draft.id })}
      >
        <p>Dự thảo chưa có số nên sổ văn bản đi không đổi. Hủy rồi thì không mở lại được.</p>
      </Confirm>
    </PageHead>
  )
}

function Pages({ draft }: { draft: Draft }) {
  return (
    <div className={css.pages}>
      {Array.from({ length: draft.pages }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
        <figure key={`${draft.print} ${i + 1}`}>
          <img
            src={`${addressOf(api.draftPicture, { id: draft.id, page: i + 1 })}&ban=${draft.print}`}
            alt={`Trang ${i + 1} của ${draft.title}`}
            loading={i > 1 ? 'lazy' : 'eager'}
          />
          <figcaption className="hint small">
            Trang {i + 1}/{draft.pages}
          </figcaption>
        </figure>
      ))}
    </div>
  )
}
