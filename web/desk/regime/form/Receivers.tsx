/** Who must report straight to the receiver: units by name, and groups looked up in the tree. */

import { Checkbox } from '@mantine/core'
import { capital } from '@thong-suot/domain/capital.ts'
import * as api from '@thong-suot/domain/regime/regime.api.ts'
import { UnitsPicker } from '../../../parts/form/UnitPicker.tsx'
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

type Props = PartProps & {
  /** As a paper names them. */
  named: Named[]
  /** Names of those asked by name already. */
  known: { id: string; name: string }[]
}

export function Receivers({ form: { state, set, error }, named, known }: Props) {
  const { post } = useMe()
  const kinds = useAsk(api.listSubordinateKinds, {})
  const { groups } = state
  const offered = (kinds.data ?? []).filter(
    kind => kind.under === post.unitId || kind.count >= 5 || groups.includes(`${kind.under} ${kind.kind}`),
  )
  const ticked = new Set(named.flatMap(({ units }) => units.map(unit => unit.id)))
  const added = state.units.filter(id => !ticked.has(id))
  return (
    <fieldset className={css.groups} id={fieldId('addressees')} tabIndex={-1}>
      <legend>Đơn vị phải gửi</legend>
      <NamedUnits named={named} chosen={state.units} onChange={units => set('units', units)} />
      <UnitsPicker
        label="Chọn từng đơn vị theo tên"
        description="Đơn vị bất kỳ trong cây, kể cả không trực thuộc. Đơn vị sắp xếp lại thì nơi kế thừa gửi thay."
        known={known}
        value={added}
        onChange={ids => set('units', [...state.units.filter(id => ticked.has(id)), ...ids])}
      />
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
