import { Button, Modal, TextInput } from '@mantine/core'
import * as api from '@thong-suot/domain/field/field.ts'
import { useState } from 'react'
import { Form } from '../../parts/form/Form.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { type Column, DataTable } from '../../parts/table/DataTable.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { useAsk, useDo } from '../../use-ask.ts'

/** Lĩnh vực: what plans are about; the table of four cells is parted by them. */
export default function FieldsPage() {
  const { data, error, refetch } = useAsk(api.listFields, {})
  const end = useDo(api.endField)
  const [renaming, setRenaming] = useState<api.Field>()
  const steps = (f: api.Field) => (
    <>
      <Button size="compact-sm" variant="subtle" aria-label={`Đổi tên ${f.name}`} onClick={() => setRenaming(f)}>
        Đổi tên
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={`${f.ended ? 'Dùng lại' : 'Thôi dùng'} ${f.name}`}
        onClick={() => end.mutate({ id: f.id, ended: !f.ended })}
      >
        {f.ended ? 'Dùng lại' : 'Thôi dùng'}
      </Button>
    </>
  )
  const state = (f: api.Field) =>
    f.ended ? <Tag tone="quiet" says="Đã thôi dùng" /> : <Tag tone="good" says="Đang dùng" />
  const columns: Column<api.Field>[] = [
    { key: 'name', head: 'Lĩnh vực', fixed: true, cell: f => f.name },
    { key: 'state', head: 'Tình trạng', width: '10rem', cell: state },
    { key: 'do', head: '', width: '12rem', cell: steps },
  ]
  return (
    <Page narrow>
      <PageHead title="Lĩnh vực" />
      <p className="second">
        Người lập kế hoạch chọn một lĩnh vực trong danh sách này; Bảng bốn ô và danh sách nhiệm vụ chia, lọc theo đó.
      </p>
      {end.error && <Refused error={end.error} />}
      <DataTable
        caption="Lĩnh vực của kế hoạch"
        noun="lĩnh vực"
        columns={columns}
        data={data && { rows: data, count: data.length, page: 1, size: Math.max(1, data.length) }}
        error={error}
        retry={() => void refetch()}
        idOf={f => f.id}
        card={f => ({ head: state(f), title: f.name, foot: steps(f) })}
        empty="Chưa có lĩnh vực nào. Thêm các lĩnh vực mà cơ quan giao việc."
      />
      <AddField />
      {renaming && <RenameDialog field={renaming} onClose={() => setRenaming(undefined)} />}
    </Page>
  )
}

function AddField() {
  const add = useDo(api.addField, { onDone: () => form.setValues({ name: '' }) })
  const form = useFields({ name: '' }, add.error)
  return (
    <section className="panel" aria-labelledby="them-linh-vuc">
      <h2 id="them-linh-vuc" style={{ marginBottom: '0.75rem' }}>
        Thêm lĩnh vực
      </h2>
      <Form
        submit="Thêm lĩnh vực"
        busy={add.isPending}
        error={add.error}
        labels={{ name: 'Tên lĩnh vực' }}
        onSubmit={() => add.mutate(form.values)}
      >
        <TextInput label="Tên lĩnh vực" description="Ví dụ: Chuyển đổi số" maxLength={100} {...form.bind('name')} />
      </Form>
    </section>
  )
}

function RenameDialog({ field, onClose }: { field: api.Field; onClose: () => void }) {
  const rename = useDo(api.renameField, { onDone: onClose })
  const form = useFields({ name: field.name }, rename.error)
  return (
    <Modal opened onClose={onClose} title="Đổi tên lĩnh vực">
      <Form
        submit="Đổi tên"
        busy={rename.isPending}
        error={rename.error}
        onCancel={onClose}
        labels={{ name: 'Tên lĩnh vực' }}
        onSubmit={() => rename.mutate({ id: field.id, name: form.values.name })}
      >
        <TextInput label="Tên lĩnh vực" maxLength={100} {...form.bind('name')} data-autofocus />
      </Form>
    </Modal>
  )
}
