/** One form in one of its versions, the history of versions, and the way to the next. */
import { Button } from '@mantine/core'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { dayOfInstant, showDay } from '@thong-suot/domain/day.ts'
import type { TemplatePage as Template } from '@thong-suot/domain/template/template.api.ts'
import * as api from '@thong-suot/domain/template/template.api.ts'
import { LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { PageRefused } from '../../parts/page/PageRefused.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { useMay } from '../../shell/use-me.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import { Preview } from './Preview.tsx'
import css from './template.module.css'

export default function TemplatePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { ban } = useSearch({ strict: false }) as Record<string, string>
  const { data, error, refetch } = useAsk(api.getTemplate, { id, ...(ban ? { version: Number(ban) } : {}) })
  const navigate = useNavigate()
  const mayMake = useMay('regime.make')
  const copy = useDo(api.startTemplate, { onDone: made => void navigate({ to: `/bieu-mau/${made.id}/soan` }) })
  if (error && !data) return <PageRefused error={error} retry={() => void refetch()} />
  if (!data)
    return (
      <Page>
        <LoadingRows />
      </Page>
    )
  const draft = data.versions.find(version => version.state === 'draft')
  return (
    <Page>
      <PageHead
        title={data.name}
        crumbs={[
          { to: '/che-do-bao-cao', text: 'Chế độ báo cáo' },
          { to: '/bieu-mau', text: 'Biểu mẫu' },
          { text: `Bản ${data.version}` },
        ]}
        meta={
          <>
            <span>
              Bản <strong>{data.version}</strong>
              {data.state === 'draft' && ' (nháp, chưa công bố)'}
            </span>
            <span>
              Nơi lập: <strong>{data.unitName}</strong>
            </span>
          </>
        }
        actions={
          mayMake &&
          (data.mine ? (
            <Primary onClick={() => void navigate({ to: `/bieu-mau/${id}/soan` })}>
              {draft ? `Soạn tiếp bản ${draft.version}` : 'Soạn bản mới'}
            </Primary>
          ) : (
            <Button
              loading={copy.isPending}
              onClick={() =>
                copy.mutate({ name: `${data.name} (bản của đơn vị)`.slice(0, 200), content: data.content })
              }
            >
              Lập biểu riêng từ biểu này
            </Button>
          ))
        }
      />
      {copy.error && <Refused error={copy.error} />}
      <Versions template={data} />
      <h2 className="only-read">Nội dung biểu mẫu</h2>
      <Preview form={data} />
    </Page>
  )
}

function Versions({ template }: { template: Template }) {
  if (template.versions.length < 2) return null
  return (
    <nav aria-label="Các bản của biểu mẫu">
      <ul className={css.versions}>
        {template.versions.map(each => (
          <li key={each.id}>
            <Link
              to="/bieu-mau/$id"
              params={{ id: template.id }}
              search={{ ban: String(each.version) }}
              aria-current={each.version === template.version ? 'page' : undefined}
            >
              Bản {each.version}
            </Link>
            <span className="small hint">
              {each.publishedAt
                ? `công bố ${showDay(dayOfInstant(each.publishedAt))}${each.publishedBy ? `, ${each.publishedBy}` : ''}; ${each.periods} kỳ dùng bản này`
                : 'đang soạn'}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
