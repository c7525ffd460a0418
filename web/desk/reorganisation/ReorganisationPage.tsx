import { Button, NativeSelect } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { addDays, showDay } from '@thong-suot/domain/day.ts'
import * as api from '@thong-suot/domain/reorganisation/reorganisation.api.ts'
import {
  type EndingNumbers,
  type EndingUnit,
  OUTCOME_NAMES,
  type Outcome,
  placePost,
  REORGANISATION_KIND_NAMES,
  type ReorganisationOne,
} from '@thong-suot/domain/reorganisation/reorganisation.ts'
import { useState } from 'react'
import { Confirm } from '../../parts/form/Dialogs.tsx'
import { LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { PageRefused } from '../../parts/page/PageRefused.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { showMoment } from '../../parts/words/moment.ts'
import { useMay, useMe } from '../../shell/use-me.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import { fewNames, StateOf } from './ReorganisationsPage.tsx'
import names from './reorganisation.module.css'
import { WorkChoices } from './WorkChoices.tsx'

export default function ReorganisationPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data: r, error, refetch } = useAsk(api.getReorganisation, { id })
  if (error && !r) return <PageRefused error={error} retry={refetch} />
  if (!r) return <Page>{<LoadingRows />}</Page>
  return <Whole r={r} />
}

const isOpen = (r: ReorganisationOne) => r.state === 'draft' || r.state === 'agreed'

function Whole({ r }: { r: ReorganisationOne }) {
  const mayChoose = useMay('obligation.hand-down')
  const mayChange = useMay('unit.change')
  const waiting = r.ending.reduce((n, e) => n + e.numbers.received, 0)
  return (
    <Page>
      <PageHead
        title={`${REORGANISATION_KIND_NAMES[r.kind]}: ${fewNames(r.ends)}`}
        crumbs={[
          { to: '/don-vi', text: 'Đơn vị' },
          { to: '/don-vi/sap-xep', text: 'Sắp xếp đơn vị' },
        ]}
        meta={
          <>
            <StateOf state={r.state} />
            <span>ngày hoạt động cuối cùng {showDay(r.lastDay)}</span>
            <span>{r.reason}</span>
          </>
        }
        actions={mayChange && isOpen(r) && <Actions r={r} />}
      />
      <Change r={r} />
      {r.outcome && <Done r={r} outcome={r.outcome} />}
      {r.ending.map(e => (
        <Ending key={e.id} e={e} r={r} mayChange={mayChange} />
      ))}
      {isOpen(r) && mayChoose && <WorkChoices r={r} />}
      {isOpen(r) && !mayChoose && waiting > 0 && (
        <p className="second">
          Quản trị xem được số lượng, không xem nội dung việc. Lãnh đạo, văn phòng của đơn vị kết thúc hoặc của cấp trên
          mở trang này để chọn nơi nhận cho từng việc.
        </p>
      )}
    </Page>
  )
}

function Change({ r }: { r: ReorganisationOne }) {
  const idOf = (key: string) => r.design.successors.find(s => s.key === key)?.unitId
  return (
    <section className={`panel ${names.change}`} aria-label="Từ đâu sang đâu">
      <div>
        <span className="small second">Kết thúc sau ngày {showDay(r.lastDay)}</span>
        <ul>
          {r.design.ends.map((e, i) => (
            <li key={e.unitId}>
              <Link to={`/don-vi/${e.unitId}`}>{r.ends[i]}</Link>
            </li>
          ))}
        </ul>
      </div>
      <IconArrowRight size="1.25rem" stroke={1.75} aria-hidden />
      <div>
        <span className="small second">Kế thừa từ ngày {showDay(addDays(r.lastDay, 1))}</span>
        <ul>
          {r.design.successors.map((s, i) => {
            const id = idOf(s.key)
            return (
              <li key={s.key}>
                {id ? <Link to={`/don-vi/${id}`}>{r.successors[i]}</Link> : <strong>{r.successors[i]}</strong>}
                {s.made && r.state !== 'done' && <span className="small second"> lập mới</span>}
              </li>
            )
          })}
          {r.design.successors.length === 0 && <li className="second">không có</li>}
        </ul>
      </div>
    </section>
  )
}

function Done({ r, outcome }: { r: ReorganisationOne; outcome: Outcome }) {
  const keys = (Object.keys(OUTCOME_NAMES) as (keyof Outcome)[]).filter(key => outcome[key] > 0)
  return (
    <section className="panel" aria-labelledby="da-lam">
      <h2 id="da-lam">Đã thực hiện {r.doneAt && showMoment(r.doneAt)}</h2>
      {r.agreedBy && <p className="second">{r.agreedBy} quyết định. Lịch sử vẫn đứng tên đơn vị cũ.</p>}
      <ul className={names.numbers}>
        {keys.map(key => (
          <li key={key}>
            <b>{outcome[key].toLocaleString('vi-VN')}</b> {OUTCOME_NAMES[key]}
          </li>
        ))}
        {keys.length === 0 && <li>Không có việc, người hay báo cáo nào phải chuyển.</li>}
      </ul>
    </section>
  )
}

function Actions({ r }: { r: ReorganisationOne }) {
  const navigate = useNavigate()
  const { today } = useMe()
  const [asking, setAsking] = useState<'agree' | 'cancel' | null>(null)
  const agree = useDo(api.agreeReorganisation, { onDone: () => setAsking(null) })
  const cancel = useDo(api.cancelReorganisation, { onDone: () => setAsking(null) })
  const now = r.lastDay < today
  return (
    <>
      <Button onClick={() => setAsking('cancel')}>Hủy phương án</Button>
      <Button onClick={() => navigate({ to: '/don-vi/sap-xep/moi', search: { sua: r.id } as never })}>Sửa</Button>
      {r.state === 'draft' && <Primary onClick={() => setAsking('agree')}>Thực hiện</Primary>}
      <Confirm
        opened={asking === 'agree'}
        onClose={() => setAsking(null)}
        title={now ? 'Thực hiện sắp xếp ngay' : `Thực hiện vào ngày ${showDay(addDays(r.lastDay, 1))}`}
        verb="Thực hiện"
        busy={agree.isPending}
        error={agree.error}
        onConfirm={() => agree.mutate({ id: r.id })}
      >
        <p>
          {now
            ? 'Việc chưa xong, phân công, kế hoạch và báo cáo chuyển cho đơn vị kế thừa ngay bây giờ. Sau đó không hủy được.'
            : 'Đến ngày đó hệ thống tự chuyển việc chưa xong, phân công, kế hoạch và báo cáo. Trước ngày đó vẫn sửa, hủy được.'}
        </p>
      </Confirm>
      <Confirm
        opened={asking === 'cancel'}
        onClose={() => setAsking(null)}
        title="Hủy phương án"
        verb="Hủy phương án"
        busy={cancel.isPending}
        error={cancel.error}
        onConfirm={() => cancel.mutate({ id: r.id })}
      >
        <p>Không có gì đã thay đổi; phương án được giữ trong danh sách ở trạng thái đã hủy.</p>
      </Confirm>
    </>
  )
}

const NUMBERS: [keyof EndingNumbers, string][] = [
  ['received', 'nhiệm vụ chưa xong, chuyển cho đơn vị kế thừa'],
  ['doubles', 'trong đó đơn vị kế thừa cũng đang có: gộp làm một'],
  ['choices', 'nhiệm vụ đã chọn riêng nơi nhận'],
  ['given', 'nhiệm vụ đã giao xuống, đổi đơn vị theo dõi'],
  ['plans', 'kế hoạch đang thực hiện, chuyển chủ'],
  ['reports', 'báo cáo chưa gửi, đơn vị kế thừa gửi'],
  ['regimes', 'chế độ báo cáo, đổi nơi nhận'],
  ['drafts', 'dự thảo chưa ban hành, chuyển theo'],
  ['incoming', 'văn bản đến chưa xử lý, ở lại sổ cũ; đơn vị kế thừa xem được'],
  ['bodies', 'ban chỉ đạo, đơn vị kế thừa tham gia thay'],
]

/** One unit that ends: how much hangs on it, and where its people and the units below go. */
function Ending({ e, r, mayChange }: { e: EndingUnit; r: ReorganisationOne; mayChange: boolean }) {
  const lines = NUMBERS.filter(([key]) => e.numbers[key] > 0)
  const nameOf = (key: string) => r.successors[r.design.successors.findIndex(s => s.key === key)] ?? ''
  const takers = r.design.ends.find(d => d.unitId === e.id)?.to ?? []
  return (
    <section className="panel" aria-labelledby={`kt-${e.id}`}>
      <h2 id={`kt-${e.id}`}>{e.name}</h2>
      <p className="second">
        {takers.length > 0
          ? `Việc chưa xong chuyển cho ${fewNames(takers.map(nameOf), 3)}.`
          : 'Chưa chọn đơn vị nhận việc chưa xong.'}
      </p>
      <ul className={names.numbers}>
        {lines.map(([key, says]) => (
          <li key={key}>
            <b>{e.numbers[key].toLocaleString('vi-VN')}</b> {says}
          </li>
        ))}
        {lines.length === 0 && <li>Không còn việc, báo cáo hay dự thảo nào.</li>}
      </ul>
      {e.posts.length > 0 && <Posts e={e} r={r} nameOf={nameOf} mayChange={mayChange} />}
      {e.below.length > 0 && <Below e={e} r={r} nameOf={nameOf} mayChange={mayChange} />}
    </section>
  )
}

type Part = { e: EndingUnit; r: ReorganisationOne; nameOf: (key: string) => string; mayChange: boolean }

function useDesign(r: ReorganisationOne) {
  const change = useDo(api.changeReorganisation)
  const set = (part: Partial<ReorganisationOne['design']>) =>
    change.mutate({ id: r.id, kind: r.kind, lastDay: r.lastDay, reason: r.reason, design: { ...r.design, ...part } })
  return { set, error: change.error }
}

function Posts({ e, r, nameOf, mayChange }: Part) {
  const { set, error } = useDesign(r)
  const choices = [
    ...r.design.successors.map(s => ({ value: s.key, label: nameOf(s.key) })),
    { value: '', label: 'Kết thúc phân công' },
  ]
  return (
    <details className={names.more}>
      <summary>{e.posts.length} phân công: quyền theo về đơn vị kế thừa</summary>
      {error && <Refused error={error} />}
      <ul className={names.places}>
        {e.posts.map(post => {
          const to = placePost(r.design, post.id, e.id)
          return (
            <li key={post.id}>
              <span>
                {post.personName} <span className="small second">{post.title}</span>
              </span>
              {mayChange ? (
                <NativeSelect
                  size="xs"
                  aria-label={`Nơi chuyển đến của ${post.personName}`}
                  data={choices}
                  value={to ?? ''}
                  onChange={event => {
                    const next = { postId: post.id, to: event.currentTarget.value || null }
                    set({ posts: [...r.design.posts.filter(p => p.postId !== post.id), next] })
                  }}
                />
              ) : (
                <span>{to ? nameOf(to) : 'kết thúc'}</span>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function Below({ e, r, nameOf, mayChange }: Part) {
  const { set, error } = useDesign(r)
  const choicesOf = (plan: EndingUnit['below'][number]['plan']) => [
    ...r.design.successors.map(s => ({ value: `move ${s.key}`, label: `Chuyển về ${nameOf(s.key)}` })),
    ...r.design.successors.map(s => ({ value: `into ${s.key}`, label: `Kết thúc, việc về ${nameOf(s.key)}` })),
    ...('into' in plan && plan.why === 'namesake'
      ? [{ value: `into ${plan.into}`, label: `Nhập vào ${plan.intoName} (trùng tên)` }]
      : []),
  ]
  return (
    <details className={names.more}>
      <summary>{e.below.length} đơn vị trực thuộc</summary>
      {error && <Refused error={error} />}
      <ul className={names.places}>
        {e.below.map(({ id, name, plan }) => {
          const value = 'move' in plan ? `move ${plan.move}` : `into ${plan.into}`
          const choices = choicesOf(plan)
          return (
            <li key={id}>
              <Link to={`/don-vi/${id}`}>{name}</Link>
              {mayChange ? (
                <NativeSelect
                  size="xs"
                  aria-label={`${name} đi về đâu`}
                  data={choices}
                  value={value}
                  onChange={event => {
                    const [verb, key] = event.currentTarget.value.split(' ') as ['move' | 'into', string]
                    const next = { unitId: id, [verb]: key }
                    set({ below: [...r.design.below.filter(b => b.unitId !== id), next] })
                  }}
                />
              ) : (
                <span>{choices.find(c => c.value === value)?.label}</span>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
