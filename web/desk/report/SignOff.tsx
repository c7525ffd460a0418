/** Whether the unit's reports are signed before they go, and by whom; set by those who lead it. */
import { Select, Switch } from '@mantine/core'
import * as api from '@thong-suot/domain/report/report.api.ts'
import { Refused } from '../../parts/page/Empty.tsx'
import { useMay } from '../../shell/use-me.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import css from './report.module.css'

export function SignOff() {
  const may = useMay('report.judge')
  const { data } = useAsk(api.getSignOff, {})
  const set = useDo(api.setSignOff)
  if (!data || !(may || data.on)) return null
  if (!may) return <p className="hint small">Báo cáo của đơn vị được lãnh đạo ký trước khi gửi.</p>
  return (
    <section className={css.signOff} aria-label="Ký báo cáo trong đơn vị">
      {set.error && <Refused error={set.error} />}
      <Switch
        label="Báo cáo của đơn vị phải được ký trước khi gửi"
        description="Người nhập bấm Trình ký; người ký xem rồi ký và gửi, hoặc trả lại kèm lý do."
        checked={data.on}
        disabled={set.isPending}
        onChange={event => set.mutate({ on: event.currentTarget.checked, personId: null })}
      />
      {data.on && (
        <Select
          label="Người ký"
          data={[
            { value: '', label: 'Lãnh đạo đơn vị, ai cũng được' },
            ...data.people.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` })),
          ]}
          value={data.personId ?? ''}
          allowDeselect={false}
          onChange={personId => set.mutate({ on: true, personId: personId || null })}
        />
      )}
    </section>
  )
}
