import { Button } from '@mantine/core'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import * as api from '@thong-suot/domain/inspection/inspection.ts'
import { useState } from 'react'
import { Form } from '../../parts/form/Form.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { PageRefused } from '../../parts/page/PageRefused.tsx'
import { useAsk, useDo } from '../../use-ask.ts'
import { Findings } from './Findings.tsx'
import { asInput, InspectionFields, LABELS, type Typed } from './InspectionFields.tsx'

export default function InspectionPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data, error, refetch } = useAsk(api.getInspection, { id })
  if (error && !data) return <PageRefused error={error} retry={() => void refetch()} />
  if (!data)
    return (
      <Page>
        <LoadingRows />
      </Page>
    )
  return <One key={data.id} i={data} />
}

function One({ i }: { i: api.Inspection }) {
  const navigate = useNavigate()
  const [changing, setChanging] = useState(false)
  const minutes = useDo(api.draftMinutes, {
    onDone: ({ documentId }) => void navigate({ to: `/van-ban-di/${documentId}` }),
  })
  return (
    <Page>
      <PageHead
        title={i.title}
        crumbs={[{ to: '/kiem-tra', text: 'Kiểm tra' }, { text: showDay(i.heldOn) }]}
        meta={
          <>
            <span>Ngày {showDay(i.heldOn)}</span>
            <span>Được kiểm tra: {i.inspectedName}</span>
            <span>{i.unitName} kiểm tra</span>
            {i.planId && <Link to={`/ke-hoach/${i.planId}`}>Kế hoạch khắc phục</Link>}
          </>
        }
        actions={
          i.canChange && (
            <>
              <Button onClick={() => setChanging(!changing)}>Sửa</Button>
              {i.documentId ? (
                <Button component={Link} to={`/van-ban-di/${i.documentId}`}>
                  Mở biên bản
                </Button>
              ) : (
                <Button loading={minutes.isPending} onClick={() => minutes.mutate({ id: i.id })}>
                  Lập biên bản
                </Button>
              )}
            </>
          )
        }
      />
      {minutes.error && <Refused error={minutes.error} />}
      <div className="stack">
        {changing && <Change i={i} onClose={() => setChanging(false)} />}
        <Findings i={i} />
        <section className="panel" aria-labelledby="thanh-phan">
          <h2 id="thanh-phan">Thành phần</h2>
          {i.members.length === 0 && <p className="second">Chưa ghi.</p>}
          <ul>
            {i.members.map(member => (
              <li key={member}>{member}</li>
            ))}
          </ul>
        </section>
        <section className="panel" aria-labelledby="ket-luan">
          <h2 id="ket-luan">Kết luận</h2>
          <p style={{ whiteSpace: 'pre-line' }}>{i.conclusion || 'Chưa ghi.'}</p>
        </section>
      </div>
    </Page>
  )
}

function Change({ i, onClose }: { i: api.Inspection; onClose: () => void }) {
  const change = useDo(api.changeInspection, { onDone: onClose })
  const form = useFields<Typed & Record<string, unknown>>(
    { title: i.title, heldOn: i.heldOn, members: i.members.join('\n'), conclusion: i.conclusion },
    change.error,
  )
  return (
    <section className="panel" style={{ maxWidth: '40rem' }} aria-label="Sửa cuộc kiểm tra">
      <Form
        submit="Lưu thay đổi"
        busy={change.isPending}
        error={change.error}
        labels={LABELS}
        onCancel={onClose}
        onSubmit={() => change.mutate({ id: i.id, ...asInput(form.values) })}
      >
        <InspectionFields bind={form.bind} />
      </Form>
    </section>
  )
}
