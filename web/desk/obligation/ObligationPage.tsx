import { Link, useParams } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import * as api from '@thong-suot/domain/obligation/obligation.api.ts'
import { OBLIGATION_ROLES, sourceOf } from '@thong-suot/domain/obligation/obligation.ts'
import { showNumber, sumNumbers } from '@thong-suot/domain/obligation/proof-number.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import { withTurn } from '@thong-suot/domain/plan/due-days.ts'
import { addressOf } from '../../ask.ts'
import { LoadingRows } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { PageRefused } from '../../parts/page/PageRefused.tsx'
import { showFileSize } from '../../parts/words/file-size.ts'
import { showMoment } from '../../parts/words/moment.ts'
import { Quote, Source } from '../../parts/words/Quote.tsx'
import { Tag, Urgency } from '../../parts/words/Tag.tsx'
import { useAsk } from '../../use-ask.ts'
import { JointPanel } from '../joint-work/JointPanel.tsx'
import { ObligationSteps } from './ObligationSteps.tsx'
import names from './obligation.module.css'
import { StateTag } from './obligation-columns.tsx'
import { Succession } from './Succession.tsx'

export default function ObligationPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data, error, refetch } = useAsk(api.getObligation, { id })
  if (error && !data) return <PageRefused error={error} retry={() => void refetch()} />
  if (!data)
    return (
      <Page>
        <LoadingRows />
      </Page>
    )
  return <One key={data.id} o={data} />
}

function One({ o }: { o: api.ObligationOne }) {
  return (
    <Page>
      <PageHead
        title={withTurn(o.title, o.instance)}
        crumbs={[
          { to: '/nhiem-vu', text: 'Nhiệm vụ' },
          { text: o.clauseLabel ? `Mục ${o.clauseLabel}` : o.unitShortName },
        ]}
        meta={
          <>
            <StateTag row={o} />
            <Urgency urgency={o.urgency} />
            <span className={o.cell === 'overdue' ? 'overdue' : undefined}>
              {o.dueOn ? `Hạn ${showDue(o.dueOn, o.operator ?? 'by')}` : 'Thường xuyên'}
              {o.distance && o.dueOn && `, ${o.distance}`}
            </span>
            <span>
              {OBLIGATION_ROLES[o.role]}: {o.unitName}
            </span>
            <span>{o.giverName} giao</span>
            {o.openDifficulty && <Tag tone="late" icon="query" says="Đang có khó khăn" />}
          </>
        }
      />
      <div className={names.columns}>
        <div className="stack">
          {o.quote && (
            <section className="panel">
              <Quote text={o.quote} />
              <div className={`row small ${names.sources}`}>
                <Source to={`/ke-hoach/${o.planId}`} says={sourceOf(o)} />
                {o.documentId && <Source to={`/van-ban-den/${o.documentId}/doc`} says="Xem trên trang văn bản" />}
              </div>
            </section>
          )}
          {!o.quote && <Source to={`/ke-hoach/${o.planId}`} says={sourceOf(o)} />}
          {o.note && (
            <section className="panel">
              <h2>Lời nhắn khi giao</h2>
              <p>{o.note}</p>
            </section>
          )}
          {o.report && <ReportPanel report={o.report} />}
          <JointPanel o={o} />
          <ObligationSteps o={o} />
          <Trail rows={o.progressRows} />
        </div>
        <aside className="stack">
          <Facts o={o} />
          <Succession o={o} />
          <Chain o={o} />
          <Proofs o={o} />
          {o.children.length > 0 && <Below o={o} />}
        </aside>
      </div>
    </Page>
  )
}

/** The work is done when its report is: sent, taken in, returned there. */
function ReportPanel({ report }: { report: NonNullable<api.ObligationOne['report']> }) {
  return (
    <section className="panel">
      <h2>Báo cáo của nhiệm vụ này</h2>
      <p>
        <Link to={`/bao-cao/${report.id}`}>Báo cáo {report.name}</Link>: {REPORT_SAYS[report.status]}
      </p>
    </section>
  )
}
const REPORT_SAYS: Record<NonNullable<api.ObligationOne['report']>['status'], string> = {
  draft: 'chưa gửi. Gửi báo cáo thì nhiệm vụ chuyển sang chờ xác nhận.',
  presented: 'chờ ký trong đơn vị. Ký và gửi thì nhiệm vụ chuyển sang chờ xác nhận.',
  submitted: 'đã gửi, chờ tiếp nhận. Tiếp nhận xong, nhiệm vụ hoàn thành.',
  returned: 'bị trả lại để sửa. Nhiệm vụ mở lại đến khi báo cáo được gửi lại.',
  accepted: 'đã được tiếp nhận, nhiệm vụ hoàn thành.',
  excused: 'được miễn.',
}

function Facts({ o }: { o: api.ObligationOne }) {
  const rows: [string, string | null][] = [
    ['Đầu mối', o.personName ?? 'chưa phân công'],
    ['Sản phẩm', o.product],
    ['Mức độ', `${o.progress}%`],
    ['Ngày hoàn thành', o.doneOn && showDay(o.doneOn)],
    ['Gia hạn', o.extensions > 0 ? `${o.extensions} lần, hạn đầu ${o.firstDueOn ? showDay(o.firstDueOn) : ''}` : null],
    ['Xin gia hạn đến', o.wantedOn && showDay(o.wantedOn)],
  ]
  return (
    <section className="panel">
      <h2 className="only-read">Thông tin</h2>
      <dl className={names.facts}>
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}

/** Days from the superior down to here. */
function Chain({ o }: { o: api.ObligationOne }) {
  if (o.chain.length < 2) return null
  return (
    <section className="panel">
      <h2>Chuỗi thời hạn</h2>
      <ol className={names.chain}>
        {o.chain.map(link => (
          <li
            key={link.id}
            aria-current={link.here ? 'step' : undefined}
            className={link.here ? names.here : undefined}
          >
            {link.here || !link.id ? link.who : <Link to={`/nhiem-vu/${link.id}`}>{link.who}</Link>}
            <span className={link.late ? 'overdue' : 'second'}>
              {link.dueOn ? showDue(link.dueOn, link.operator ?? 'by') : 'thường xuyên'}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Proofs({ o }: { o: api.ObligationOne }) {
  return (
    <section className="panel">
      <h2>Minh chứng</h2>
      {o.proofs.length === 0 && <p className="small second">Chưa có minh chứng.</p>}
      <Sums proofs={o.proofs} />
      <ul className={names.proofs}>
        {o.proofs.map(p => (
          <li key={p.id}>
            {p.kind === 'number' ? (
              p.name
            ) : (
              <a
                href={p.kind === 'link' ? (p.link ?? '#') : addressOf(api.getProofFile, { id: p.id })}
                target="_blank"
                rel="noreferrer noopener"
              >
                {p.name}
              </a>
            )}
            <div className="small second">
              {[p.personName, showMoment(p.at), showFileSize(p.fileSize)].filter(Boolean).join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Numbers of more than one telling, added up. */
function Sums({ proofs }: { proofs: readonly api.Proof[] }) {
  const numbers = proofs.flatMap(({ amount, measure }) => (amount !== null && measure ? [{ amount, measure }] : []))
  if (numbers.length < 2) return null
  return (
    <p>
      Cộng: <b>{sumNumbers(numbers).map(showNumber).join('; ')}</b>
    </p>
  )
}

function Below({ o }: { o: api.ObligationOne }) {
  const done = o.children.filter(c => c.state === 'done').length
  return (
    <section className="panel">
      <h2>Đã giao xuống</h2>
      <p className="small second">
        {done}/{o.children.length} đơn vị hoàn thành
      </p>
      <ul className={names.proofs}>
        {o.children.map(c => (
          <li key={c.id}>
            <Link to={`/nhiem-vu/${c.id}`}>{c.unitShortName}</Link>
            <div className="row small">
              <StateTag row={c} /> {c.dueOn && showDay(c.dueOn)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const KINDS: Record<string, string> = {
  given: 'Giao nhiệm vụ',
  accepted: 'Tiếp nhận',
  assigned: 'Phân công',
  note: 'Cập nhật kết quả',
  difficulty: 'Khó khăn, vướng mắc',
  raised: 'Báo khó khăn lên cấp trên',
  answer: 'Trả lời khó khăn',
  declared: 'Báo hoàn thành',
  returned: 'Trả lại',
  confirmed: 'Xác nhận hoàn thành',
  'extension-asked': 'Xin gia hạn',
  'extension-granted': 'Cho gia hạn',
  'extension-refused': 'Không cho gia hạn',
  withdrawn: 'Thu hồi',
  chased: 'Đôn đốc',
  reopened: 'Mở lại',
  joined: 'Cùng một việc',
  parted: 'Tách ra',
}

/** All that was said and done, the newest first; nothing is ever taken out. */
function Trail({ rows }: { rows: api.Progress[] }) {
  return (
    <section>
      <h2>Quá trình thực hiện</h2>
      <ol className={names.trail}>
        {rows.map(r => (
          <li key={r.id}>
            <div className="small second">
              {showMoment(r.at)} · {[r.personName, r.unitName].filter(Boolean).join(', ')}
            </div>
            <div>
              <b>{KINDS[r.kind] ?? r.kind}</b>
              {r.percent !== null && ` ${r.percent}%`}
              {r.newDueOn && ` ${r.oldDueOn ? `${showDay(r.oldDueOn)} → ` : ''}${showDay(r.newDueOn)}`}
            </div>
            {r.note && <p>{r.note}</p>}
            {r.numbers.length > 0 && <p>{r.numbers.map(showNumber).join('; ')}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
