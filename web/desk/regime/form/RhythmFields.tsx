/** How often, and what a rhythm must be told beyond its name. */
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { CADENCE_NAMES, type Cadence } from '@thong-suot/domain/period/period.ts'
import { KIND_NAMES } from '@thong-suot/domain/regime/regime.ts'
import { fieldId } from '../../../parts/form/use-fields.ts'
import css from '../regime.module.css'
import { type RegimeState, type Review, withCadence } from './regime-state.ts'
import type { PartProps } from './use-regime-form.ts'

const options = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }))

const PARTS: Partial<Record<Cadence, string[]>> = {
  semiannual: ['sáu tháng đầu năm', 'sáu tháng cuối năm'],
  quarterly: ['quý I', 'quý II', 'quý III', 'quý IV'],
  monthly: Array.from({ length: 12 }, (_, i) => `tháng ${i + 1}`),
}

export function RhythmFields({ form, editing }: PartProps & { editing: boolean }) {
  const { state, bind, setState, error } = form
  return (
    <>
      <div className={css.pair}>
        <NativeSelect label="Loại báo cáo" {...bind('kind')} data={options(KIND_NAMES)} />
        <NativeSelect
          id={fieldId('cadence')}
          label="Nhịp báo cáo"
          description={editing ? 'Không đổi được. Cần nhịp khác thì kết thúc và đặt chế độ mới.' : undefined}
          disabled={editing}
          error={error('cadence')}
          value={state.cadence}
          onChange={event => setState(withCadence(state, event.currentTarget.value as Cadence))}
          data={options(CADENCE_NAMES)}
        />
      </div>
      {state.cadence === 'multiyear' && (
        <div className={css.pair}>
          <TextInput label="Mấy năm một lần" inputMode="numeric" maxLength={2} {...bind('every')} />
          <TextInput label="Tính từ năm" inputMode="numeric" maxLength={4} {...bind('since')} />
        </div>
      )}
      {state.cadence === 'days' && (
        <TextInput
          label="Các ngày báo cáo trong năm"
          description="Ngày/tháng, cách nhau bằng dấu phẩy. Số liệu mỗi kỳ tính từ ngày trước đến ngày sau."
          placeholder="20/4, 20/8, 20/12"
          {...bind('days')}
        />
      )}
      {state.cadence === 'review' && <Reviews form={form} />}
      {PARTS[state.cadence] && <WhichPeriods form={form} names={PARTS[state.cadence]!} />}
    </>
  )
}

function WhichPeriods({ form: { state, set }, names }: PartProps & { names: string[] }) {
  const all = names.map((_, i) => i + 1)
  const chosen = state.only.length ? state.only : all
  const toggle = (index: number) => {
    const next = chosen.includes(index)
      ? chosen.filter(each => each !== index)
      : [...chosen, index].sort((a, b) => a - b)
    if (next.length > 0) set('only', next.length === all.length ? [] : next)
  }
  return (
    <fieldset className={css.groups}>
      <legend>Kỳ phải báo cáo</legend>
      <div className={css.ticks}>
        {names.map((name, i) => (
          <Checkbox key={name} label={name} checked={chosen.includes(i + 1)} onChange={() => toggle(i + 1)} />
        ))}
      </div>
    </fieldset>
  )
}

function Reviews({ form: { state, set, error } }: PartProps) {
  const change = (at: number, part: Partial<Review>) =>
    set(
      'reviews',
      state.reviews.map((each, i) => (i === at ? { ...each, ...part } : each)),
    )
  const last = state.reviews.at(-1)
  const next: RegimeState['reviews'][number] = { kind: 'final', from: last?.from ?? '', to: last?.to ?? '' }
  return (
    <fieldset className={css.groups} id={fieldId('reviews')} tabIndex={-1}>
      <legend>Các lần sơ kết, tổng kết</legend>
      {state.reviews.map((review, i) => {
        const name = `Lần ${i + 1}`
        const wrong = error(`review-${i + 1}`)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a review has no other name than its place
          <div key={i} className={css.dayField}>
            <div className={css.dayInputs}>
              <NativeSelect
                aria-label={`${name}: loại`}
                value={review.kind}
                onChange={event => change(i, { kind: event.currentTarget.value as Review['kind'] })}
                data={[
                  { value: 'interim', label: 'Sơ kết' },
                  { value: 'final', label: 'Tổng kết' },
                ]}
              />
              <Year
                label={`${name}: từ năm`}
                id={fieldId(`review-${i + 1}`)}
                says="từ năm"
                value={review.from}
                onChange={from => change(i, { from })}
              />
              <Year label={`${name}: đến năm`} says="đến năm" value={review.to} onChange={to => change(i, { to })} />
              {state.reviews.length > 1 && (
                <Button
                  size="xs"
                  aria-label={`Bỏ ${name.toLowerCase()}`}
                  onClick={() => set('reviews', state.reviews.toSpliced(i, 1))}
                >
                  Bỏ
                </Button>
              )}
            </div>
            {wrong && <span className="overdue small">{wrong}</span>}
          </div>
        )
      })}
      {error('reviews') && <span className="overdue small">{error('reviews')}</span>}
      {state.reviews.length < 12 && (
        <Button size="xs" className={css.start} onClick={() => set('reviews', [...state.reviews, next])}>
          Thêm lần sơ kết, tổng kết
        </Button>
      )}
    </fieldset>
  )
}

function Year(p: { label: string; id?: string; says: string; value: string; onChange: (value: string) => void }) {
  return (
    <TextInput
      {...(p.id ? { id: p.id } : {})}
      aria-label={p.label}
      className={css.year}
      leftSection={<span className="small">{p.says}</span>}
      leftSectionWidth="4.25rem"
      inputMode="numeric"
      maxLength={4}
      value={p.value}
      onChange={event => p.onChange(event.currentTarget.value)}
    />
  )
}
