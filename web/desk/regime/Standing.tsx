/** What the one who set a regime may do with it: say it anew, end it on a day, take it up again. */
import { Button, Group, Modal } from '@mantine/core'
import { showDay } from '@thong-suot/domain/day.ts'
import * as api from '@thong-suot/domain/regime/regime.api.ts'
import { useState } from 'react'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Refused } from '../../parts/page/Empty.tsx'
import { useMe } from '../../shell/use-me.ts'
import { useDo } from '../../use-ask.ts'
import css from './regime.module.css'

type Props = { regime: api.RegimePage; onEdit: () => void }

export function Standing({ regime, onEdit }: Props) {
  const [ending, setEnding] = useState(false)
  const resume = useDo(api.resumeRegime)
  const { id, state, endsOn } = regime
  return (
    <div className={css.actions}>
      {resume.error && <Refused error={resume.error} />}
      {state === 'in-force' && <Button onClick={onEdit}>Sửa</Button>}
      {endsOn ? (
        <Button loading={resume.isPending} onClick={() => resume.mutate({ id })}>
          Áp dụng lại
        </Button>
      ) : (
        <Button onClick={() => setEnding(true)}>Kết thúc</Button>
      )}
      {endsOn && <span className="hint small">Không mở kỳ sau ngày {showDay(endsOn)}.</span>}
      {ending && <Ending id={id} onClose={() => setEnding(false)} />}
    </div>
  )
}

function Ending({ id, onClose }: { id: string; onClose: () => void }) {
  const { today } = useMe()
  const [on, setOn] = useState<string | undefined>(today)
  const end = useDo(api.endRegime, { onDone: onClose })
  return (
    <Modal opened onClose={onClose} title="Kết thúc chế độ báo cáo">
      <div className="stack">
        {end.error && <Refused error={end.error} />}
        <p>Sau ngày này không mở kỳ mới. Kỳ đã mở vẫn nhận báo cáo cho đến khi chốt.</p>
        <DayInput
          label="Áp dụng đến hết ngày"
          value={on}
          onChange={setOn}
          error={on ? end.error?.fields.on : 'Chọn ngày kết thúc.'}
        />
        <Group justify="flex-end" gap="sm">
          <Button onClick={onClose}>Thôi</Button>
          <Button variant="filled" loading={end.isPending} onClick={() => on && end.mutate({ id, on })}>
            Kết thúc
          </Button>
        </Group>
      </div>
    </Modal>
  )
}
