import type { ProblemError } from '../../ask.ts'
import { Refused } from './Empty.tsx'
import { Page, PageHead } from './PageHead.tsx'

/** A page whose very subject did not come: nobody has it, it is not for this post, or the server did not answer. */
export function PageRefused({ error, retry }: { error: ProblemError; retry?: () => void }) {
  return (
    <Page narrow>
      <PageHead title={error.status === 404 ? 'Không có trang này' : 'Chưa mở được trang này'} />
      <Refused error={error} {...(retry ? { retry } : {})} />
    </Page>
  )
}
