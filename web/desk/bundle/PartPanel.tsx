/** One document of the file, with its pages; each page may be said to begin another. */
import { Checkbox } from '@mantine/core'
import { getPagePicture } from '@thong-suot/domain/document/document.api.ts'
import { addressOf } from '../../ask.ts'
import css from './bundle.module.css'
import { type Part, pagesOf } from './parts.ts'

type Props = { documentId: string; part: Part; no: number; onTurn: (at: number) => void }

export function PartPanel({ documentId, part, no, onTurn }: Props) {
  const names = [part.number, part.title].filter(Boolean).join(' · ')
  return (
    <section className={`panel ${css.part}`} aria-label={`Văn bản ${no}`}>
      <h2>
        Văn bản {no} <span className={css.pages}>{pagesOf(part)}</span>
      </h2>
      {names && <p className={css.names}>{names}</p>}
      <ol className={css.places}>
        {part.places.map(place => (
          <li key={place.at} className={css.place}>
            {place.picture && place.top && (
              <img
                className={css.picture}
                src={addressOf(getPagePicture, { id: documentId, page: place.page })}
                alt={`Trang ${place.page}`}
                loading="lazy"
              />
            )}
            <div className={css.side}>
              <b>{place.top ? `Trang ${place.page}` : `Giữa trang ${place.page}`}</b>
              <p className={css.head}>{place.head.join(' / ') || 'Trang không có chữ'}</p>
              {place.at > 0 && (
                <Checkbox
                  size="xs"
                  checked={place === part.places[0]}
                  onChange={() => onTurn(place.at)}
                  label="Văn bản mới bắt đầu ở đây"
                />
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
