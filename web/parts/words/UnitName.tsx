import { Tooltip } from '@mantine/core'
import { shortenMiddle } from './shorten.ts'
import names from './words.module.css'

/** A unit's name, shortened in the middle; whole on focus and hover, in print and to readers. An ended unit shows until when. */
export function UnitName({
  name,
  most = 40,
  endedOn,
  focusable = true,
}: {
  name: string
  most?: number
  endedOn?: string | null
  focusable?: boolean
}) {
  const short = shortenMiddle(name, most)
  const ended = endedOn ? (
    <span className="hint small"> đến {`${endedOn.slice(8, 10)}/${endedOn.slice(5, 7)}/${endedOn.slice(0, 4)}`}</span>
  ) : null
  if (short === name) {
    return (
      <>
        {name}
        {ended}
      </>
    )
  }
  return (
    <>
      <Tooltip label={name}>
        <span className={names.unit} tabIndex={focusable ? 0 : undefined}>
          <span aria-hidden className="no-print">
            {short}
          </span>
          <span className="only-read">{name}</span>
        </span>
      </Tooltip>
      {ended}
    </>
  )
}
