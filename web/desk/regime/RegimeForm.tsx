/** A duty to report, set anew or said anew: what, of whom, how often, by which day on each level. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import * as api from '@thong-suot/domain/regime/regime.api.ts'
import { listTemplates } from '@thong-suot/domain/template/template.api.ts'
import { useState } from 'react'
import { ProblemError } from '../../ask.ts'
import { Form } from '../../parts/form/Form.tsx'
import { LoadingRows } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { Quote } from '../../parts/words/Quote.tsx'
import { useMe } from '../../shell/use-me.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import { LevelFields } from './form/LevelFields.tsx'
import type { Named } from './form/NamedUnits.tsx'
import { Receivers } from './form/Receivers.tsx'
import { RhythmFields } from './form/RhythmFields.tsx'
import { type Missing, readState } from './form/read-state.ts'
import { blankState, type RegimeState, stateOfProposal, stateOfRegime } from './form/regime-state.ts'
import { ClosingFields, SendFields } from './form/SendFields.tsx'
import { useRegimeForm } from './form/use-regime-form.ts'
import css from './regime.module.css'

const LABELS = {
  name: 'Tên báo cáo',
  templateId: 'Biểu mẫu',
  upward: 'Hạn gửi lên',
  cutoff: 'Ngày chốt số liệu',
  lock: 'Khóa nhập sau ngày',
  addressees: 'Đơn vị phải gửi',
  'level-1': 'Hạn gửi của cấp 1',
  'level-2': 'Hạn gửi của cấp 2',
  'level-3': 'Hạn gửi của cấp 3',
  'level-4': 'Hạn gửi của cấp 4',
}

/** Blank, or filled in from a duty of a paper. */
export function NewRegime({ factId }: { factId?: string }) {
  const { today } = useMe()
  const navigate = useNavigate()
  const proposal = useAsk(api.proposeRegime, { factId: factId ?? '' }, { enabled: factId !== undefined })
  const make = useDo(api.makeRegime, { onDone: ({ id }) => void navigate({ to: `/che-do-bao-cao/${id}` }) })
  if (factId && proposal.isPending) return <LoadingRows />
  const { data } = proposal
  const more = { ...(factId ? { factId } : {}), ...(data?.planId ? { planId: data.planId } : {}) }
  return (
    <Page narrow>
      <Head title="Đặt chế độ báo cáo" />
      {proposal.error && <p className="overdue">{proposal.error.message}</p>}
      {data && <Duty proposal={data} />}
      <Fields
        initial={data ? stateOfProposal(data, today) : blankState(today)}
        named={data?.addressees ?? []}
        known={[]}
        verb="Đặt chế độ báo cáo"
        {...{ busy: make.isPending, error: make.error, editing: false }}
        onSend={read => make.mutate({ ...read, ...more, startsOn: `${today.slice(0, 4)}-01-01` })}
        onCancel={() => void navigate({ to: '/che-do-bao-cao' })}
      />
    </Page>
  )
}

export function EditRegime({ regime, onDone }: { regime: api.RegimePage; onDone: () => void }) {
  const { today } = useMe()
  const change = useDo(api.changeRegime, { onDone })
  return (
    <Page narrow>
      <Head title="Sửa chế độ báo cáo" />
      <p className={css.duty}>
        Sửa có hiệu lực từ kỳ mở sau. Kỳ đã mở, báo cáo đã gửi giữ nguyên tên, ngày và biểu mẫu.
      </p>
      <Fields
        initial={stateOfRegime(regime, today)}
        {...{
          named: [],
          known: regime.named,
          verb: 'Lưu',
          busy: change.isPending,
          error: change.error,
          editing: true,
          onCancel: onDone,
        }}
        onSend={({ first: _, ...read }) =>
          change.mutate({ ...read, id: regime.id, edition: regime.edition, endsOn: regime.endsOn })
        }
      />
    </Page>
  )
}

function Head({ title }: { title: string }) {
  const crumbs = [
    { to: '/bao-cao', text: 'Báo cáo' },
    { to: '/che-do-bao-cao', text: 'Chế độ báo cáo' },
  ]
  return <PageHead title={title} crumbs={[...crumbs, { text: title }]} />
}

function Duty({ proposal: { quote, from, to, through, asks } }: { proposal: api.RegimeProposal }) {
  return (
    <div className={css.duty}>
      <Quote text={quote} />
      <p className="small second">{[from, to && `gửi ${to}`, through && `qua ${through}`].filter(Boolean).join(' ')}</p>
      {asks.map(ask => (
        <p key={ask} className="soon small">
          {ask}
        </p>
      ))}
    </div>
  )
}

type FieldsProps = {
  initial: RegimeState
  named: Named[]
  known: { id: string; name: string }[]
  verb: string
  editing: boolean
  busy: boolean
  error: ProblemError | null
  onSend: (read: ReturnType<typeof readState>) => void
  onCancel: () => void
}

function Fields({ initial, named, known, verb, editing, busy, error, onSend, onCancel }: FieldsProps) {
  const { today } = useMe()
  const [refusal, setRefusal] = useState<ProblemError | null>(null)
  const problem = refusal ?? error
  const form = useRegimeForm(initial, today, problem)
  const { data: templates } = useAsk(listTemplates, { size: 200 })
  const only = templates?.count === 1 ? templates.rows[0]!.id : ''
  const templateId = form.state.templateId || only
  const send = () => {
    const missing: Missing = {}
    const read = readState({ ...form.state, templateId }, missing)
    const count = Object.keys(missing).length
    setRefusal(count ? refused(missing, count) : null)
    if (count === 0) onSend(read)
  }
  return (
    <Form
      submit={verb}
      onSubmit={send}
      busy={busy}
      error={problem}
      labels={form.state.levels.length > 1 ? LABELS : { ...LABELS, 'level-1': 'Hạn đơn vị gửi' }}
      onCancel={onCancel}
    >
      <TextInput
        label={LABELS.name}
        description="Như ghi trên văn bản, không kèm kỳ"
        maxLength={300}
        {...form.bind('name')}
      />
      <Textarea label="Nội dung báo cáo" autosize minRows={2} maxLength={4000} {...form.bind('content')} />
      <NativeSelect
        label={LABELS.templateId}
        description="Chỉ tiêu và phần thuyết minh đơn vị phải điền"
        {...form.bind('templateId')}
        value={templateId}
        data={[
          { value: '', label: 'Chọn biểu mẫu' },
          ...(templates?.rows ?? []).map(each => ({
            value: each.id,
            label: `${each.name} (${each.indicators} chỉ tiêu)`,
          })),
        ]}
      />
      <RhythmFields form={form} editing={editing} />
      <Receivers form={form} named={named} known={known} />
      <LevelFields form={form} editing={editing} />
      <ClosingFields form={form} />
      <SendFields form={form} editing={editing} />
    </Form>
  )
}

const refused = (fields: Missing, count: number) =>
  new ProblemError({ code: 'input.invalid', status: 400, detail: `Cần sửa ${count} chỗ`, fields })
