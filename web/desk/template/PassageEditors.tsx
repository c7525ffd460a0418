/** A passage in words, and a list of rows, as they are set up in the form. */
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { AnnexColumn, AnnexInput, NarrativeInput } from '@thong-suot/domain/template/template.ts'
import { PartList } from './PartList.tsx'
import css from './template.module.css'
import type { Design } from './use-design.ts'

type Props = { design: Design; at: number }

export function NarrativeEditor({ design: { content, change }, at }: Props) {
  const item = content.narratives[at]!
  const set = (more: Partial<NarrativeInput>) =>
    change(old => ({ ...old, narratives: old.narratives.map((each, i) => (i === at ? { ...each, ...more } : each)) }))
  return (
    <div className={css.editor}>
      <div className={css.pair}>
        <TextInput label="Mã" value={item.code} onChange={event => set({ code: event.currentTarget.value })} />
        <TextInput label="Tên phần" value={item.title} onChange={event => set({ title: event.currentTarget.value })} />
      </div>
      <Textarea
        label="Gợi ý viết"
        description="Hiện ngay trên ô viết của đơn vị"
        autosize
        minRows={2}
        value={item.guide}
        onChange={event => set({ guide: event.currentTarget.value })}
      />
      <Checkbox
        label="Phải viết"
        checked={item.required}
        onChange={event => set({ required: event.currentTarget.checked })}
      />
    </div>
  )
}

const KINDS = [
  { value: 'text', label: 'Chữ' },
  { value: 'number', label: 'Số' },
  { value: 'money', label: 'Số tiền' },
  { value: 'date', label: 'Ngày' },
  { value: 'choice', label: 'Chọn một mục' },
]

export function AnnexEditor({ design: { content, change }, at }: Props) {
  const item = content.annexes[at]!
  const set = (more: Partial<AnnexInput>) =>
    change(old => ({ ...old, annexes: old.annexes.map((each, i) => (i === at ? { ...each, ...more } : each)) }))
  const setColumn = (no: number, more: Partial<AnnexColumn>) =>
    set({ columns: item.columns.map(column => (column.no === no ? { ...column, ...more } : column)) })
  return (
    <div className={css.editor}>
      <div className={css.pair}>
        <TextInput label="Mã" value={item.code} onChange={event => set({ code: event.currentTarget.value })} />
        <TextInput
          label="Tên danh sách"
          value={item.title}
          onChange={event => set({ title: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label="Gợi ý nhập"
        description="Hiện ngay trên danh sách của đơn vị"
        autosize
        minRows={2}
        value={item.guide}
        onChange={event => set({ guide: event.currentTarget.value })}
      />
      <Checkbox
        label="Phải có ít nhất một dòng"
        checked={item.required}
        onChange={event => set({ required: event.currentTarget.checked })}
      />
      <fieldset className={css.rule}>
        <legend>Các cột</legend>
        {item.columns.map((column, i) => (
          <div key={column.no}>
            <div className={css.columnRow}>
              <TextInput
                aria-label={`Tên cột ${i + 1}`}
                className={css.grow ?? ''}
                value={column.name}
                onChange={event => setColumn(column.no, { name: event.currentTarget.value })}
              />
              <NativeSelect
                aria-label={`Loại cột ${i + 1}`}
                value={column.kind}
                data={KINDS}
                onChange={event => setColumn(column.no, { kind: event.currentTarget.value as AnnexColumn['kind'] })}
              />
              <Checkbox
                label="Phải có"
                aria-label={`Phải có, cột ${i + 1}`}
                checked={column.required}
                onChange={event => setColumn(column.no, { required: event.currentTarget.checked })}
              />
              <button
                type="button"
                className={css.icon}
                aria-label={`Xóa cột ${column.name}`}
                onClick={() => set({ columns: item.columns.filter(each => each.no !== column.no) })}
              >
                <IconTrash size="1.125rem" stroke={1.75} aria-hidden />
              </button>
            </div>
            {column.kind === 'choice' && (
              <PartList
                label={`Các mục để chọn của cột ${column.name || i + 1}`}
                parts={column.choices}
                onChange={choices => setColumn(column.no, { choices })}
              />
            )}
          </div>
        ))}
        <Button
          size="xs"
          onClick={() =>
            set({
              columns: [
                ...item.columns,
                {
                  no: Math.max(0, ...item.columns.map(each => each.no)) + 1,
                  name: '',
                  kind: 'text',
                  required: false,
                  choices: [],
                },
              ],
            })
          }
        >
          Thêm cột
        </Button>
      </fieldset>
    </div>
  )
}
