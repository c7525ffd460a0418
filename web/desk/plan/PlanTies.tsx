import { Modal, Select } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import * as api from '@thong-suot/domain/plan/plan.api.ts'
import type { PlanOne } from '@thong-suot/domain/plan/plan.ts'
import { useState } from 'react'
import { Form } from '../../parts/form/Form.tsx'
import { fieldId } from '../../parts/form/use-fields.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import names from './plan.module.css'

/** Plans that carry this one out: the yearly ones of one's own first, then those of units. */
export function PlanParts({ plan }: { plan: PlanOne }) {
  if (plan.parts.length === 0) return null
  const own = plan.parts.filter(p => p.mine)
  const others = plan.parts.filter(p => !p.mine)
  return (
    <section className={names.panels} aria-label="Kế hoạch thực hiện kế hoạch này">
      {own.length > 0 && <Parts head="Kế hoạch của mình để thực hiện" parts={own} />}
      {others.length > 0 && <Parts head={`Kế hoạch của đơn vị (${others.length})`} parts={others} />}
    </section>
  )
}

function Parts({ head, parts }: { head: string; parts: PlanOne['parts'] }) {
  return (
    <div className="panel">
      <h2>{head}</h2>
      {parts.map(p => (
        <p key={p.id}>
          <Link to={`/ke-hoach/${p.id}`}>{p.title}</Link>
          <br />
          <span className="small second">
            {p.mine ? '' : `${p.unitName}, `}
            {showDay(p.startsOn)} đến {showDay(p.endsOn)}
          </span>
        </p>
      ))}
    </div>
  )
}

/** Which plan this one is part of: a multi-year one of one's own, or the superior's. */
export function TieDialog({ plan, onClose }: { plan: PlanOne; onClose: () => void }) {
  const [aboveId, setAboveId] = useState<string | null>(plan.carriesOut?.id ?? null)
  const { data } = useAsk(api.listPlans, { size: 200 })
  const tie = useDo(api.tiePlan, { onDone: onClose })
  const choices = (data?.rows ?? [])
    .filter(p => p.id !== plan.id && p.state !== 'withdrawn' && p.startsOn <= plan.endsOn && p.endsOn >= plan.startsOn)
    .map(p => ({
      value: p.id,
      label: `${p.title} (${p.unitName}, ${p.startsOn.slice(0, 4)} - ${p.endsOn.slice(0, 4)})`,
    }))
  return (
    <Modal opened onClose={onClose} title="Kế hoạch cấp trên, kế hoạch nhiều năm">
      <Form
        submit="Lưu"
        busy={tie.isPending}
        error={tie.error}
        labels={{ aboveId: 'Thực hiện kế hoạch' }}
        onCancel={onClose}
        onSubmit={() => tie.mutate({ id: plan.id, aboveId })}
      >
        <p className="small second">Kế hoạch năm nằm trong kế hoạch nhiều năm, hoặc thực hiện kế hoạch của cấp trên.</p>
        <Select
          id={fieldId('aboveId')}
          label="Thực hiện kế hoạch"
          placeholder="Không có"
          searchable
          clearable
          data={choices}
          value={aboveId}
          onChange={setAboveId}
          error={tie.error?.fields.aboveId}
          nothingFoundMessage="Không có kế hoạch nào trùng thời gian"
        />
      </Form>
    </Modal>
  )
}
