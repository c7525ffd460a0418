/** Breakdowns of the form: by sex, by channel, or the office's own list; any figure may use them. */
import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { BreakdownInput } from '@thong-suot/domain/template/template.ts'
import { useUndo } from '../../parts/page/Undo.tsx'
import { placeId } from './Faults.tsx'
import { PartList } from './PartList.tsx'
import css from './template.module.css'
import type { Design } from './use-design.ts'

export function Breakdowns({ design: { content, change } }: { design: Design }) {
  const offerUndo = useUndo()
  const set = (at: number, more: Partial<BreakdownInput>) =>
    change(old => ({ ...old, breakdowns: old.breakdowns.map((each, i) => (i === at ? { ...each, ...more } : each)) }))
  const add = (name: string, names: string[]) =>
    change(old => {
      let n = 1
      while (old.breakdowns.some(each => each.code === `p${n}`)) n++
      const parts = names.map((each, i) => ({ no: i + 1, name: each }))
      return { ...old, breakdowns: [...old.breakdowns, { code: `p${n}`, name, parts, covers: true }] }
    })
  return (
    <section className={css.section} aria-label="Phân tổ">
      <h2>Phân tổ</h2>
      <p className="small second">Chia một chỉ tiêu theo giới tính, kênh, lĩnh vực… Lập ở đây, chọn ở từng chỉ tiêu.</p>
      {content.breakdowns.map((item, at) => (
        <div key={item.code} id={placeId('breakdowns', at)} className={css.editor}>
          <div className={css.partRow}>
            <TextInput
              label="Tên phân tổ"
              className={css.grow ?? ''}
              value={item.name}
              onChange={event => set(at, { name: event.currentTarget.value })}
            />
            <button
              type="button"
              className={css.icon}
              aria-label={`Xóa phân tổ ${item.name}`}
              onClick={() => {
                const before = content
                change(old => ({
                  ...old,
                  breakdowns: old.breakdowns.filter((_, i) => i !== at),
                  indicators: old.indicators.map(each =>
                    each.breakdown === item.code ? { ...each, breakdown: null } : each,
                  ),
                }))
                offerUndo(`Đã xóa phân tổ “${item.name}”.`, () => change(() => before))
              }}
            >
              <IconTrash size="1.125rem" stroke={1.75} aria-hidden />
            </button>
          </div>
          <PartList label="Các mục" parts={item.parts} onChange={parts => set(at, { parts })} />
          <Checkbox
            label="Các mục cộng lại là đủ (số chung tự cộng)"
            checked={item.covers}
            onChange={event => set(at, { covers: event.currentTarget.checked })}
          />
        </div>
      ))}
      <div className={css.adds}>
        <Button size="xs" onClick={() => add('Giới tính', ['Nam', 'Nữ'])}>
          Thêm phân tổ giới tính
        </Button>
        <Button
          size="xs"
          onClick={() =>
            add('Kênh', ['Trực tiếp', 'Truyền thanh', 'Trang thông tin điện tử', 'Mạng xã hội', 'Tin nhắn'])
          }
        >
          Thêm phân tổ kênh
        </Button>
        <Button size="xs" onClick={() => add('Phân tổ mới', ['', ''])}>
          Thêm phân tổ riêng
        </Button>
      </div>
    </section>
  )
}
