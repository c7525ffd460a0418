/** A regime made by hand or from a confirmed duty: what is asked, of whom, how often, by which day on each level. */
import { Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import { CADENCE_NAMES, type Cadence, readMonthDay } from '@thong-suot/domain/period/period.ts'
import { type DayOfPeriod, dayOf, figuresOf, type Span, spansOf } from '@thong-suot/domain/period/span.ts'
import * as api from '@thong-suot/domain/regime/regime.api.ts'
import { listTemplates } from '@thong-suot/domain/template/template.api.ts'
import { useEffect, useState } from 'react'
import { ProblemError } from '../../ask.ts'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { LoadingRows } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { Quote } from '../../parts/words/Quote.tsx'
import { useMe } from '../../shell/use-me.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import { NamedUnits } from './NamedUnits.tsx'
import css from './regime.module.css'

const LABELS = {
  name: 'Tên báo cáo',
  templateId: 'Biểu mẫu',
  due: 'Hạn đơn vị gửi',
  upwardDue: 'Hạn gửi lên',
  cutoff: 'Ngày chốt số liệu',
  lock: 'Khóa nhập sau ngày',
  levels: 'Các hạn',
  addressees: 'Đơn vị phải gửi',
}
const UNIT_KINDS: Record<string, string> = {
  department: 'các sở, ngành',
  office: 'văn phòng',
  division: 'các phòng',
  branch: 'các chi cục',
  'public-unit': 'các đơn vị sự nghiệp',
  commune: 'các xã, phường, đặc khu',
  'commune-division': 'các phòng, trung tâm',
  police: 'các đơn vị công an',
  'mass-organisation': 'các đoàn thể',
}

export function RegimeForm({ factId }: { factId?: string }) {
  const { today, post } = useMe()
  const navigate = useNavigate()
  const templates = useAsk(listTemplates, {})
  const kinds = useAsk(api.listSubordinateKinds, {})
  const proposal = useAsk(api.proposeRegime, { factId: factId ?? '' }, { enabled: factId !== undefined })
  const [refusal, setRefusal] = useState<ProblemError | null>(null)
  const make = useDo(api.makeRegime, { onDone: ({ id }) => void navigate({ to: `/che-do-bao-cao/${id}` }) })
  const form = useFields(
    {
      name: '',
      content: '',
      cadence: 'annual' as Cadence,
      templateId: '',
      due: '',
      dueOperator: 'before',
      upwardTo: '',
      through: '',
      upwardDue: '',
      upwardOperator: 'before',
      cutoff: '',
      lock: '',
      half: 'all',
      firstName: '',
      firstFrom: `${today.slice(0, 4)}-01-01` as string | undefined,
      firstDue: undefined as string | undefined,
      firstUpward: undefined as string | undefined,
    },
    refusal ?? make.error,
  )
  const [groups, setGroups] = useState<string[]>([])
  const [named, setNamed] = useState<string[]>([])
  const { values, set, setValues } = form
  const proposed = proposal.data
  useEffect(() => {
    const data = proposed
    if (!data) return
    const [span] = spanFor(data.cadence, today, data.rule.only?.[0])
    const first = data.rule.levels[0]!
    const upward = data.upward
    setValues(old => ({
      ...old,
      name: data.name,
      cadence: data.cadence,
      due: span && data.asks.length === 0 ? monthDayOf(span, first.due) : '',
      dueOperator: first.operator,
      half: data.rule.only?.[0] ? String(data.rule.only[0]) : 'all',
      upwardTo: upward?.to ?? '',
      through: upward?.through ?? '',
      upwardDue: span && upward ? monthDayOf(span, upward.due) : '',
      upwardOperator: upward?.operator ?? 'before',
      firstName: data.date ? `năm ${data.date.slice(0, 4)}` : '',
      firstFrom: data.date ? `${data.date.slice(0, 4)}-01-01` : old.firstFrom,
      firstDue: data.date ?? undefined,
      firstUpward: upward?.date ?? undefined,
    }))
    setNamed(data.addressees.flatMap(a => a.units.map(unit => unit.id)))
  }, [proposed, today, setValues])
  // What the paper proposes is filled in before anybody types, never over what was typed.
  if (!templates.data || !kinds.data || (factId && proposal.isPending)) return <LoadingRows />
  const templateId = values.templateId || (templates.data.length === 1 ? templates.data[0]!.id : '')
  const own = kinds.data.filter(kind => kind.under === post.unitId || kind.count >= 5)
  const [span] = spanFor(values.cadence, today, Number(values.half) || undefined)

  const send = () => {
    const fields: Record<string, string> = {}
    if (!values.name.trim()) fields.name = 'Chưa nhập. Điền vào ô này.'
    if (!templateId) fields.templateId = 'Chọn biểu mẫu.'
    const day = (name: 'due' | 'upwardDue' | 'cutoff' | 'lock', needed: boolean): DayOfPeriod | null => {
      const text = values[name].trim()
      if (!text && !needed) return null
      const read = span && dayInPeriod(span, values.cadence, text)
      if (!read) fields[name] = 'Nhập ngày/tháng, ví dụ 05/11.'
      return read ?? null
    }
    const due = span ? day('due', true) : { month: 0, day: 15 }
    const upward = span ? day('upwardDue', false) : null
    const cutoff = span ? day('cutoff', false) : null
    const lock = span ? day('lock', false) : null
    if (groups.length === 0 && named.length === 0) fields.addressees = 'Chọn ít nhất một đơn vị hoặc một nhóm đơn vị.'
    if (!span && values.firstDue && !values.firstName.trim()) fields.firstName = 'Đặt tên kỳ, ví dụ: năm 2025.'
    if (Object.keys(fields).length || !due) {
      setRefusal(
        new ProblemError({
          code: 'input.invalid',
          status: 400,
          detail: `Cần sửa ${Object.keys(fields).length} chỗ`,
          fields,
        }),
      )
      return
    }
    setRefusal(null)
    make.mutate({
      name: values.name,
      content: values.content,
      cadence: values.cadence,
      templateId,
      rule: {
        ...(values.half !== 'all' ? { only: [Number(values.half)] } : {}),
        ...(cutoff ? { cutoff } : {}),
        ...(lock ? { lock } : {}),
        levels: [{ due, operator: values.dueOperator as 'before' }],
        ...(upward ? { upward: { due: upward, operator: values.upwardOperator as 'before' } } : {}),
      },
      addressees: {
        units: named,
        below: [],
        groups: [...Map.groupBy(groups, key => key.split(' ')[0]!)].map(([under, keys]) => ({
          under,
          kinds: keys.map(key => key.split(' ')[1]!),
        })),
      },
      ...(values.upwardTo ? { upwardTo: values.upwardTo } : {}),
      ...(values.through ? { through: values.through } : {}),
      ...(factId ? { factId } : {}),
      ...(proposal.data?.planId ? { planId: proposal.data.planId } : {}),
      startsOn: `${today.slice(0, 4)}-01-01`,
      ...(!span && values.firstDue && values.firstFrom
        ? {
            first: {
              name: values.firstName.trim(),
              days: {
                from: values.firstFrom,
                to: values.firstDue,
                due: values.firstDue,
                operator: values.dueOperator as 'before',
                upward: values.firstUpward ?? null,
              },
            },
          }
        : {}),
    })
  }
  return (
    <Page narrow>
      <PageHead
        title="Đặt chế độ báo cáo"
        crumbs={[
          { to: '/bao-cao', text: 'Báo cáo' },
          { to: '/che-do-bao-cao', text: 'Chế độ báo cáo' },
          { text: 'Đặt mới' },
        ]}
      />
      {proposal.error && <p className="overdue">{proposal.error.message}</p>}
      {proposal.data && (
        <div className={css.duty}>
          <Quote text={proposal.data.quote} />
          <p className="small second">
            {[
              proposal.data.from,
              proposal.data.to && `gửi ${proposal.data.to}`,
              proposal.data.through && `qua ${proposal.data.through}`,
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
          {proposal.data.asks.map(ask => (
            <p key={ask} className="soon small">
              {ask}
            </p>
          ))}
        </div>
      )}
      <Form
        submit="Đặt chế độ báo cáo"
        onSubmit={send}
        busy={make.isPending}
        error={refusal ?? make.error}
        labels={LABELS}
        onCancel={() => void navigate({ to: '/che-do-bao-cao' })}
      >
        <TextInput label={LABELS.name} description="Như ghi trên văn bản, không kèm kỳ" {...form.bind('name')} />
        <Textarea label="Nội dung báo cáo" autosize minRows={2} {...form.bind('content')} />
        <NativeSelect
          label={LABELS.templateId}
          description="Chỉ tiêu và phần thuyết minh đơn vị phải điền"
          {...form.bind('templateId')}
          value={templateId}
          data={[
            { value: '', label: 'Chọn biểu mẫu' },
            ...templates.data.map(each => ({ value: each.id, label: `${each.name} (${each.indicators} chỉ tiêu)` })),
          ]}
        />
        <NativeSelect
          label="Nhịp báo cáo"
          {...form.bind('cadence')}
          data={Object.entries(CADENCE_NAMES)
            // Their own fields are asked for through the interface only, as yet.
            .filter(([value]) => !['weekly', 'multiyear', 'days'].includes(value))
            .map(([value, label]) => ({ value, label }))}
        />
        {values.cadence === 'semiannual' && (
          <Radio.Group label="Kỳ" value={values.half} onChange={value => set('half', value)}>
            <Radio value="all" label="Cả hai kỳ" />
            <Radio value="1" label="Sáu tháng đầu năm" />
            <Radio value="2" label="Sáu tháng cuối năm" />
          </Radio.Group>
        )}
        <fieldset className={css.groups} id="o-addressees">
          <legend>{LABELS.addressees}</legend>
          {proposal.data && <NamedUnits proposal={proposal.data} chosen={named} onChange={setNamed} />}
          <p className="hint small">Nhóm được tra lại theo cây đơn vị vào ngày phải gửi của mỗi kỳ.</p>
          {own.map(kind => {
            const key = `${kind.under} ${kind.kind}`
            return (
              <Checkbox
                key={key}
                label={`${capital(UNIT_KINDS[kind.kind] ?? 'các đơn vị')} thuộc ${kind.underName}`}
                description={`${kind.count} đơn vị: ${kind.names.slice(0, 4).join(', ')}${kind.count > 4 ? '…' : ''}`}
                checked={groups.includes(key)}
                onChange={() =>
                  setGroups(groups.includes(key) ? groups.filter(each => each !== key) : [...groups, key])
                }
              />
            )
          })}
          {form.bind('name') && (refusal ?? make.error)?.fields.addressees && (
            <p className="overdue small">{(refusal ?? make.error)?.fields.addressees}</p>
          )}
        </fieldset>
        {!span && (values.cadence === 'once' || proposal.data?.date) && (
          <>
            <TextInput label="Tên kỳ" placeholder={`năm ${today.slice(0, 4)}`} {...form.bind('firstName')} />
            <DayInput label="Số liệu từ ngày" {...form.bind('firstFrom')} />
            <div className={css.days}>
              <NativeSelect
                label={LABELS.due}
                {...form.bind('dueOperator')}
                data={[
                  { value: 'before', label: 'trước ngày' },
                  { value: 'by', label: 'chậm nhất ngày' },
                ]}
              />
              <DayInput label="Ngày gửi" {...form.bind('firstDue')} />
            </div>
            <TextInput
              label="Tổng hợp rồi gửi lên"
              description="Để trống nếu không gửi tiếp"
              {...form.bind('upwardTo')}
            />
            {values.upwardTo && <DayInput label={LABELS.upwardDue} {...form.bind('firstUpward')} />}
          </>
        )}
        {span && (
          <>
            <div className={css.days}>
              <NativeSelect
                label={LABELS.due}
                {...form.bind('dueOperator')}
                data={[
                  { value: 'before', label: 'trước ngày' },
                  { value: 'by', label: 'chậm nhất ngày' },
                ]}
              />
              <TextInput label="Ngày/tháng" placeholder="05/11" {...form.bind('due')} />
            </div>
            <TextInput
              label={LABELS.cutoff}
              placeholder={monthDayOf(span, { month: 0, day: 14 })}
              description={`Để trống: theo Điều 12 Nghị định 09/2019/NĐ-CP, kỳ ${span.name} tính từ ${showDay(figuresOf(span).from)} đến ${showDay(figuresOf(span).to)}`}
              {...form.bind('cutoff')}
            />
            <TextInput
              label={LABELS.lock}
              placeholder="10/11"
              description="Sau ngày này đơn vị không nhập, không gửi được nữa, trừ khi được mở khóa có lý do. Để trống: không tự khóa"
              {...form.bind('lock')}
            />
            <TextInput
              label="Tổng hợp rồi gửi lên"
              placeholder="Ban Chỉ đạo 138 tỉnh"
              description="Để trống nếu không gửi tiếp"
              {...form.bind('upwardTo')}
            />
            {values.upwardTo && (
              <>
                <TextInput label="Gửi qua" {...form.bind('through')} />
                <div className={css.days}>
                  <NativeSelect
                    label={LABELS.upwardDue}
                    {...form.bind('upwardOperator')}
                    data={[
                      { value: 'before', label: 'trước ngày' },
                      { value: 'by', label: 'chậm nhất ngày' },
                    ]}
                  />
                  <TextInput label="Ngày/tháng" placeholder="10/11" {...form.bind('upwardDue')} />
                </div>
              </>
            )}
          </>
        )}
      </Form>
    </Page>
  )
}

const capital = (words: string) => words[0]!.toLocaleUpperCase('vi') + words.slice(1)

type Months = Extract<Span, { months: number }>

function spanFor(cadence: Cadence, today: string, index?: number): Months[] {
  return spansOf(cadence, Number(today.slice(0, 4))).filter(
    (span): span is Months => 'lastMonth' in span && (index === undefined || span.index === index),
  )
}

function monthDayOf(span: Span, day: DayOfPeriod): string {
  return showDay(dayOf(span, day)).slice(0, 5)
}

/** '05/11' as a distance from the period's last month; for months and quarters only the day counts from the first period. */
function dayInPeriod(span: Months, cadence: Cadence, text: string): DayOfPeriod | undefined {
  const only = /^\s*(\d{1,2})\s*$/.exec(text)
  if (only && cadence === 'monthly') return { month: 0, day: Number(only[1]) }
  const read = readMonthDay(text)
  if (!read) return undefined
  const month = read.month - span.lastMonth.month
  // A day early in the next year closes the year before.
  return { month: month < -9 ? month + 12 : month, day: read.day }
}
