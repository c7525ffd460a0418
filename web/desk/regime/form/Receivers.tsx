/** Who must report straight to the receiver: units by name, and groups looked up in the tree. */
import { Checkbox } from '@mantine/core'
import * as api from '@thong-suot/domain/regime/regime.api.ts'
import { fieldId } from '../../../parts/form/use-fields.ts'
import { useMe } from '../../../shell/use-me.ts'
import { useAsk } from '../../../use-ask.ts'
import css from '../regime.module.css'
import { type Named, NamedUnits } from './NamedUnits.tsx'
import type { PartProps } from './use-regime-form.ts'

export const UNIT_KINDS: Record<string, string> = {
  department: 'các sở, ngành',
  office: 'văn phòng',
  division: 'các phòng',
  branch: 'các chi cục',
  'public-unit': 'các đơn vị sự nghiệp',
  commune: 'các xã, phường, đặc khu',
  'commune-division': 'các phòng, trung tâm cấp xã',
  police: 'các đơn vị công an',
  'mass-organisation': 'các đoàn thể',
}
export const capital = (words: string) => words[0]!.toLocaleUpperCase('vi') + words.slice(1)

export function Receivers({ form: { state, set, error }, named }: PartProps & { named: Named[] }) {
  const { post } = useMe()
  const kinds = useAsk(api.listSubordinateKinds, {})
  const { groups } = state
  const offered = (kinds.data ?? []).filter(
    kind => kind.under === post.unitId || kind.count >= 5 || groups.includes(`${kind.under} ${kind.kind}`),
  )
  return (
    <fieldset className={css.groups} id={fieldId('addressees')} tabIndex={-1}>
      <legend>Đơn vị phải gửi</legend>
      <NamedUnits named={named} chosen={state.units} onChange={units => set('units', units)} />
      <p className="hint small">Nhóm được tra lại theo cây đơn vị vào ngày phải gửi của mỗi kỳ.</p>
      {offered.map(({ under, underName, kind, count, names }) => {
        const key = `${under} ${kind}`
        return (
          <Checkbox
            key={key}
            label={`${capital(UNIT_KINDS[kind] ?? 'các đơn vị')} thuộc ${underName}`}
            description={`${count} đơn vị: ${names.slice(0, 4).join(', ')}${count > 4 ? '…' : ''}`}
            checked={groups.includes(key)}
            onChange={() =>
              set('groups', groups.includes(key) ? groups.filter(each => each !== key) : [...groups, key])
            }
          />
        )
      })}
      {error('addressees') && <p className="overdue small">{error('addressees')}</p>}
    </fieldset>
  )
}
