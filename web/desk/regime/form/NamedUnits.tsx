import { Checkbox } from '@mantine/core'

export type Named = { written: string; units: { id: string; name: string }[]; reason: string }
type Props = { named: Named[]; chosen: string[]; onChange: (ids: string[]) => void }

/** Units named one by one; each can be left out. A name on the paper that means nobody says so. */
export function NamedUnits({ named, chosen, onChange }: Props) {
  return named.map(({ written, units, reason }) => (
    <div key={written} style={{ display: 'grid', gap: '0.5rem' }}>
      <p className="small">
        <b>{written}</b> <span className="second">{reason}</span>
      </p>
      {units.length === 0 && <p className="small soon">Chưa rõ là đơn vị nào. Chọn nhóm ở dưới.</p>}
      {units.map(unit => (
        <Checkbox
          key={unit.id}
          label={unit.name}
          checked={chosen.includes(unit.id)}
          onChange={() =>
            onChange(chosen.includes(unit.id) ? chosen.filter(id => id !== unit.id) : [...chosen, unit.id])
          }
        />
      ))}
    </div>
  ))
}
