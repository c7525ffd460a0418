import { Checkbox } from '@mantine/core'
import type { RegimeProposal } from '@thong-suot/domain/regime/regime.api.ts'

type Props = { proposal: RegimeProposal; chosen: string[]; onChange: (ids: string[]) => void }

/** The units that the paper's words mean today; each can be left out. A name that means nobody says so. */
export function NamedUnits({ proposal, chosen, onChange }: Props) {
  return (
    <>
      {proposal.addressees.map(({ written, units, reason }) => (
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
      ))}
    </>
  )
}
