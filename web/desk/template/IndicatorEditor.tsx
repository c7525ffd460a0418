/** One figure of the form: what it is, how it is typed or computed, what it must obey, how it is added up. */
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { FormulaFault, readFormula, readTest } from '@thong-suot/domain/indicator/formula.ts'
import {
  ADDING_NAMES,
  type Adding,
  COUNT_NAMES,
  type IndicatorKind,
  KIND_NAMES,
  type SystemCount,
  USUAL_ADDING,
} from '@thong-suot/domain/indicator/indicator.ts'
import type { IndicatorInput } from '@thong-suot/domain/template/template.ts'
import { PartList } from './PartList.tsx'
import css from './template.module.css'
import type { Design } from './use-design.ts'

const options = <T extends string>(names: Record<T, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label: label as string }))

const ADDINGS_OF: Record<IndicatorKind, readonly Adding[]> = {
  number: ['sum', 'last', 'average', 'highest', 'none'],
  money: ['sum', 'last', 'average', 'highest', 'none'],
  people: ['sum', 'last', 'average', 'highest', 'none'],
  percent: ['average', 'highest', 'none'],
  'yes-no': ['count', 'none'],
  choice: ['count', 'none'],
  date: ['none'],
  text: ['none'],
}
const BROKEN_DOWN: ReadonlySet<IndicatorKind> = new Set(['number', 'money', 'people', 'percent'])

/** The sentence for words that cannot be read; nothing while they can. */
function faultOf(read: () => unknown): string | undefined {
  try {
    read()
    return undefined
  } catch (fault) {
    if (fault instanceof FormulaFault) return fault.message
    throw fault
  }
}

export function IndicatorEditor({ design, at }: { design: Design; at: number }) {
  const { content, change } = design
  const item = content.indicators[at]!
  const set = (more: Partial<IndicatorInput>) =>
    change(old => ({ ...old, indicators: old.indicators.map((each, i) => (i === at ? { ...each, ...more } : each)) }))
  const others = content.indicators.filter((_, i) => i !== at)
  const chooseOther = (none: string) => [
    { value: '', label: none },
    ...others.map(each => ({ value: each.code, label: `${each.code} ${each.name}` })),
  ]
  return (
    <div className={css.editor}>
      <div className={css.pair}>
        <TextInput label="Mã" value={item.code} onChange={event => set({ code: event.currentTarget.value })} />
        <Textarea
          label="Tên chỉ tiêu"
          autosize
          minRows={1}
          value={item.name}
          onChange={event => set({ name: event.currentTarget.value })}
          data-autofocus
        />
      </div>
      <div className={css.three}>
        <NativeSelect
          label="Loại"
          value={item.kind}
          data={options(KIND_NAMES)}
          onChange={event => {
            const kind = event.currentTarget.value as IndicatorKind
            set({
              kind,
              addsUp: USUAL_ADDING[kind],
              ...(BROKEN_DOWN.has(kind) ? {} : { breakdown: null, formula: null }),
            })
          }}
        />
        <TextInput
          label="Đơn vị tính"
          value={item.unitOfMeasure}
          onChange={event => set({ unitOfMeasure: event.currentTarget.value })}
        />
        <NativeSelect
          label="Tổng hợp"
          value={item.addsUp}
          disabled={Boolean(item.formula)}
          data={ADDINGS_OF[item.kind].map(value => ({ value, label: ADDING_NAMES[value] }))}
          onChange={event => set({ addsUp: event.currentTarget.value as Adding })}
        />
      </div>
      {item.addsUp === 'average' && !item.formula && (
        <NativeSelect
          label="Bình quân có trọng số theo"
          description="Ví dụ tỷ lệ tính theo số người. Không chọn thì mỗi đơn vị tính như nhau."
          value={item.weightOf ?? ''}
          data={chooseOther('Không có trọng số')}
          onChange={event => set({ weightOf: event.currentTarget.value || null })}
        />
      )}
      {item.kind === 'choice' && (
        <PartList label="Các mục để chọn" parts={item.choices} onChange={choices => set({ choices })} />
      )}
      <Checkbox
        label="Phải có, không được để trống"
        checked={item.required}
        onChange={event => set({ required: event.currentTarget.checked })}
      />
      {BROKEN_DOWN.has(item.kind) && (
        <>
          <div className={css.two}>
            <NativeSelect
              label="Phân tổ"
              value={item.breakdown ?? ''}
              data={[
                { value: '', label: 'Không phân tổ' },
                ...content.breakdowns.map(each => ({ value: each.code, label: each.name })),
              ]}
              onChange={event => set({ breakdown: event.currentTarget.value || null })}
            />
            <NativeSelect
              label="Trong đó của"
              value={item.partOf ?? ''}
              data={chooseOther('Không phải “trong đó”')}
              onChange={event => set({ partOf: event.currentTarget.value || null })}
            />
          </div>
          <TextInput
            label="Công thức"
            description="Để trống nếu đơn vị tự nhập. Ghi mã trong ngoặc vuông, ví dụ [2.5] / [1.3] * 100"
            value={item.formula ?? ''}
            error={item.formula ? faultOf(() => readFormula(item.formula!)) : undefined}
            onChange={event => set({ formula: event.currentTarget.value || null })}
          />
        </>
      )}
      <Rule item={item} set={set} />
      <div className={css.two}>
        <NativeSelect
          label="Số hệ thống đếm sẵn"
          description="Đề xuất cho đơn vị, đơn vị xác nhận."
          value={item.counted ?? ''}
          data={[{ value: '', label: 'Không có' }, ...options(COUNT_NAMES)]}
          onChange={event => set({ counted: (event.currentTarget.value || null) as SystemCount | null })}
        />
        <TextInput
          label="Khoản của kế hoạch"
          description="Mục mà chỉ tiêu này trả lời, ví dụ II.4"
          value={item.clauseLabel ?? ''}
          onChange={event => set({ clauseLabel: event.currentTarget.value || null })}
        />
      </div>
      <TextInput
        label="Hướng dẫn cho người nhập"
        value={item.hint ?? ''}
        onChange={event => set({ hint: event.currentTarget.value || null })}
      />
    </div>
  )
}

function Rule({ item, set }: { item: IndicatorInput; set: (more: Partial<IndicatorInput>) => void }) {
  const { rule } = item
  if (!rule) {
    const test = `[${item.code}] <= `
    return (
      <div>
        <Button size="xs" onClick={() => set({ rule: { test, says: '', severity: 'must' } })}>
          Thêm điều kiện
        </Button>
      </div>
    )
  }
  const change = (more: Partial<typeof rule>) => set({ rule: { ...rule, ...more } })
  return (
    <fieldset className={css.rule}>
      <legend>Điều kiện số phải đạt</legend>
      <div className={css.two}>
        <TextInput
          label="Điều kiện"
          description="Ví dụ [3.2] <= [1.7]"
          value={rule.test}
          error={faultOf(() => readTest(rule.test))}
          onChange={event => change({ test: event.currentTarget.value })}
        />
        <NativeSelect
          label="Khi không đạt"
          description="Phải sửa, hoặc được gửi kèm lý do"
          value={rule.severity}
          data={[
            { value: 'must', label: 'Không gửi được' },
            { value: 'look', label: 'Hỏi lý do' },
          ]}
          onChange={event => change({ severity: event.currentTarget.value as 'must' })}
        />
      </div>
      <TextInput
        label="Câu hiện ra khi không đạt"
        value={rule.says}
        onChange={event => change({ says: event.currentTarget.value })}
      />
      <Button size="xs" onClick={() => set({ rule: null })}>
        Bỏ điều kiện
      </Button>
    </fieldset>
  )
}
