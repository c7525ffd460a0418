/** Soạn biểu mẫu: sections and what stands in them, edited in their places; preview beside; publishing makes a version. */
import { Button, TextInput } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { renumbered } from '@thong-suot/domain/template/design.ts'
import type { TemplateDraft } from '@thong-suot/domain/template/template.api.ts'
import * as api from '@thong-suot/domain/template/template.api.ts'
import { formOf } from '@thong-suot/domain/template/template.ts'
import { useEffect, useState } from 'react'
import { ask, type ProblemError } from '../../ask.ts'
import { Confirm } from '../../parts/form/Dialogs.tsx'
import { LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { PageRefused } from '../../parts/page/PageRefused.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { useDo } from '../../use-ask.ts'
import { Breakdowns } from './Breakdowns.tsx'
import { Faults } from './Faults.tsx'
import { Preview } from './Preview.tsx'
import { Sections } from './Sections.tsx'
import css from './template.module.css'
import { useDesign } from './use-design.ts'

export default function DesignerPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const [draft, setDraft] = useState<TemplateDraft>()
  const [error, setError] = useState<ProblemError | null>(null)
  useEffect(() => {
    ask(api.openDraft, { id }).then(setDraft, setError)
  }, [id])
  if (error) return <PageRefused error={error} retry={() => location.reload()} />
  return draft?.id === id ? (
    <Designer key={id} draft={draft} />
  ) : (
    <Page>
      <LoadingRows />
    </Page>
  )
}

function Designer({ draft }: { draft: TemplateDraft }) {
  const design = useDesign(draft)
  const navigate = useNavigate()
  const [seen, setSeen] = useState(false)
  const [asking, setAsking] = useState<'publish' | 'drop'>()
  const [pressed, setPressed] = useState(false)
  const publish = useDo(api.publishDraft, { onDone: () => void navigate({ to: `/bieu-mau/${draft.id}` }) })
  const drop = useDo(api.dropDraft, {
    onDone: ({ gone }) => void navigate({ to: gone ? '/bieu-mau' : `/bieu-mau/${draft.id}` }),
  })
  const { content, faults } = design
  return (
    <Page>
      <PageHead
        title={design.name || 'Biểu mẫu chưa có tên'}
        crumbs={[
          { to: '/che-do-bao-cao', text: 'Chế độ báo cáo' },
          { to: '/bieu-mau', text: 'Biểu mẫu' },
          { text: `Soạn bản ${draft.version}` },
        ]}
        meta={
          <>
            <span>Bản {draft.version}, đang soạn</span>
            <span>
              {content.indicators.length} chỉ tiêu, {content.narratives.length} phần thuyết minh,{' '}
              {content.annexes.length} danh sách
            </span>
          </>
        }
        actions={
          <Button aria-pressed={seen} onClick={() => setSeen(!seen)}>
            {seen ? 'Soạn tiếp' : 'Xem thử'}
          </Button>
        }
      />
      {design.clash && <Refused error={design.clash} retry={() => location.reload()} />}
      {pressed && <Faults faults={faults} content={content} />}
      {seen ? (
        <Preview form={formOf(content)} />
      ) : (
        <>
          <TextInput
            label="Tên biểu mẫu"
            className={css.named ?? ''}
            value={design.name}
            onChange={event => design.setName(event.currentTarget.value)}
            error={design.name.trim() ? undefined : 'Chưa có tên. Điền tên biểu mẫu.'}
          />
          <Sections design={design} faults={pressed ? faults : []} />
          <Breakdowns design={design} />
        </>
      )}
      <div className={`${css.foot} no-print`}>
        <span role="status" className="small second">
          {design.saved.says || 'Tự lưu khi sửa'}
        </span>
        <Button onClick={() => design.change(renumbered)}>Đánh lại số</Button>
        <Button onClick={() => setAsking('drop')}>Bỏ bản nháp</Button>
        <Primary
          onClick={() => {
            setPressed(true)
            if (faults.length === 0) setAsking('publish')
          }}
        >
          Công bố bản {draft.version}
        </Primary>
      </div>
      <Confirm
        opened={asking === 'publish'}
        onClose={() => setAsking(undefined)}
        title={`Công bố bản ${draft.version}`}
        verb="Công bố"
        busy={publish.isPending}
        error={publish.error}
        onConfirm={() =>
          void design.keep().then(
            edition => publish.mutate({ id: draft.id, edition }),
            () => setAsking(undefined),
          )
        }
      >
        <p>
          Kỳ mở từ nay dùng bản này; kỳ đang mở giữ bản cũ. Bản đã công bố không sửa được nữa, muốn đổi thì soạn bản
          tiếp theo.
        </p>
      </Confirm>
      <Confirm
        opened={asking === 'drop'}
        onClose={() => setAsking(undefined)}
        title="Bỏ bản nháp"
        verb="Bỏ bản nháp"
        busy={drop.isPending}
        error={drop.error}
        onConfirm={() => drop.mutate({ id: draft.id })}
      >
        <p>Những gì đã soạn trong bản nháp này sẽ mất. Các bản đã công bố còn nguyên.</p>
      </Confirm>
    </Page>
  )
}
