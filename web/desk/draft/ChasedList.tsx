import { IconMailShare } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ChasedWork } from '@thong-suot/domain/draft/chasing.api.ts'
import css from './draft.module.css'

/** What a letter chases, each with its page; what was done since the drafting is to be taken out of the words. */
export function ChasedList({ chases, issued }: { chases: ChasedWork[]; issued: boolean }) {
  const done = chases.filter(each => !each.open)
  return (
    <section className={css.rest} aria-label="Việc được đôn đốc">
      <p>
        <IconMailShare size="1rem" stroke={1.75} aria-hidden /> <strong>Đôn đốc {chases.length} việc</strong>
        {issued ? '; các đơn vị đã được báo khi ban hành.' : '; các đơn vị được báo khi ban hành.'}
      </p>
      {!issued && done.length > 0 && (
        <p className="overdue small">
          {done.length} việc không còn quá hạn. Bỏ khỏi nội dung trước khi ban hành; phần mềm sẽ không đôn đốc các việc
          này.
        </p>
      )}
      <ul className={css.chased}>
        {chases.map(each => (
          <li key={each.id}>
            <Link to={each.kind === 'work' ? `/nhiem-vu/${each.id}` : `/bao-cao/${each.id}`}>{each.title}</Link>{' '}
            <span className="small second">
              {each.unitName}
              {!each.open && ' · không còn quá hạn'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
