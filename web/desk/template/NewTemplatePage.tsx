/** Where a form begins: a ready one, a file of the office, or nothing. What a file proposes is gone through before it is kept. */
import { Button, FileButton } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { TemplateProposal } from '@thong-suot/domain/template/outline.ts'
import { sectionsOf } from '@thong-suot/domain/template/sections.ts'
import * as api from '@thong-suot/domain/template/template.api.ts'
import { formOf, type TemplateContent } from '@thong-suot/domain/template/template.ts'
import { useState } from 'react'
import { askWithFiles, type ProblemError } from '../../ask.ts'
import { Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { useAsk, useDo } from '../../use-ask.ts'
import { Preview } from './Preview.tsx'
import css from './template.module.css'

const BLANK: TemplateContent = {
  sections: [{ title: 'Kết quả thực hiện', guide: '' }],
  breakdowns: [],
  indicators: [],
  narratives: [],
  annexes: [],
}

export default function NewTemplatePage() {
  const ready = useAsk(api.listReadyTemplates, {})
  const navigate = useNavigate()
  const start = useDo(api.startTemplate, { onDone: ({ id }) => void navigate({ to: `/bieu-mau/${id}/soan` }) })
  const [proposal, setProposal] = useState<TemplateProposal>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ProblemError | null>(null)
  const read = async (file: File | null) => {
    if (!file) return
    setBusy(true)
    setError(null)
    try {
      setProposal(await askWithFiles(api.proposeTemplate, {}, { file }))
    } catch (problem) {
      setError(problem as ProblemError)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Page narrow>
      <PageHead
        title="Lập biểu mẫu"
        crumbs={[
          { to: '/che-do-bao-cao', text: 'Chế độ báo cáo' },
          { to: '/bieu-mau', text: 'Biểu mẫu' },
          { text: 'Lập mới' },
        ]}
      />
      {(error ?? start.error) && <Refused error={(error ?? start.error)!} />}
      {proposal ? (
        <Proposal
          proposal={proposal}
          busy={start.isPending}
          onTake={() => start.mutate({ name: proposal.name, content: proposal.content })}
          onLeave={() => setProposal(undefined)}
        />
      ) : (
        <>
          <h2>Từ mẫu có sẵn</h2>
          {ready.error && <Refused error={ready.error} retry={() => void ready.refetch()} />}
          <ul className={css.ready}>
            {ready.data?.map(({ key, name, says, content }) => (
              <li key={key}>
                <div>
                  <p className="item">{name}</p>
                  <p className="small second">{says}</p>
                  <p className="small hint">
                    {content.indicators.length} chỉ tiêu, {content.narratives.length} phần thuyết minh,{' '}
                    {content.annexes.length} danh sách
                  </p>
                </div>
                <Button
                  aria-label={`Dùng mẫu này: ${name}`}
                  loading={start.isPending && start.variables?.name === name}
                  onClick={() => start.mutate({ name, content })}
                >
                  Dùng mẫu này
                </Button>
              </li>
            ))}
          </ul>
          <h2>Từ tệp của đơn vị</h2>
          <div className={css.start}>
            <p className="second">
              Tệp Excel có bảng chỉ tiêu, hoặc đề cương Word: tiêu đề thành mục, dòng của bảng và dòng chừa chỗ ghi số
              thành chỉ tiêu, bảng kê thành danh sách. Xem lại rồi mới lưu.
            </p>
            <FileButton
              onChange={file => void read(file)}
              accept=".xlsx,.docx"
              inputProps={{ 'aria-label': 'Tệp biểu mẫu hoặc đề cương' }}
            >
              {props => (
                <Button {...props} loading={busy}>
                  Chọn tệp Excel, Word
                </Button>
              )}
            </FileButton>
          </div>
          <h2>Từ đầu</h2>
          <div className={css.start}>
            <p className="second">Biểu trống, thêm từng mục và chỉ tiêu.</p>
            <Button
              onClick={() =>
                start.mutate({
                  name: 'Biểu mẫu mới',
                  content: BLANK,
                })
              }
            >
              Lập biểu trống
            </Button>
          </div>
        </>
      )}
    </Page>
  )
}

function Proposal(p: { proposal: TemplateProposal; busy: boolean; onTake: () => void; onLeave: () => void }) {
  const { name, content, left } = p.proposal
  const form = formOf(content)
  return (
    <section className="stack" aria-label="Đề xuất từ tệp">
      <div className={css.proposed}>
        <p>
          Máy đọc được <strong>{sectionsOf(form).length} mục</strong>,{' '}
          <strong>{content.indicators.length} chỉ tiêu</strong>,{' '}
          <strong>{content.narratives.length} phần thuyết minh</strong>
          {content.annexes.length > 0 && (
            <>
              , <strong>{content.annexes.length} danh sách</strong>
            </>
          )}
          . Đây là đề xuất: chưa lưu gì, xem lại loại và đơn vị tính của từng chỉ tiêu sau khi nhận.
        </p>
        {left.length > 0 && (
          <details>
            <summary>{left.length} dòng không đưa vào biểu</summary>
            <ul className="small">
              {left.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div className="row">
        <Primary loading={p.busy} onClick={p.onTake}>
          Nhận và sửa tiếp
        </Primary>
        <Button onClick={p.onLeave}>Chọn cách khác</Button>
      </div>
      <h2>{name}</h2>
      <Preview form={form} />
    </section>
  )
}
