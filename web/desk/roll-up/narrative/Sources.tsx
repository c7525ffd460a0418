import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import css from './passages.module.css'

type Source = { unit: string } & ({ reportId: string; version: number } | { obligationId: string })

const keyOf = (each: Source) => ('reportId' in each ? `${each.reportId} ${each.version}` : each.obligationId)

const SHOWN = 2

/** Who wrote it; of many, the first two, the others at a press. */
export function Sources({ from }: { from: readonly Source[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? from : from.slice(0, SHOWN)
  const rest = from.length - shown.length
  return (
    <span>
      {from.length > 1 && <strong>{from.length} đơn vị: </strong>}
      {shown.map((each, i) => (
        <span key={keyOf(each)}>
          {i > 0 && ', '}
          <Link to={'reportId' in each ? `/bao-cao/${each.reportId}` : `/nhiem-vu/${each.obligationId}`}>
            {each.unit}
          </Link>
          {'version' in each && each.version > 1 && ` (lần gửi ${each.version})`}
        </span>
      ))}
      {rest > 0 && (
        <>
          {' và '}
          <button type="button" className={css.more} onClick={() => setAll(true)}>
            {rest} đơn vị khác
          </button>
        </>
      )}
    </span>
  )
}
