/** The parts of a paper as fields; it saves as typed and the page beside is set anew. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { DraftPage } from '@thong-suot/domain/draft/draft.api.ts'
import * as api from '@thong-suot/domain/draft/draft.api.ts'
import type { Paper, PaperBlock } from '@thong-suot/domain/draft/paper.ts'
import { useState } from 'react'
import { ask } from '../../ask.ts'
import { useSaveDraft } from '../../parts/form/use-save-draft.ts'
import css from './draft.module.css'

const lines = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

export function PaperEditor({ draft, onSaved }: { draft: DraftPage; onSaved: () => void }) {
  const [paper, setPaper] = useState<Paper>(draft.paper)
  const saving = useSaveDraft(paper, async now => {
    await ask(api.writeDraft, { id: draft.id, paper: now })
    onSaved()
  })
  const change = (more: Partial<Paper>) => setPaper(old => ({ ...old, ...more }))
  const block = (at: number, next: PaperBlock) =>
    change({ body: paper.body.map((each, i) => (i === at ? next : each)) })
  const { sign } = paper
  return (
    <fieldset className={`stack ${css.body}`} onBlur={saving.saveNow} aria-label="Nội dung dự thảo">
      <p className="hint small" role="status">
        {saving.says || 'Tự lưu khi nhập'}
      </p>
      <TextInput
        label="Ký hiệu"
        value={paper.symbol}
        onChange={event => change({ symbol: event.currentTarget.value })}
      />
      <Textarea
        label="Trích yếu"
        autosize
        value={paper.title}
        onChange={event => change({ title: event.currentTarget.value })}
      />
      <Lines label="Kính gửi" value={paper.to ?? []} onChange={to => change(to.length ? { to } : { to: [] })} />
      <Lines label="Căn cứ" value={paper.basis ?? []} onChange={basis => change({ basis })} />
      <fieldset className={css.body}>
        <legend>Nội dung</legend>
        {draft.rest && (
          <p className="hint small">
            Số lấy từ bản chốt giữ nguồn khi sửa chữ quanh số; đổi chính số đó thì mất nguồn.
          </p>
        )}
        {paper.body.map((each, i) => (
          <BlockField
            // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph has no name but its place
            key={i}
            at={i}
            block={each}
            onChange={next => block(i, next)}
            onRemove={() => change({ body: paper.body.filter((_, j) => j !== i) })}
          />
        ))}
        <button
          type="button"
          className={css.add}
          onClick={() => change({ body: [...paper.body, { kind: 'paragraph', text: '' }] })}
        >
          Thêm đoạn
        </button>
      </fieldset>
      <Lines label="Nơi nhận" value={paper.recipients} onChange={recipients => change({ recipients })} />
      <Lines
        label="Quyền hạn ký (KT., TM., TL.)"
        value={sign.authority}
        onChange={authority => change({ sign: { ...sign, authority } })}
      />
      <TextInput
        label="Chức vụ"
        value={sign.post}
        onChange={event => change({ sign: { ...sign, post: event.currentTarget.value } })}
      />
      <TextInput
        label="Họ và tên"
        value={sign.name}
        onChange={event => change({ sign: { ...sign, name: event.currentTarget.value } })}
      />
      <NativeSelect
        label="Độ khẩn"
        value={paper.urgency ?? ''}
        onChange={event => {
          const { urgency: _, ...rest } = paper
          const chosen = event.currentTarget.value
          setPaper(chosen ? { ...rest, urgency: chosen as 'KHẨN' } : rest)
        }}
        data={[
          { value: '', label: 'Thường' },
          { value: 'KHẨN', label: 'Khẩn' },
          { value: 'THƯỢNG KHẨN', label: 'Thượng khẩn' },
          { value: 'HỎA TỐC', label: 'Hỏa tốc' },
        ]}
      />
    </fieldset>
  )
}

function Lines({ label, value, onChange }: { label: string; value: string[]; onChange: (lines: string[]) => void }) {
  const [typed, setTyped] = useState(value.join('\n'))
  return (
    <Textarea
      label={label}
      description="Mỗi dòng một mục"
      autosize
      minRows={1}
      value={typed}
      onChange={event => {
        setTyped(event.currentTarget.value)
        onChange(lines(event.currentTarget.value))
      }}
    />
  )
}

type BlockProps = { at: number; block: PaperBlock; onChange: (block: PaperBlock) => void; onRemove: () => void }

function BlockField({ at, block, onChange, onRemove }: BlockProps) {
  if (block.kind === 'table')
    return (
      <p className="hint small">
        Đoạn {at + 1}: bảng {block.rows.length} dòng, lấy từ bản chốt.
      </p>
    )
  const text = 'text' in block ? block.text : 'title' in block ? block.title : ''
  const words = typeof text === 'string' ? text : (text ?? []).map(run => run.text).join('')
  const label = 'label' in block && block.label ? block.label : ''
  return (
    <div className={css.block}>
      <Textarea
        aria-label={`Đoạn ${at + 1}`}
        autosize
        minRows={1}
        value={words}
        leftSection={label ? <span className="hint small">{label}</span> : undefined}
        styles={block.kind === 'heading' ? { input: { fontWeight: 650 } } : {}}
        onChange={event => onChange(rewritten(block, event.currentTarget.value))}
      />
      <button type="button" className={css.remove} aria-label={`Bỏ đoạn ${at + 1}`} onClick={onRemove}>
        Bỏ
      </button>
    </div>
  )
}

/** New words for a block. Figures that still stand in them, in their order, keep their source. */
export function rewritten(block: Exclude<PaperBlock, { kind: 'table' }>, words: string): PaperBlock {
  if (block.kind === 'division') return { ...block, title: words }
  if (block.kind === 'heading' || block.kind === 'verdict' || block.kind === 'quote') return { ...block, text: words }
  const runs = Array.isArray(block.text) ? block.text.filter(run => run.source) : []
  if (runs.length === 0) return { ...block, text: words }
  const parts: { text: string; source?: string }[] = []
  let rest = words
  for (const run of runs) {
    const place = rest.indexOf(run.text)
    if (place < 0) continue
    if (place > 0) parts.push({ text: rest.slice(0, place) })
    parts.push(run.source ? { text: run.text, source: run.source } : { text: run.text })
    rest = rest.slice(place + run.text.length)
  }
  if (rest) parts.push({ text: rest })
  return { ...block, text: parts }
}
