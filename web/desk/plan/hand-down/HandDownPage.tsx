import { Button, NativeSelect, Textarea } from '@mantine/core'
import { IconAlertCircle, IconArrowsSplit2 } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { showDay, showLongDay } from '@thong-suot/domain/day.ts'
import { URGENCIES, URGENCY_NAMES, type Urgency } from '@thong-suot/domain/obligation/urgency.ts'
import * as api from '@thong-suot/domain/plan/plan.api.ts'
import { useEffect, useRef, useState } from 'react'
import { Empty, LoadingRows, Refused } from '../../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../../parts/page/PageHead.tsx'
import { PageRefused } from '../../../parts/page/PageRefused.tsx'
import { Primary } from '../../../parts/page/Primary.tsx'
import { firstWords } from '../../../parts/words/shorten.ts'
import { useMe } from '../../../shell/use-me.ts'
import { useIsPhone } from '../../../shell/use-phone.ts'
import { useAsk, useDo } from '../../../use-ask.ts'
import { Addressees } from './Addressees.tsx'
import { ClauseRow } from './HandDownClause.tsx'
import { HandDownResult } from './HandDownResult.tsx'
import names from './hand-down.module.css'
import { type Choices, type Chosen, firstChoices, productOf, remarksNow } from './hand-down-state.ts'

export default function HandDownPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data, error, refetch } = useAsk(api.getHandDown, { id })
  if (error && !data) return <PageRefused error={error} retry={() => void refetch()} />
  if (!data)
    return (
      <Page>
        <LoadingRows />
      </Page>
    )
  return <Sheet key={data.planId} sheet={data} />
}

function Sheet({ sheet }: { sheet: api.HandDownSheet }) {
  const { today } = useMe()
  const isPhone = useIsPhone()
  const [choices, setChoices] = useState<Choices>(() => firstChoices(sheet))
  const [focus, setFocus] = useState(sheet.clauses.find(c => choices[c.id]?.on)?.id ?? sheet.clauses[0]?.id ?? '')
  const [note, setNote] = useState('')
  const [urgency, setUrgency] = useState('')
  const [pressed, setPressed] = useState(false)
  const hand = useDo(api.handDown)
  // Names that were confirmed meanwhile bring new units; what was chosen stays.
  useEffect(() => {
    setChoices(old => {
      const fresh = firstChoices(sheet)
      return Object.fromEntries(
        sheet.clauses.map(c => [
          c.id,
          old[c.id] && Object.keys(old[c.id]?.units ?? {}).length > 0 ? (old[c.id] as Chosen) : (fresh[c.id] as Chosen),
        ]),
      )
    })
  }, [sheet])
  const set = (clauseId: string, change: Partial<Chosen>) =>
    setChoices(old => ({ ...old, [clauseId]: { ...(old[clauseId] as Chosen), ...change } }))
  const wrong = sheet.clauses.filter(
    c => choices[c.id]?.on && remarksNow(c, choices[c.id] as Chosen, today).some(r => r.severity === 'must'),
  )
  const product = productOf(sheet, choices)
  const send = (keep: boolean, only?: { clauseId: string; unitId: string }[]) => {
    const clauses = sheet.clauses
      .filter(c => choices[c.id]?.on)
      .map(c => {
        const chosen = choices[c.id] as Chosen
        const units = Object.entries(chosen.units).map(([unitId, role]) => ({ unitId, role }))
        return {
          clauseId: c.id,
          dueOn: chosen.dueOn ?? null,
          units: only ? units.filter(u => only.some(o => o.clauseId === c.id && o.unitId === u.unitId)) : units,
        }
      })
      .filter(c => c.units.length > 0)
    if (clauses.length === 0) return setPressed(true)
    hand.mutate({
      id: sheet.planId,
      clauses,
      keep,
      ...(note.trim() ? { note: note.trim() } : {}),
      ...(urgency ? { urgency: urgency as Urgency } : {}),
    })
  }
  const press = () => {
    setPressed(true)
    if (wrong.length === 0 && product.works > 0) send(false)
  }
  const crumbs = [
    { to: '/ke-hoach', text: 'Kế hoạch' },
    {
      to: `/ke-hoach/${sheet.planId}`,
      text: sheet.planTitle.length > 80 ? `${firstWords(sheet.planTitle, 80)}…` : sheet.planTitle,
    },
  ]
  if (hand.data)
    return (
      <Page>
        <PageHead title="Giao xuống" crumbs={crumbs} />
        <HandDownResult
          answer={hand.data}
          sheet={sheet}
          busy={hand.isPending}
          onKeep={only => send(true, only)}
          onBack={() => hand.reset()}
        />
      </Page>
    )
  const focused = sheet.clauses.find(c => c.id === focus)
  return (
    <div className={names.whole}>
      <div className={names.columns}>
        <div className={names.left}>
          <PageHead
            title="Giao xuống"
            crumbs={crumbs}
            aside={`${sheet.unitName}${sheet.issuedOn ? `, ngày ${showDay(sheet.issuedOn)}` : ''}`}
            meta={<span className="small second">{showLongDay(sheet.on)}</span>}
          />
          {pressed && (
            <Summary
              wrong={wrong.map(c => ({
                id: c.id,
                says: `${c.label ?? ''} ${c.title}: ${remarksNow(c, choices[c.id] as Chosen, today).find(r => r.severity === 'must')?.says}`,
              }))}
              nothing={product.works === 0}
              onGo={setFocus}
            />
          )}
          {hand.error && <Refused error={hand.error} />}
          {sheet.clauses.length === 0 ? (
            <Empty says="Kế hoạch chưa có nhiệm vụ. Xác nhận dữ kiện hoặc thêm khoản." />
          ) : (
            <ul className={names.clauses} aria-label="Nhiệm vụ">
              {sheet.clauses.map(clause => (
                <ClauseRow
                  key={clause.id}
                  clause={clause}
                  chosen={choices[clause.id] as Chosen}
                  focused={clause.id === focus}
                  onFocus={() => {
                    setFocus(clause.id)
                    // On a phone the addressees stand below the list.
                    if (isPhone) document.getElementById('giao-cho')?.scrollIntoView()
                  }}
                  onChange={change => set(clause.id, change)}
                  today={today}
                />
              ))}
            </ul>
          )}
          <div className={names.note}>
            <NativeSelect
              label="Độ khẩn"
              value={urgency}
              onChange={e => setUrgency(e.currentTarget.value)}
              data={[{ value: '', label: 'Thường' }, ...URGENCIES.map(u => ({ value: u, label: URGENCY_NAMES[u] }))]}
            />
            <Textarea
              label="Lời nhắn kèm theo"
              description="Không bắt buộc; mọi đơn vị nhận đều đọc được"
              autosize
              minRows={1}
              value={note}
              onChange={e => setNote(e.currentTarget.value)}
              maxLength={2000}
            />
          </div>
        </div>
        {focused && (
          <aside id="giao-cho" className={names.right} aria-label="Giao cho">
            <Addressees
              clause={focused}
              sheet={sheet}
              units={choices[focused.id]?.units ?? {}}
              onUnits={units => set(focused.id, { units, on: Object.keys(units).length > 0 })}
              onAll={units =>
                setChoices(old =>
                  Object.fromEntries(
                    Object.entries(old).map(([id, c]) => [id, c.on ? { ...c, units: { ...units } } : c]),
                  ),
                )
              }
            />
          </aside>
        )}
      </div>
      <footer className={names.foot}>
        <span>
          <b>
            {product.clauses} nhiệm vụ, {product.units} đơn vị = {product.works} việc
          </b>
          {wrong.length > 0 && <span className="overdue"> · {wrong.length} thời hạn cần sửa</span>}
        </span>
        <span className={names.footButtons}>
          <Button component={Link} to={`/ke-hoach/${sheet.planId}`}>
            Thôi
          </Button>
          <Primary
            leftSection={<IconArrowsSplit2 size="1.125rem" stroke={1.75} aria-hidden />}
            loading={hand.isPending}
            onClick={press}
          >
            Giao xuống
          </Primary>
        </span>
      </footer>
    </div>
  )
}

function Summary({
  wrong,
  nothing,
  onGo,
}: {
  wrong: { id: string; says: string }[]
  nothing: boolean
  onGo: (id: string) => void
}) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  if (wrong.length === 0 && !nothing) return null
  return (
    <div ref={place} className={names.summary} role="alert" tabIndex={-1}>
      <IconAlertCircle size="1.125rem" stroke={1.75} aria-hidden />
      <div>
        <b>
          {nothing && wrong.length === 0
            ? 'Chọn ít nhất một nhiệm vụ và một đơn vị nhận.'
            : `Có ${wrong.length} thời hạn cần sửa trước khi giao`}
        </b>
        {wrong.map(w => (
          <div key={w.id}>
            <a
              href={`#han-${w.id}`}
              onClick={event => {
                event.preventDefault()
                onGo(w.id)
                document.getElementById(`han-${w.id}`)?.focus()
              }}
            >
              {w.says}
            </a>
          </div>
        ))}
      </div>
    </div>
  )
}
