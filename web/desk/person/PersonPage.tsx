import { Button, PasswordInput, TextInput } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { ROLE_NAMES } from '@thong-suot/domain/actor.ts'
import {
  addPost,
  correctPerson,
  endPost,
  getPerson,
  lockPerson,
  type Person,
  type PersonPost,
  resetPassword,
  unlockPerson,
} from '@thong-suot/domain/person/person.ts'
import { useState } from 'react'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { fieldId, useFields } from '../../parts/form/use-fields.ts'
import { LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { PageRefused } from '../../parts/page/PageRefused.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { useMe } from '../../shell/use-me.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import { asInput, emptyPost, POST_LABELS, PostFields } from './PostFields.tsx'

const show = (day: string) => day.split('-').reverse().join('/')
type Open = 'post' | 'password' | 'person' | undefined

export default function PersonPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data: person, error, refetch } = useAsk(getPerson, { id })
  const [open, setOpen] = useState<Open>()
  const [done, setDone] = useState('')
  const close = (says = '') => {
    setOpen(undefined)
    setDone(says)
  }
  if (error) return <PageRefused error={error} retry={refetch} />
  if (!person) return <Page>{<LoadingRows />}</Page>
  return (
    <Page narrow>
      <PageHead
        title={person.name}
        crumbs={[{ to: '/nguoi-dung', text: 'Người dùng' }]}
        meta={
          <>
            {person.locked && <Tag tone="late" icon="note" says="Đã khóa tài khoản" />}
            <span>{person.username ? `Tên đăng nhập ${person.username}` : 'Chưa có tài khoản'}</span>
            {person.email && <span>{person.email}</span>}
            <Link to="/nhat-ky" search={{ subject: id } as never}>
              Nhật ký
            </Link>
          </>
        }
        actions={
          <>
            <Button onClick={() => setOpen('post')}>Thêm phân công</Button>
            <Button onClick={() => setOpen('person')}>Sửa thông tin</Button>
            {person.username && <Button onClick={() => setOpen('password')}>Đặt lại mật khẩu</Button>}
            {person.username && <LockButton person={person} onDone={close} />}
          </>
        }
      />
      <p role="status">{done}</p>
      {open === 'post' && <AddPost person={person} onClose={close} />}
      {open === 'person' && <CorrectPerson person={person} onClose={close} />}
      {open === 'password' && <ResetPassword person={person} onClose={close} />}
      <section className="panel" aria-labelledby="phan-cong">
        <h2 id="phan-cong">Phân công</h2>
        <div className="stack" style={{ marginTop: '0.75rem' }}>
          {person.posts.map(post => (
            <PostLine key={post.id} post={post} />
          ))}
        </div>
      </section>
    </Page>
  )
}

/** Locking is undone by its twin, so neither asks first. */
function LockButton({ person, onDone }: { person: Person; onDone: (says: string) => void }) {
  const lock = useDo(lockPerson, {
    onDone: () => onDone('Đã khóa tài khoản. Người này không vào được nữa và không nhận tin; phân công vẫn giữ.'),
  })
  const unlock = useDo(unlockPerson, { onDone: () => onDone('Đã mở khóa. Người này vào được bằng mật khẩu cũ.') })
  const { mutate, isPending, error } = person.locked ? unlock : lock
  return (
    <>
      <Button loading={isPending} onClick={() => mutate({ id: person.id })}>
        {person.locked ? 'Mở khóa' : 'Khóa tài khoản'}
      </Button>
      {error && <Refused error={error} />}
    </>
  )
}

function PostLine({ post }: { post: PersonPost }) {
  const { today } = useMe()
  const [ending, setEnding] = useState(false)
  const end = useDo(endPost, { onDone: () => setEnding(false) })
  const [on, setOn] = useState<string | undefined>(today)
  const isOver = post.validTo !== null && post.validTo < today
  return (
    <div className="keep-together">
      <div className="row" style={{ justifyContent: 'space-between' }}>
        <div>
          <strong>{post.title}</strong>, <Link to={`/don-vi/${post.unitId}`}>{post.unitName}</Link>
          {post.deskName && <> · {post.deskName}</>}
          <p className="small second">
            Vai {ROLE_NAMES[post.role]} · từ {show(post.validFrom)}
            {post.validTo && ` đến ${show(post.validTo)}`}
          </p>
        </div>
        <div className="row">
          {post.validTo && <Tag tone="quiet" icon="note" says={isOver ? 'Đã kết thúc' : 'Sắp kết thúc'} />}
          {!isOver && !ending && <Button onClick={() => setEnding(true)}>Kết thúc</Button>}
        </div>
      </div>
      {ending && (
        <Form
          submit="Kết thúc phân công"
          onSubmit={() => end.mutate({ id: post.id, on: on ?? '' })}
          busy={end.isPending}
          error={end.error}
          labels={{ on: 'Ngày cuối' }}
          onCancel={() => setEnding(false)}
        >
          <DayInput
            id={fieldId('on')}
            label="Ngày cuối"
            description="Sau ngày này người đó không vào được bằng phân công này"
            value={on}
            onChange={setOn}
            error={end.error?.fields.on}
          />
        </Form>
      )}
    </div>
  )
}

function CorrectPerson({ person, onClose }: { person: Person; onClose: (says?: string) => void }) {
  const correct = useDo(correctPerson, { onDone: () => onClose('Đã sửa thông tin.') })
  const form = useFields({ name: person.name, email: person.email ?? '' }, correct.error)
  return (
    <section className="panel" aria-labelledby="sua-thong-tin">
      <h2 id="sua-thong-tin" style={{ marginBottom: '0.75rem' }}>
        Sửa thông tin
      </h2>
      <Form
        submit="Lưu thay đổi"
        onSubmit={() => correct.mutate({ id: person.id, ...form.values })}
        busy={correct.isPending}
        error={correct.error}
        labels={{ name: 'Họ và tên', email: 'Thư điện tử' }}
        onCancel={() => onClose()}
      >
        <TextInput {...form.bind('name')} label="Họ và tên" autoComplete="off" />
        <TextInput {...form.bind('email')} label="Thư điện tử" type="email" autoComplete="off" />
      </Form>
    </section>
  )
}

function AddPost({ person, onClose }: { person: Person; onClose: (says?: string) => void }) {
  const { today } = useMe()
  const add = useDo(addPost, { onDone: () => onClose('Đã thêm phân công.') })
  const form = useFields(emptyPost(today), add.error)
  return (
    <section className="panel" aria-labelledby="them-phan-cong">
      <h2 id="them-phan-cong" style={{ marginBottom: '0.75rem' }}>
        Thêm phân công
      </h2>
      <Form
        submit="Phân công"
        onSubmit={() => add.mutate({ personId: person.id, ...asInput(form.values) })}
        busy={add.isPending}
        error={add.error}
        labels={POST_LABELS}
        onCancel={() => onClose()}
      >
        <PostFields values={form.values} set={form.set} errors={add.error?.fields ?? {}} />
      </Form>
    </section>
  )
}

function ResetPassword({ person, onClose }: { person: Person; onClose: (says?: string) => void }) {
  const reset = useDo(resetPassword, {
    onDone: () => onClose('Đã đặt lại mật khẩu. Mọi phiên đang mở của người này đã kết thúc.'),
  })
  const form = useFields({ password: '' }, reset.error)
  return (
    <section className="panel" aria-labelledby="dat-lai">
      <h2 id="dat-lai" style={{ marginBottom: '0.75rem' }}>
        Đặt lại mật khẩu
      </h2>
      <Form
        submit="Đặt lại"
        onSubmit={() => reset.mutate({ id: person.id, password: form.values.password })}
        busy={reset.isPending}
        error={reset.error}
        labels={{ password: 'Mật khẩu mới' }}
        onCancel={() => onClose()}
      >
        <PasswordInput
          {...form.bind('password')}
          label="Mật khẩu mới"
          description="Ít nhất 10 ký tự; các phiên đang mở của người này sẽ kết thúc"
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu' }}
        />
      </Form>
    </section>
  )
}
