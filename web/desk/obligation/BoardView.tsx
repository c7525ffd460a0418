import { Button, Menu, Modal } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { actionsTo, type Board, type BoardState, movesFrom, rightFor } from '@thong-suot/domain/obligation/board.ts'
import * as api from '@thong-suot/domain/obligation/obligation.api.ts'
import {
  OBLIGATION_STATE_NAMES,
  type ObligationAction,
  type ObligationRow,
  obligationActions,
} from '@thong-suot/domain/obligation/obligation.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import { sayTurn } from '@thong-suot/domain/plan/due-days.ts'
import { useState } from 'react'
import { LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { useMe } from '../../shell/use-me.ts'
import { useAsk } from '../../use-ask.ts'
import names from './board.module.css'
import { ObligationSteps, STEPS } from './ObligationSteps.tsx'
import { giversOf, OtherPapers } from './obligation-columns.tsx'

type Move = { row: ObligationRow; only: readonly ObligationAction[] }

/**
 * Work by state. A card goes on by its menu or by being dragged; either opens the step that leads there, with its day
 * or reason, and nothing happens before that is sent.
 */
export function BoardView({ filters, given }: { filters: Record<string, unknown>; given: boolean }) {
  const { data, error, refetch } = useAsk(api.getBoard, filters as never)
  const [move, setMove] = useState<Move>()
  const [dragged, setDragged] = useState<ObligationRow>()
  const [refused, setRefused] = useState('')
  const allowed = useAllowed()
  const drop = (to: BoardState) => {
    if (!dragged || dragged.state === to) return
    const only = actionsTo(dragged.state, to).filter(a => allowed(dragged).includes(a))
    setRefused(only.length ? '' : whyNot(dragged, to))
    if (only.length) setMove({ row: dragged, only })
    setDragged(undefined)
  }
  if (error && !data) return <Refused error={error} retry={() => void refetch()} />
  if (!data) return <LoadingRows />
  return (
    <>
      <p role="status" className={refused ? 'small' : 'only-read'}>
        {refused}
      </p>
      <div className={names.board}>
        {data.columns.map(column => (
          <Column
            key={column.state}
            column={column}
            filters={filters}
            onDrop={() => drop(column.state)}
            open={Boolean(dragged && actionsTo(dragged.state, column.state).some(a => allowed(dragged).includes(a)))}
          >
            {column.rows.map(row => (
              <Card
                key={row.id}
                row={row}
                given={given}
                moves={movesFrom(row.state).filter(a => allowed(row).includes(a))}
                onMove={action => setMove({ row, only: [action] })}
                onDrag={setDragged}
              />
            ))}
          </Column>
        ))}
      </div>
      {move && <MoveDialog move={move} onClose={() => setMove(undefined)} />}
    </>
  )
}

/** The steps that this post may take with a row now. */
function useAllowed() {
  const { post, rights } = useMe()
  return (row: ObligationRow) => obligationActions(row, post.unitId).filter(a => rights.includes(rightFor(a)))
}

function whyNot(row: ObligationRow, to: BoardState): string {
  const [from, there] = [OBLIGATION_STATE_NAMES[row.state], OBLIGATION_STATE_NAMES[to]]
  return actionsTo(row.state, to).length
    ? `Bước “${there}” của việc này do ${to === 'declared' || to === 'extension-asked' || row.state === 'given' ? row.unitName : row.giverName} làm.`
    : `Việc đang ở bước “${from}” không chuyển thẳng sang “${there}” được.`
}

function Column(p: {
  column: Board['columns'][number]
  filters: Record<string, unknown>
  open: boolean
  onDrop: () => void
  children: React.ReactNode
}) {
  const { state, count, rows } = p.column
  return (
    <section
      className={p.open ? `${names.column} ${names.open}` : names.column}
      aria-label={`${OBLIGATION_STATE_NAMES[state]}, ${count} việc`}
      onDragOver={event => event.preventDefault()}
      onDrop={event => {
        event.preventDefault()
        p.onDrop()
      }}
    >
      <h2>
        {OBLIGATION_STATE_NAMES[state]} <span className="second">{count.toLocaleString('vi-VN')}</span>
      </h2>
      <ul>{p.children}</ul>
      {count > rows.length && (
        <Link
          to="/nhiem-vu"
          search={((old: Record<string, string>) => ({ ...old, xem: undefined, state })) as never}
          className="small"
        >
          Xem cả {count.toLocaleString('vi-VN')} việc
        </Link>
      )}
    </section>
  )
}

function Card(p: {
  row: ObligationRow
  given: boolean
  moves: readonly ObligationAction[]
  onMove: (action: ObligationAction) => void
  onDrag: (row: ObligationRow | undefined) => void
}) {
  const { row } = p
  return (
    <li
      className={names.card}
      draggable={p.moves.length > 0}
      onDragStart={() => p.onDrag(row)}
      onDragEnd={() => setTimeout(() => p.onDrag(undefined))}
    >
      <Link to={`/nhiem-vu/${row.id}`} className={names.title ?? ''}>
        {row.title}
        {row.instance && ` (${sayTurn(row.instance)})`}
      </Link>
      <div className="small second">{p.given ? row.unitShortName : giversOf(row)}</div>
      {!p.given && <OtherPapers row={row} />}
      <div className={names.foot}>
        <span className={row.cell === 'overdue' ? 'small overdue' : 'small second'}>
          {row.dueOn ? showDue(row.dueOn, row.operator ?? 'by') : 'thường xuyên'}
          {row.cell === 'overdue' && `, ${row.distance}`}
        </span>
        {p.moves.length > 0 && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`Chuyển bước: ${row.title}`}
                rightSection={<IconArrowRight size="0.875rem" aria-hidden />}
              >
                Chuyển
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {p.moves.map(action => (
                <Menu.Item key={action} onClick={() => p.onMove(action)}>
                  {STEPS.find(s => s.action === action)?.says}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </li>
  )
}

/** The step itself; it closes when the work stands in another state. */
function MoveDialog({ move, onClose }: { move: Move; onClose: () => void }) {
  const { data, error } = useAsk(api.getObligation, { id: move.row.id })
  const moved = data?.id === move.row.id && data.state !== move.row.state
  return (
    <Modal opened={!moved} onClose={onClose} title={move.row.title} onExitTransitionEnd={onClose}>
      {error && <Refused error={error} />}
      {data?.id === move.row.id ? (
        <div className="stack">
          <p className="second">
            {data.unitName} · {OBLIGATION_STATE_NAMES[data.state]}
          </p>
          <ObligationSteps o={data} only={move.only} />
        </div>
      ) : (
        <LoadingRows />
      )}
    </Modal>
  )
}
