import { Button, NativeSelect, TextInput } from '@mantine/core'
import {
  COMMUNE_KIND_NAMES,
  COMMUNE_KINDS,
  type CommuneKind,
  UNIT_KIND_NAMES,
  UNIT_KINDS,
  type UnitKind,
} from '@thong-suot/domain/unit/unit.ts'
import { UnitPicker } from '../../parts/form/UnitPicker.tsx'
import type { Known, TypedUnit } from './design-state.ts'
import names from './reorganisation.module.css'

type Props = {
  unit: TypedUnit
  no: number
  known: readonly Known[]
  onChange: (unit: TypedUnit) => void
  onDrop: () => void
}

/** A successor that is set up on the day. */
export function NewUnitFields({ unit, no, known, onChange, onDrop }: Props) {
  const set = (change: Partial<TypedUnit>) => onChange({ ...unit, ...change })
  return (
    <fieldset className={names.new}>
      <div className={names.newHead}>
        <legend className="strong">Đơn vị mới {no}</legend>
        <Button size="compact-sm" variant="subtle" onClick={onDrop}>
          Bỏ
        </Button>
      </div>
      <TextInput
        label="Tên đầy đủ"
        description="Viết đúng như quyết định thành lập"
        value={unit.name}
        onChange={e => set({ name: e.currentTarget.value })}
      />
      <div className={names.pair}>
        <TextInput label="Tên ngắn" value={unit.shortName} onChange={e => set({ shortName: e.currentTarget.value })} />
        <TextInput
          label="Ký hiệu trên văn bản"
          value={unit.symbol ?? ''}
          onChange={e => set({ symbol: e.currentTarget.value })}
        />
        <NativeSelect
          label="Loại đơn vị"
          value={unit.kind}
          onChange={e => set({ kind: e.currentTarget.value as UnitKind })}
          data={UNIT_KINDS.map(kind => ({ value: kind, label: UNIT_KIND_NAMES[kind] }))}
        />
        {unit.kind === 'commune' && (
          <NativeSelect
            label="Xã, phường hay đặc khu"
            value={unit.communeKind ?? ''}
            onChange={e => set({ communeKind: (e.currentTarget.value || null) as CommuneKind | null })}
            data={[
              { value: '', label: 'Chọn' },
              ...COMMUNE_KINDS.map(kind => ({ value: kind, label: COMMUNE_KIND_NAMES[kind] })),
            ]}
          />
        )}
      </div>
      <UnitPicker label="Cấp trên" value={unit.parentId} known={known} onChange={parentId => set({ parentId })} />
    </fieldset>
  )
}
