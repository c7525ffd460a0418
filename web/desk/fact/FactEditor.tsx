/** Correcting a fact, or putting in one that was left out: a small form by kind, errors at the field. */
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { isDay, showDay } from '@thong-suot/domain/day.ts'
import { DOCUMENT_TYPES } from '@thong-suot/domain/document/document.ts'
import {
  CADENCES,
  CITATION_ROLES,
  type CitationValue,
  type Due,
  type FactKind,
  FIELD_NAMES,
  type FieldValue,
  type ObligationValue,
  type Operator,
  type ReportValue,
} from '@thong-suot/domain/document/fact.ts'
import { useState } from 'react'
import type { ProblemError } from '../../ask.ts'
import { DueField } from './DueField.tsx'
import css from './fact.module.css'
import { typedDay } from './typed-day.ts'
import { useHalfTyped } from './use-half-typed.ts'

type Props = {
  kind: FactKind
  value: unknown
  /** Under what name the half-typed is kept while one looks at other cards, or loads the page anew. */
  keptAs?: string
  refused: ProblemError | undefined
  busy: boolean
  saysSave: string
  onSave: (value: unknown) => void
  onLeave: () => void
}

export function FactEditor({ kind, value, keptAs, refused, busy, saysSave, onSave, onLeave }: Props) {
  const { draft, put, forget, taken } = useHalfTyped(
    keptAs,
    () => (kind === 'field' ? fieldDraft(value as FieldValue) : { ...(value as object) }) as Record<string, unknown>,
  )
  const fields = refused?.fields ?? {}
  const leave = () => {
    forget()
    onLeave()
  }
  return (
    <form
      style={{ display: 'grid', gap: '0.5rem', marginTop: '0.5rem' }}
      onSubmit={event => {
        event.preventDefault()
        if (busy) return
        onSave(kind === 'field' ? fieldOf(draft) : draft)
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') leave()
        event.stopPropagation()
      }}
    >
      {kind === 'field' && <FieldForm draft={draft} put={put} fields={fields} />}
      {kind === 'citation' && <CitationForm draft={draft as unknown as CitationValue} put={put} fields={fields} />}
      {kind === 'obligation' && (
        <ObligationForm draft={draft as unknown as ObligationValue} put={put} fields={fields} />
      )}
      {kind === 'report' && <ReportForm draft={draft as unknown as ReportValue} put={put} fields={fields} />}
      {taken && (
        <p role="status" className={css.hint}>
          Đã lấy lại phần sửa dở.
        </p>
      )}
      {refused && (
        <p role="alert" className="overdue small">
          {refused.message}
        </p>
      )}
      <div style={{ display: 'flex', gap: '0.5rem' }}>
        <Button type="submit" size="xs" loading={busy}>
          {saysSave}
        </Button>
        <Button size="xs" variant="default" onClick={leave}>
          Thôi
        </Button>
      </div>
    </form>
  )
}

type FormProps<T> = { draft: T; put: (key: string, value: unknown) => void; fields: Record<string, string> }

function fieldDraft({ name, value }: FieldValue): Record<string, unknown> {
  const text = Array.isArray(value)
    ? value.join('\n')
    : name === 'date' && value && isDay(value)
      ? showDay(value)
      : (value ?? '')
  return { name, text }
}

function fieldOf({ name, text }: Record<string, unknown>): FieldValue {
  const typed = String(text).trim()
  if (name === 'recipients')
    return {
      name,
      value: typed
        .split('\n')
        .map(line => line.trim())
        .filter(Boolean),
    }
  if (!typed) return { name: name as FieldValue['name'], value: null }
  return { name: name as FieldValue['name'], value: name === 'date' ? typedDay(typed) : typed }
}

function FieldForm({ draft, put, fields }: FormProps<Record<string, unknown>>) {
  const name = draft.name as FieldValue['name']
  const label = FIELD_NAMES[name]
  const shared = { label, value: String(draft.text), error: fields.value, 'data-autofocus': true, autoFocus: true }
  if (name === 'type') {
    return (
      <NativeSelect
        {...shared}
        onChange={e => put('text', e.currentTarget.value)}
        data={[
          { value: '', label: 'Chưa rõ' },
          ...Object.entries(DOCUMENT_TYPES).map(([code, says]) => ({ value: code, label: says })),
        ]}
      />
    )
  }
  if (name === 'recipients' || name === 'title') {
    return (
      <Textarea
        {...shared}
        autosize
        minRows={2}
        description={name === 'recipients' ? 'Mỗi nơi nhận một dòng' : undefined}
        onChange={e => put('text', e.currentTarget.value)}
      />
    )
  }
  return (
    <TextInput
      {...shared}
      description={name === 'date' ? 'Ngày/tháng/năm' : 'Để trống nếu văn bản để trống'}
      onChange={e => put('text', e.currentTarget.value)}
    />
  )
}

function CitationForm({ draft, put, fields }: FormProps<CitationValue>) {
  return (
    <>
      <TextInput
        autoFocus
        label="Số, ký hiệu"
        value={draft.number ?? ''}
        error={fields.number}
        onChange={e => put('number', e.currentTarget.value || null)}
      />
      {!draft.number && (
        <TextInput
          label="Tên luật"
          value={draft.name ?? ''}
          error={fields.name}
          onChange={e => put('name', e.currentTarget.value)}
        />
      )}
      <TextInput
        label="Ngày ban hành"
        description="Ngày/tháng/năm; để trống nếu không nêu"
        defaultValue={draft.date && isDay(draft.date) ? showDay(draft.date) : (draft.date ?? '')}
        error={fields.date}
        onChange={e => put('date', e.currentTarget.value.trim() ? typedDay(e.currentTarget.value) : null)}
      />
      <NativeSelect
        label="Vai trò"
        value={draft.role ?? 'mentions'}
        onChange={e => put('role', e.currentTarget.value)}
        data={Object.entries(CITATION_ROLES).map(([value, label]) => ({ value, label }))}
      />
    </>
  )
}

const lines = (text: string) =>
  text
    .split('\n')
    .map(l => l.trim())
    .filter(Boolean)

function Names({
  label,
  value,
  error,
  onChange,
}: {
  label: string
  value: string[]
  error?: string | undefined
  onChange: (names: string[]) => void
}) {
  const [text, setText] = useState(value.join('\n'))
  return (
    <Textarea
      label={label}
      description="Mỗi đơn vị một dòng"
      autosize
      minRows={1}
      value={text}
      error={error}
      onChange={e => {
        setText(e.currentTarget.value)
        onChange(lines(e.currentTarget.value))
      }}
    />
  )
}

function ObligationForm({ draft, put, fields }: FormProps<ObligationValue>) {
  return (
    <>
      <Textarea
        autoFocus
        autosize
        label="Nội dung công việc"
        value={draft.title}
        error={fields.title}
        onChange={e => put('title', e.currentTarget.value)}
      />
      <TextInput
        label="Mục, khoản"
        value={draft.clause ?? ''}
        error={fields.clause}
        onChange={e => put('clause', e.currentTarget.value || null)}
      />
      <Names label="Chủ trì" value={draft.lead} error={fields.lead} onChange={names => put('lead', names)} />
      <Names label="Phối hợp" value={draft.with} error={fields.with} onChange={names => put('with', names)} />
      <DueField
        due={draft.deadline?.due ?? null}
        operator={draft.deadline?.operator}
        error={Object.entries(fields).find(([key]) => key.startsWith('deadline'))?.[1]}
        onChange={(due: Due | null, operator: Operator | undefined) =>
          put('deadline', due && { ...draft.deadline, due, ...(operator ? { operator } : {}) })
        }
      />
    </>
  )
}

function ReportForm({ draft, put, fields }: FormProps<ReportValue>) {
  return (
    <>
      <NativeSelect
        label="Kỳ báo cáo"
        value={draft.cadence}
        onChange={e => put('cadence', e.currentTarget.value)}
        data={Object.entries(CADENCES).map(([value, label]) => ({ value, label }))}
      />
      <TextInput
        label="Ai báo cáo"
        value={draft.from ?? ''}
        error={fields.from}
        onChange={e => put('from', e.currentTarget.value || null)}
      />
      <TextInput
        label="Gửi về"
        value={draft.to ?? ''}
        error={fields.to}
        onChange={e => put('to', e.currentTarget.value || null)}
      />
      <TextInput
        label="Qua"
        value={draft.through ?? ''}
        error={fields.through}
        onChange={e => put('through', e.currentTarget.value || null)}
      />
      <DueField
        due={draft.due}
        operator={draft.operator}
        error={Object.entries(fields).find(([key]) => key.startsWith('due'))?.[1]}
        onChange={(due, operator) => {
          put('due', due)
          put('operator', operator)
        }}
      />
    </>
  )
}
