/** One paper of the register: what it is, who has it in hand, what it cites, and what to do with it next. */
import { Button } from '@mantine/core'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { mayCut } from '@thong-suot/domain/bundle/bundle.ts'
import { showDay } from '@thong-suot/domain/day.ts'
import {
  discardDocument,
  getDocument,
  getFile,
  keepDuplicate,
  readAgain,
} from '@thong-suot/domain/document/document.api.ts'
import { type DocumentOne, documentActions, withPurpose } from '@thong-suot/domain/document/document.ts'
import { useState } from 'react'
import { addressOf } from '../../ask.ts'
import { Confirm } from '../../parts/form/Dialogs.tsx'
import { LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { PageRefused } from '../../parts/page/PageRefused.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { Urgency } from '../../parts/words/Tag.tsx'
import { useMay, useMe } from '../../shell/use-me.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import { Arrival } from '../delivery/Arrival.tsx'
import { Assign } from './Assign.tsx'
import { DocumentStateTag, subjectOf, urgencyKey } from './document-words.tsx'
import { EnterByHand } from './EnterByHand.tsx'
import { HandlingTrail } from './HandlingTrail.tsx'
import css from './register.module.css'

export default function DocumentPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const one = useAsk(getDocument, { id })
  const busy = one.data && ['waiting', 'reading'].includes(one.data.state)
  useAsk(getDocument, { id }, { refetchInterval: busy ? 1000 : false })
  if (one.error && !one.data) {
    return <PageRefused error={one.error} retry={() => void one.refetch()} />
  }
  if (!one.data) {
    return (
      <Page>
        <LoadingRows />
      </Page>
    )
  }
  return <One document={one.data} />
}

function One({ document: d }: { document: DocumentOne }) {
  const { post } = useMe()
  const mayRegister = useMay('document.register')
  const mayAssign = useMay('document.assign')
  const can = d.unitId === post.unitId ? documentActions(d) : []
  const go = useNavigate()
  return (
    <Page>
      <PageHead
        title={subjectOf(d)}
        // A file keeps its own letters; a subject begins with a capital.
        heading={
          d.title || d.state === 'refused' ? undefined : <span style={{ display: 'inline-block' }}>{subjectOf(d)}</span>
        }
        crumbs={[
          { to: '/van-ban-den', text: 'Văn bản đến' },
          { text: d.registerNo ? `Số đến ${d.registerNo}` : 'Chưa vào sổ' },
        ]}
        meta={
          <span className="row">
            <Urgency urgency={urgencyKey(d.urgency)} />
            <DocumentStateTag document={d} />
            {[d.number, d.issuer, d.issuedOn && showDay(d.issuedOn)].filter(Boolean).join(' · ')}
          </span>
        }
        actions={
          <>
            {d.fileSize !== null && (d.partFrom === null || d.unitId === post.unitId) && (
              <Button component="a" href={addressOf(getFile, { id: d.id })} download>
                Tải tệp gốc
              </Button>
            )}
            {mayRegister && d.unitId === post.unitId && d.state === 'read' && isWhole(d) && (
              <Button onClick={() => go({ to: '/van-ban-den/$id/tach', params: { id: d.id } as never })}>
                Tách tệp
              </Button>
            )}
            {d.planId && (
              <Button onClick={() => go({ to: '/ke-hoach/$id', params: { id: d.planId as string } })}>
                Mở kế hoạch
              </Button>
            )}
            {can.includes('confirmFacts') && (
              <Primary onClick={() => go({ to: '/van-ban-den/$id/doc', params: { id: d.id } })}>
                Đọc và xác nhận
              </Primary>
            )}
          </>
        }
      />
      {mayRegister && <Decide document={d} />}
      {mayRegister && can.includes('enterByHand') && <EnterByHand id={d.id} />}
      {d.registerNo === null ? (
        <Arrived document={d} />
      ) : (
        <Registered document={d} mayAssign={mayAssign && can.includes('assign')} />
      )}
    </Page>
  )
}

/** Several pages that nobody has worked on yet: they may turn out to be several documents. */
const isWhole = (d: DocumentOne) => mayCut(d) && (d.pageCount ?? 0) > 1 && d.handling.length === 0

/** What is known of a file that has no number yet: when it came and who took it in. */
function Arrived({ document: d }: { document: DocumentOne }) {
  const busy = d.state === 'waiting' || d.state === 'reading'
  return (
    <section className={`panel ${css.section}`} aria-labelledby="tep">
      <h2 id="tep">Tệp đã gửi</h2>
      {busy && (
        <p role="status">
          {d.pageCount ? `Đã đọc ${d.pagesRead}/${d.pageCount} trang.` : 'Đang chờ đến lượt đọc.'} Đọc xong, văn bản
          được cấp số đến và hiện ở đây.
        </p>
      )}
      <dl className={css.facts}>
        {d.number && (
          <>
            <dt>Số, ký hiệu</dt>
            <dd>{d.number}</dd>
          </>
        )}
        <dt>Ngày đến</dt>
        <dd>{d.arrivedOn ? showDay(d.arrivedOn) : 'Chưa rõ'}</dd>
        <dt>Người gửi vào</dt>
        <dd>{[d.registeredByName, d.unitName].filter(Boolean).join(', ')}</dd>
      </dl>
    </section>
  )
}

function Registered({ document: d, mayAssign }: { document: DocumentOne; mayAssign: boolean }) {
  return (
    <div className={css.columns}>
      <section className={`panel ${css.section}`} aria-labelledby="thong-tin">
        <h2 id="thong-tin">Thông tin văn bản</h2>
        <dl className={css.facts}>
          <dt>Số, ký hiệu</dt>
          <dd>{d.number ?? 'Để trống hoặc không đọc được'}</dd>
          <dt>Ngày ban hành</dt>
          <dd>{d.issuedOn ? showDay(d.issuedOn) : 'Chưa rõ'}</dd>
          <dt>Cơ quan ban hành</dt>
          <dd>{d.issuer ?? 'Chưa rõ'}</dd>
          <dt>Người ký</dt>
          <dd>{d.signer ?? 'Chưa rõ'}</dd>
          <dt>Nơi nhận</dt>
          <dd>
            {d.recipients.length ? d.recipients.map(line => withPurpose(line, d.purposes)).join('; ') : 'Chưa rõ'}
          </dd>
          <dt>Ngày đến</dt>
          <dd>{d.arrivedOn ? showDay(d.arrivedOn) : 'Chưa rõ'}</dd>
          <dt>Vào sổ</dt>
          <dd>{[d.registeredByName, d.unitName].filter(Boolean).join(', ')}</dd>
          {d.partFrom !== null && (
            <>
              <dt>Tệp gốc</dt>
              <dd>
                {d.fileName}, từ trang {d.partFrom} đến trang {d.partTo}; tệp còn chứa văn bản khác
              </dd>
            </>
          )}
          {d.trouble && d.state === 'read' && (
            <>
              <dt>Lưu ý khi đọc</dt>
              <dd>{d.trouble}</dd>
            </>
          )}
        </dl>
        <Citations document={d} />
      </section>
      <section className={`panel ${css.section}`} aria-labelledby="xu-ly">
        <h2 id="xu-ly">Phiếu giải quyết</h2>
        <Arrival documentId={d.id} />
        <HandlingTrail document={d} />
        {mayAssign && <Assign document={d} />}
      </section>
    </div>
  )
}

function Citations({ document: d }: { document: DocumentOne }) {
  if (!d.citations.length && !d.citedBy.length) return null
  return (
    <>
      <h3>Văn bản liên quan trong sổ</h3>
      <ul className={css.trail}>
        {d.citations.map(c => (
          <li key={`toi-${c.documentId}`}>
            Viện dẫn <Link to={`/van-ban-den/${c.documentId}`}>{c.number}</Link>
            <span className={css.second}>{c.title}</span>
          </li>
        ))}
        {d.citedBy.map(c => (
          <li key={`boi-${c.documentId}`}>
            Được viện dẫn bởi <Link to={`/van-ban-den/${c.documentId}`}>{c.number ?? 'văn bản chưa có số'}</Link>
            <span className={css.second}>{c.title}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A paper that waits for a person: the same again, refused, or not readable. */
function Decide({ document: d }: { document: DocumentOne }) {
  const go = useNavigate()
  const [asking, setAsking] = useState(false)
  const keep = useDo(keepDuplicate)
  const again = useDo(readAgain)
  const discard = useDo(discardDocument, { onDone: () => void go({ to: '/van-ban-den' }) })
  const can = documentActions(d)
  if (!can.includes('discard')) return null
  const error = keep.error ?? again.error
  return (
    <section className="panel stack" role="status">
      {d.state === 'duplicate' && d.duplicateOfId ? (
        <p>
          Văn bản này trùng với <Link to={`/van-ban-den/${d.duplicateOfId}`}>một văn bản đã có trong sổ</Link> (cùng
          tệp, hoặc cùng số, ký hiệu và cơ quan ban hành). Xem cả hai rồi chọn.
        </p>
      ) : d.state === 'bundle' ? (
        <p>
          Tệp này có {d.cutCount} văn bản nối nhau. Xem chỗ tách rồi xác nhận, mỗi văn bản sẽ được cấp số đến và đọc
          riêng.
        </p>
      ) : (
        <p>{d.trouble}</p>
      )}
      {error && <Refused error={error} />}
      <div className="row">
        {d.state === 'bundle' && (
          <Primary onClick={() => go({ to: '/van-ban-den/$id/tach', params: { id: d.id } as never })}>
            Xem và tách
          </Primary>
        )}
        {can.includes('keepDuplicate') && (
          <Button loading={keep.isPending} onClick={() => keep.mutate({ id: d.id })}>
            Vẫn vào sổ
          </Button>
        )}
        {can.includes('readAgain') && (
          <Button loading={again.isPending} onClick={() => again.mutate({ id: d.id })}>
            Đọc lại
          </Button>
        )}
        <Button onClick={() => setAsking(true)}>
          {d.state === 'duplicate' ? 'Là bản gửi lại, bỏ bản này' : 'Bỏ tệp này'}
        </Button>
      </div>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title="Bỏ tệp này?"
        verb="Bỏ tệp"
        busy={discard.isPending}
        error={discard.error}
        onConfirm={() => discard.mutate({ id: d.id })}
      >
        Tệp chưa có số đến, bỏ đi không làm nhảy số. Việc bỏ được ghi vào nhật ký và không lấy lại được.
      </Confirm>
    </section>
  )
}
