import { Button } from '@mantine/core'
import { keepExample } from '@thong-suot/domain/document/document.api.ts'
import { useDo } from '../../use-ask.ts'

/** The paper with what was confirmed in it, kept as an example from which the agency measures its own reader. */
export function KeepExample({ id }: { id: string }) {
  const keep = useDo(keepExample)
  if (keep.data) {
    return (
      <span role="status" className="small">
        Đã lưu làm ví dụ: {keep.data.name}
      </span>
    )
  }
  return (
    <span>
      <Button variant="default" loading={keep.isPending} onClick={() => keep.mutate({ id })}>
        Lưu làm ví dụ
      </Button>
      {keep.error && (
        <span role="alert" className="small overdue">
          {keep.error.message}
        </span>
      )}
    </span>
  )
}
