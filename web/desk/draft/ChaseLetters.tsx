/** Lập văn bản đôn đốc: a press that makes drafts out of what is overdue. Nobody is told before a draft is issued. */
import { Button, Group, Modal, Radio } from '@mantine/core'
import { IconMailShare } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { draftChasing } from '@thong-suot/domain/draft/chasing.api.ts'
import { useState } from 'react'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Refused } from '../../parts/page/Empty.tsx'
import { useMay } from '../../shell/use-me.ts'
import { useDo } from '../../use-ask.ts'

type Chosen = { obligations: string[] } | { reports: string[] } | { everything: { plan?: string; year?: number } }
type Made = { drafts: { id: string; units: number; count: number }[]; left: number }

/** The button and its dialog; nothing for who may not give work. `onDone` after drafts were made. */
export function ChaseLetters({ chosen, onDone }: { chosen: Chosen; onDone?: () => void }) {
  const [opened, setOpened] = useState(false)
  if (!useMay('obligation.hand-down')) return null
  return (
    <>
      <Button
        className="no-print"
        leftSection={<IconMailShare size="1.125rem" stroke={1.75} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        Lập văn bản đôn đốc
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Lập văn bản đôn đốc">
        {opened && <Letters chosen={chosen} close={() => setOpened(false)} onDone={onDone} />}
      </Modal>
    </>
  )
}

type Props = { chosen: Chosen; close: () => void; onDone: (() => void) | undefined }

function Letters({ chosen, close, onDone }: Props) {
  const [letters, setLetters] = useState<'each' | 'all'>('each')
  const [answerOn, setAnswerOn] = useState<string>()
  const [made, setMade] = useState<Made>()
  const go = useNavigate()
  const draft = useDo(draftChasing, {
    onDone: answer => {
      const [only] = answer.drafts
      if (answer.drafts.length > 1 || answer.left > 0 || !only) return setMade(answer)
      onDone?.()
      void go({ to: `/van-ban-di/${only.id}` })
    },
  })
  const leave = () => {
    close()
    if (made) onDone?.()
  }
  if (made) return <Result made={made} leave={leave} />
  return (
    <div className="stack">
      {draft.error && <Refused error={draft.error} />}
      <p>
        Chỉ việc quá hạn mà đơn vị mình đã giao, chưa có trong dự thảo đôn đốc nào, được đưa vào. Các đơn vị nhận thông
        báo khi văn bản ban hành, chưa phải bây giờ.
      </p>
      <Radio.Group label="Số văn bản" value={letters} onChange={value => setLetters(value as 'each')}>
        <div className="stack" style={{ marginTop: '0.375rem' }}>
          <Radio value="each" label="Mỗi đơn vị một công văn" />
          <Radio value="all" label="Một công văn cho tất cả, kèm danh sách" />
        </div>
      </Radio.Group>
      <DayInput
        label="Đề nghị báo cáo trước ngày (không bắt buộc)"
        value={answerOn}
        onChange={setAnswerOn}
        error={draft.error?.fields.answerOn}
      />
      <Group justify="flex-end" gap="sm">
        <Button onClick={close}>Thôi</Button>
        <Button
          variant="filled"
          loading={draft.isPending}
          onClick={() => draft.mutate({ ...chosen, letters, ...(answerOn ? { answerOn } : {}) })}
        >
          Lập dự thảo
        </Button>
      </Group>
    </div>
  )
}

function Result({ made: { drafts, left }, leave }: { made: Made; leave: () => void }) {
  const count = drafts.reduce((sum, draft) => sum + draft.count, 0)
  const [only] = drafts.length === 1 ? drafts : []
  const go = useNavigate()
  const open = () => {
    leave()
    void go({ to: only ? `/van-ban-di/${only.id}` : '/van-ban-di' })
  }
  return (
    <div className="stack">
      <p role="status">
        Đã lập {drafts.length} dự thảo công văn về {count} việc quá hạn.
        {left > 0 &&
          ` ${left} việc không đưa vào: chưa quá hạn, đang chờ xác nhận hoặc chờ gia hạn, do đơn vị khác giao, hoặc đã có trong dự thảo khác.`}
      </p>
      <Group justify="flex-end" gap="sm">
        <Button onClick={leave}>Đóng</Button>
        <Button variant="filled" onClick={open}>
          {only ? 'Mở dự thảo' : 'Mở Văn bản đi'}
        </Button>
      </Group>
    </div>
  )
}
