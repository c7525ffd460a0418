import { Button, Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { addMember, endMember } from '@thong-suot/domain/unit/unit.api.ts'
import type { UnitWhole } from '@thong-suot/domain/unit/unit.ts'
import { useState } from 'react'
import { Form } from '../../parts/form/Form.tsx'
import { UnitPicker } from '../../parts/form/UnitPicker.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { useUndo } from '../../parts/page/Undo.tsx'
import { useMay, useMe } from '../../shell/use-me.ts'
import { useDo } from '../../use-ask.ts'
import names from './unit.module.css'

/** Who sits on a steering body: what is laid on it lands on them. */
export function Members({ unit }: { unit: UnitWhole }) {
  const { today } = useMe()
  const mayChange = useMay('unit.change')
  const [adding, setAdding] = useState(false)
  const offerUndo = useUndo()
  const again = useDo(addMember)
  const end = useDo(endMember)
  const take = (m: UnitWhole['members'][number]) =>
    end.mutate(
      { id: unit.id, unitId: m.id, on: today },
      {
        onSuccess: () =>
          offerUndo(`${m.name} thôi là thành viên.`, () =>
            again.mutate({ id: unit.id, unitId: m.id, standing: m.standing, from: today }),
          ),
      },
    )
  return (
    <section className="panel" aria-labelledby="thanh-vien">
      <h2 id="thanh-vien">Cơ quan thành viên ({unit.members.length})</h2>
      {unit.members.length === 0 && (
        <p className="second">Chưa có thành viên: việc giao cho ban chỉ đạo chưa đến cơ quan nào.</p>
      )}
      <ul className={names.list}>
        {unit.members.map(m => (
          <li key={m.id}>
            <Link to={`/don-vi/${m.id}`}>{m.name}</Link>
            {m.standing && <span className="small second"> · cơ quan thường trực</span>}
            {mayChange && (
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => take(m)}
                aria-label={`${m.name} thôi là thành viên`}
              >
                Thôi
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange &&
        (adding ? (
          <AddMember unit={unit} onDone={() => setAdding(false)} />
        ) : (
          <Button size="xs" mt="sm" onClick={() => setAdding(true)}>
            Thêm thành viên
          </Button>
        ))}
    </section>
  )
}

function AddMember({ unit, onDone }: { unit: UnitWhole; onDone: () => void }) {
  const { today } = useMe()
  const add = useDo(addMember, { onDone })
  const form = useFields({ unitId: null as string | null, standing: false }, add.error)
  return (
    <Form
      submit="Thêm thành viên"
      busy={add.isPending}
      error={add.error}
      labels={{ unitId: 'Cơ quan' }}
      onCancel={onDone}
      onSubmit={() =>
        add.mutate({ id: unit.id, unitId: form.values.unitId ?? '', standing: form.values.standing, from: today })
      }
    >
      <UnitPicker {...form.bind('unitId')} label="Cơ quan" />
      <Checkbox
        label="Là cơ quan thường trực (thay cơ quan thường trực hiện nay)"
        checked={form.values.standing}
        onChange={e => form.set('standing', e.currentTarget.checked)}
      />
    </Form>
  )
}
