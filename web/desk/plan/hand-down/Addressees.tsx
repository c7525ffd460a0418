import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { IconInfoCircle, IconUsersGroup } from '@tabler/icons-react'
import { showDay } from '@thong-suot/domain/day.ts'
import type { ObligationRole } from '@thong-suot/domain/obligation/obligation.ts'
import * as api from '@thong-suot/domain/plan/plan.api.ts'
import type { Proposal, ShownUnit } from '@thong-suot/domain/plan/plan.ts'
import { bare } from '@thong-suot/domain/unit/name-key.ts'
import { useState } from 'react'
import { Refused } from '../../../parts/page/Empty.tsx'
import { firstWords } from '../../../parts/words/shorten.ts'
import { useDo } from '../../../use-ask.ts'
import { CorrectGroup } from './CorrectGroup.tsx'
import names from './hand-down.module.css'

type Units = Record<string, ObligationRole>
type Props = {
  clause: api.HandDownClause
  sheet: api.HandDownSheet
  units: Units
  onUnits: (units: Units) => void
  onAll: (units: Units) => void
}

/** To whom one clause goes: the names of the paper, opened into the units they mean on this day. */
export function Addressees({ clause, sheet, units, onUnits, onAll }: Props) {
  const byId = new Map(sheet.units.map(u => [u.id, u]))
  const named = new Set(clause.proposals.flatMap(p => [...p.unitIds, ...p.ended.flatMap(e => e.successorIds)]))
  const others = Object.keys(units).filter(id => !named.has(id))
  const toggle = (ids: string[], role: ObligationRole, on: boolean) => {
    const next = { ...units }
    for (const id of ids)
      if (on) next[id] = role
      else delete next[id]
    onUnits(next)
  }
  const rest = sheet.units.filter(u => u.mine && !units[u.id]).map(u => ({ value: u.id, label: u.name }))
  return (
    <>
      <div className={names.rightHead}>
        <h2>Giao cho</h2>
        <span className="small second">
          {clause.label} {firstWords(clause.title, 60)}
          {clause.title.length > 60 && '…'}
        </span>
      </div>
      {clause.proposals.map(proposal => (
        <OneName
          key={`${proposal.role} ${proposal.written}`}
          proposal={proposal}
          clause={clause}
          on={sheet.on}
          byId={byId}
          units={units}
          all={sheet.units}
          onToggle={toggle}
          planId={sheet.planId}
        />
      ))}
      {clause.proposals.length === 0 && others.length === 0 && (
        <p className="small second">Văn bản không nêu đơn vị. Chọn đơn vị nhận ở dưới.</p>
      )}
      {others.length > 0 && (
        <section className={names.group}>
          <div className="strong">Thêm ngoài văn bản</div>
          {others.map(id => (
            <UnitLine key={id} unit={byId.get(id)} checked onChange={() => toggle([id], 'lead', false)} />
          ))}
        </section>
      )}
      <Select
        label="Thêm đơn vị"
        placeholder="Gõ tên đơn vị"
        searchable
        data={rest}
        value={null}
        limit={30}
        nothingFoundMessage="Không có đơn vị nào khớp"
        onChange={id => id && toggle([id], 'lead', true)}
        filter={({ options, search }) =>
          (options as { value: string; label: string }[]).filter(o => bare(o.label).includes(bare(search)))
        }
      />
      {rest.length > 0 && clause.proposals.length === 0 && (
        <Button
          size="xs"
          onClick={() =>
            toggle(
              rest.map(r => r.value),
              'lead',
              true,
            )
          }
        >
          Chọn cả {rest.length} đơn vị cấp dưới
        </Button>
      )}
      {Object.keys(units).length > 0 && (
        <Button size="xs" variant="subtle" onClick={() => onAll(units)}>
          Dùng cho mọi nhiệm vụ đã chọn
        </Button>
      )}
    </>
  )
}

type NameProps = {
  proposal: Proposal
  clause: api.HandDownClause
  on: string
  byId: Map<string, ShownUnit>
  units: Units
  all: ShownUnit[]
  onToggle: (ids: string[], role: ObligationRole, on: boolean) => void
  planId: string
}
const MANY = 14

function OneName({ proposal, clause, on, byId, units, all, onToggle, planId }: NameProps) {
  const [q, setQ] = useState('')
  const [open, setOpen] = useState(false)
  const ids = proposal.kind === 'ended' ? [...new Set(proposal.ended.flatMap(e => e.successorIds))] : proposal.unitIds
  const mine = ids.filter(id => byId.get(id)?.mine && !clause.handedTo.includes(id))
  const chosen = mine.filter(id => units[id]).length
  const shown = ids.filter(id => !q || bare(byId.get(id)?.name ?? '').includes(bare(q)))
  return (
    <section className={names.group}>
      <div className={names.groupHead}>
        <IconUsersGroup size="1.125rem" stroke={1.75} aria-hidden />
        <div>
          <div className="strong">{proposal.written}</div>
          <div className="small second">
            {proposal.role === 'lead' ? 'Chủ trì' : 'Phối hợp'} ·{' '}
            {proposal.kind === 'group'
              ? `${proposal.reason || 'danh sách'} Xem từng đơn vị ngày ${showDay(on)} ở dưới.`
              : proposal.kind === 'unknown'
                ? 'cần chọn đơn vị'
                : proposal.reason}
          </div>
        </div>
      </div>
      {(proposal.kind === 'group' || proposal.corrections) && (
        <CorrectGroup planId={planId} proposal={proposal} byId={byId} all={all} />
      )}
      {proposal.kind === 'unknown' && <AskName proposal={proposal} byId={byId} all={all} />}
      {proposal.kind === 'ended' && (
        <p className="small soon">Đơn vị đã hết hiệu lực. Đánh dấu đơn vị kế nhiệm nhận việc.</p>
      )}
      {ids.length > 1 && (
        <div className={names.groupBar}>
          <Checkbox
            label={`${chosen} trong ${ids.length} đơn vị`}
            checked={chosen === mine.length && mine.length > 0}
            indeterminate={chosen > 0 && chosen < mine.length}
            onChange={e => onToggle(mine, proposal.role, e.currentTarget.checked)}
          />
          <TextInput
            size="xs"
            placeholder="Lọc tên"
            aria-label={`Lọc tên trong ${proposal.written}`}
            value={q}
            onChange={e => setQ(e.currentTarget.value)}
          />
        </div>
      )}
      <div className={names.members}>
        {(open || q ? shown : shown.slice(0, MANY)).map(id => {
          const unit = byId.get(id)
          const handed = clause.handedTo.includes(id)
          return (
            <UnitLine
              key={id}
              unit={unit}
              checked={!!units[id]}
              off={handed ? 'đã giao' : unit && !unit.mine ? 'không phải cấp dưới' : undefined}
              onChange={checked => onToggle([id], proposal.role, checked)}
            />
          )
        })}
      </div>
      {!open && !q && shown.length > MANY && (
        <Button size="xs" variant="subtle" onClick={() => setOpen(true)}>
          Hiện {shown.length - MANY} đơn vị còn lại
        </Button>
      )}
    </section>
  )
}

function UnitLine({
  unit,
  checked,
  off,
  onChange,
}: {
  unit: ShownUnit | undefined
  checked: boolean
  off?: string | undefined
  onChange: (checked: boolean) => void
}) {
  if (!unit) return null
  const says = off ?? (unit.withReceiver ? undefined : 'chưa có người nhận, báo văn thư đơn vị')
  return (
    <div className={names.unit}>
      <Checkbox
        label={unit.name}
        checked={checked}
        disabled={off !== undefined}
        onChange={e => onChange(e.currentTarget.checked)}
      />
      {says && <span className="small hint">{says}</span>}
    </div>
  )
}

/** A name nobody could match: a person says which unit is meant, and it is remembered. */
function AskName({ proposal, byId, all }: { proposal: Proposal; byId: Map<string, ShownUnit>; all: ShownUnit[] }) {
  const confirm = useDo(api.confirmName)
  const likely = proposal.candidateIds.flatMap(id => byId.get(id) ?? [])
  const data = [...likely, ...all.filter(u => !proposal.candidateIds.includes(u.id))].map(u => ({
    value: u.id,
    label: u.name,
  }))
  return (
    <div className={names.ask}>
      <p className="small soon">
        <IconInfoCircle size="1rem" stroke={1.75} aria-hidden /> {proposal.reason}
      </p>
      <Select
        aria-label={`Đơn vị cho tên ${proposal.written}`}
        placeholder="Chọn đơn vị, hệ thống nhớ cho lần sau"
        searchable
        limit={30}
        data={data}
        value={null}
        filter={({ options, search }) =>
          (options as { value: string; label: string }[]).filter(o => bare(o.label).includes(bare(search)))
        }
        onChange={unitId => unitId && confirm.mutate({ written: proposal.written, unitId })}
      />
      {confirm.error && <Refused error={confirm.error} />}
    </div>
  )
}
