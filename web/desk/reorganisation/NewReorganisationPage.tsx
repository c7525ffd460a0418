import { Button, MultiSelect, NativeSelect, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import {
  changeReorganisation,
  getReorganisation,
  prepareReorganisation,
} from '@thong-suot/domain/reorganisation/reorganisation.api.ts'
import {
  REORGANISATION_KIND_NAMES,
  REORGANISATION_KINDS,
  type ReorganisationKind,
} from '@thong-suot/domain/reorganisation/reorganisation.ts'
import { getUnit } from '@thong-suot/domain/unit/unit.api.ts'
import { useMemo, useState } from 'react'
import { ask, ProblemError } from '../../ask.ts'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { UnitsPicker } from '../../parts/form/UnitPicker.tsx'
import { fieldId } from '../../parts/form/use-fields.ts'
import { LoadingRows } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { PageRefused } from '../../parts/page/PageRefused.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import {
  designOf,
  type Known,
  keysOf,
  nothingTyped,
  successorsOf,
  type Typed,
  takersOf,
  typedOf,
} from './design-state.ts'
import { NewUnitFields } from './NewUnitFields.tsx'
import names from './reorganisation.module.css'

const NOBODY = '00000000-0000-4000-8000-000000000000'
const LABELS = {
  ends: 'Đơn vị kết thúc',
  successors: 'Đơn vị kế thừa',
  lastDay: 'Ngày hoạt động cuối cùng',
  reason: 'Căn cứ, lý do',
  to: 'Nhận việc chưa xong',
  name: 'Tên đầy đủ',
}

/** A reorganisation prepared: for one unit that ends, or one that was prepared before and is mended. */
export default function NewReorganisationPage() {
  const [filters] = useFilters({ 'ket-thuc': '', sua: '', hinhthuc: '' })
  const ending = filters['ket-thuc']
  const unit = useAsk(getUnit, { id: ending || NOBODY }, { enabled: ending !== '' })
  const old = useAsk(getReorganisation, { id: filters.sua || NOBODY }, { enabled: filters.sua !== '' })
  const error = (ending && unit.error) || (filters.sua && old.error)
  if (error) return <PageRefused error={error} />
  if ((ending && !unit.data) || (filters.sua && !old.data)) return <Page narrow>{<LoadingRows />}</Page>
  if (filters.sua && old.data)
    return <Sheet key={old.data.id} first={typedOf(old.data)} known={old.data.units} id={old.data.id} />
  const u = ending ? unit.data : undefined
  const first: Typed = u
    ? {
        ...nothingTyped,
        kind: (filters.hinhthuc || (u.successors.length > 1 ? 'split' : 'merge')) as ReorganisationKind,
        ends: [u.id],
        lastDay: u.validTo ?? undefined,
        standing: u.successors.map(s => s.id),
      }
    : nothingTyped
  return <Sheet key={ending || 'moi'} first={first} known={u ? [{ id: u.id, name: u.name }, ...u.successors] : []} />
}

function Sheet({ first, known, id }: { first: Typed; known: readonly Known[]; id?: string }) {
  const navigate = useNavigate()
  const [typed, setTyped] = useState(first)
  const [seen, setSeen] = useState<readonly Known[]>(known)
  const open = (made: { id: string }) => void navigate({ to: `/don-vi/sap-xep/${made.id}` })
  const make = useDo(prepareReorganisation, { onDone: open })
  const change = useDo(changeReorganisation, { onDone: open })
  const doing = id ? change : make
  const set = (part: Partial<Typed>) => setTyped(old => ({ ...old, ...part }))
  /** Names of units just chosen are asked for once, for the choices further down. */
  const learn = async (ids: readonly string[]) => {
    const fresh = ids.filter(one => !seen.some(k => k.id === one))
    const found = await Promise.all(fresh.map(one => ask(getUnit, { id: one }).catch(() => undefined)))
    setSeen(old => [...old, ...found.flatMap(u => (u ? [{ id: u.id, name: u.name }] : []))])
  }
  const submit = () => {
    const input = {
      kind: typed.kind,
      lastDay: typed.lastDay ?? '',
      reason: typed.reason,
      design: designOf(typed),
    }
    if (id) change.mutate({ id, ...input })
    else make.mutate(input)
  }
  const error = useMemo(() => inTypedNames(doing.error), [doing.error])
  const fields = error?.fields ?? {}
  const back = () => void navigate({ to: id ? `/don-vi/sap-xep/${id}` : '/don-vi/sap-xep' })
  return (
    <Page narrow>
      <PageHead
        title={id ? 'Sửa phương án sắp xếp' : 'Lập phương án sắp xếp'}
        crumbs={[
          { to: '/don-vi', text: 'Đơn vị' },
          { to: '/don-vi/sap-xep', text: 'Sắp xếp đơn vị' },
        ]}
      />
      <Form
        submit="Xem trước ảnh hưởng"
        onSubmit={submit}
        busy={doing.isPending}
        error={error}
        labels={LABELS}
        onCancel={back}
        says="Chưa có gì thay đổi cho đến khi bấm Thực hiện ở trang sau."
      >
        <NativeSelect
          label="Hình thức"
          value={typed.kind}
          onChange={e => set({ kind: e.currentTarget.value as ReorganisationKind })}
          data={REORGANISATION_KINDS.map(kind => ({ value: kind, label: REORGANISATION_KIND_NAMES[kind] }))}
        />
        <UnitsPicker
          id={fieldId('ends')}
          label={LABELS.ends}
          value={typed.ends}
          known={seen}
          onChange={ends => {
            set({ ends })
            void learn(ends)
          }}
          error={fields.ends}
        />
        <DayInput
          id={fieldId('lastDay')}
          label={LABELS.lastDay}
          description="Đơn vị kế thừa bắt đầu từ ngày hôm sau"
          value={typed.lastDay}
          onChange={lastDay => set({ lastDay })}
          error={fields.lastDay}
        />
        <UnitsPicker
          id={fieldId('successors')}
          label={typed.kind === 'close' ? 'Đơn vị nhận việc (nếu còn việc)' : 'Đơn vị kế thừa đang hoạt động'}
          value={typed.standing}
          known={seen}
          onChange={standing => {
            set({ standing })
            void learn(standing)
          }}
          error={fields.successors}
        />
        {typed.made.map((unit, i) => (
          <NewUnitFields
            key={unit.key}
            unit={unit}
            no={i + 1}
            known={seen}
            onChange={next => set({ made: typed.made.map(m => (m.key === unit.key ? next : m)) })}
            onDrop={() => set({ made: typed.made.filter(m => m.key !== unit.key) })}
          />
        ))}
        {typed.kind !== 'close' && <AddNew typed={typed} set={set} onKnown={k => setSeen(old => [...old, ...k])} />}
        {typed.ends.map(unitId => (
          <Takers key={unitId} unitId={unitId} typed={typed} known={seen} set={set} error={fields.to} />
        ))}
        <Textarea
          id={fieldId('reason')}
          label={LABELS.reason}
          description="Số nghị quyết, quyết định; ít nhất 10 ký tự"
          autosize
          minRows={2}
          value={typed.reason}
          onChange={e => set({ reason: e.currentTarget.value })}
          error={fields.reason}
        />
      </Form>
    </Page>
  )
}

type Part = { typed: Typed; set: (part: Partial<Typed>) => void }

/** A new unit stands, until said otherwise, where the first that ends stood, and is of its kind. */
function AddNew({ typed, set, onKnown }: Part & { onKnown: (known: Known[]) => void }) {
  const add = async () => {
    const like = typed.ends[0] ? await ask(getUnit, { id: typed.ends[0] }).catch(() => undefined) : undefined
    const above = like?.above.at(-1)
    if (above) onKnown([{ id: above.id, name: above.name }])
    const no = Math.max(0, ...typed.made.map(m => Number(m.key.replace('moi-', '')) || 0)) + 1
    const made = {
      key: `moi-${no}`,
      name: '',
      shortName: '',
      symbol: '',
      kind: like?.kind ?? ('department' as const),
      communeKind: like?.communeKind ?? null,
      parentId: above?.id ?? null,
    }
    set({ made: [...typed.made, made] })
  }
  return (
    <div>
      <Button size="xs" onClick={() => void add()}>
        Lập đơn vị mới
      </Button>
    </div>
  )
}

function Takers({
  unitId,
  typed,
  known,
  set,
  error,
}: Part & { unitId: string; known: readonly Known[]; error: string | undefined }) {
  const keys = keysOf(typed)
  if (keys.length === 0 || (keys.length === 1 && typed.kind === 'merge')) return null
  const nameOf = (key: string) =>
    typed.made.find(m => m.key === key)?.name || known.find(k => k.id === key)?.name || 'Đơn vị mới'
  const data = keys.map(key => ({ value: key, label: nameOf(key) }))
  const say = (part: { successors?: string[]; to?: string[] }) =>
    set({ said: { ...typed.said, [unitId]: { ...typed.said[unitId], ...part } } })
  const takers = takersOf(typed, unitId)
  return (
    <fieldset className={names.new}>
      <legend className="strong">{nameOf(unitId)}</legend>
      {typed.ends.length > 1 && (
        <MultiSelect
          label="Kế thừa đơn vị này"
          data={data}
          searchable
          hidePickedOptions
          value={successorsOf(typed, unitId)}
          onChange={successors => say({ successors })}
        />
      )}
      <MultiSelect
        id={fieldId('to')}
        label="Nhận việc chưa xong"
        description="Đơn vị đầu tiên tiếp tục theo dõi việc đã giao xuống, kế hoạch và báo cáo; từng việc chọn lại được ở trang sau"
        placeholder={takers.length === 0 ? 'Chọn đơn vị' : ''}
        data={data}
        searchable
        hidePickedOptions
        value={takers}
        onChange={to => say({ to })}
        error={error}
      />
      {takers.length < keys.length && keys.length > 1 && (
        <div>
          <Button size="xs" variant="subtle" onClick={() => say({ to: keys })}>
            Cả {keys.length} đơn vị cùng nhận
          </Button>
        </div>
      )}
    </fieldset>
  )
}

/** The server knows what ends and what follows as parts of the design; here each is a field of its own. */
function inTypedNames(error: ProblemError | null): ProblemError | null {
  if (!error) return null
  const fields = Object.fromEntries(
    Object.entries(error.fields).map(([name, says]) => [name.replace(/^design\./, ''), says]),
  )
  return new ProblemError({ code: error.code, status: error.status, detail: error.message, fields, facts: error.facts })
}
