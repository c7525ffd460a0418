import { Button, Group, Modal, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ProblemError } from '../../ask.ts'
import { Refused } from '../page/Empty.tsx'

type Dialog = {
  opened: boolean
  onClose: () => void
  title: string
  verb: string
  busy?: boolean
  error?: ProblemError | null
  children?: ReactNode
}

/** Only before what cannot be undone (Ban hành, Chốt số liệu). The verb of the button says what happens; "OK" never. */
export function Confirm({
  opened,
  onClose,
  title,
  verb,
  busy,
  error,
  children,
  onConfirm,
}: Dialog & { onConfirm: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <div className="stack">
        {error && <Refused error={error} />}
        <div>{children}</div>
        <Group justify="flex-end" gap="sm">
          <Button onClick={onClose}>Thôi</Button>
          <Button variant="filled" loading={busy ?? false} onClick={onConfirm}>
            {verb}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}

export const REASON_LEAST = 10

/** Asks for a reason of at least ten characters (Trả lại, Từ chối, Hủy). */
export function ReasonDialog({
  opened,
  onClose,
  title,
  verb,
  busy,
  error,
  children,
  onReason,
}: Dialog & { onReason: (reason: string) => void }) {
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const send = () => {
    const tooShort = reason.trim().length < REASON_LEAST
    setShort(tooShort)
    if (!tooShort) onReason(reason.trim())
  }
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <div className="stack">
        {error && <Refused error={error} />}
        {children}
        <Textarea
          label="Lý do"
          description="Người nhận đọc được lý do này."
          autosize
          minRows={3}
          maxLength={2000}
          data-autofocus
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
          error={short ? `Ghi lý do, ít nhất ${REASON_LEAST} ký tự.` : error?.fields.reason}
        />
        <Group justify="flex-end" gap="sm">
          <Button onClick={onClose}>Thôi</Button>
          <Button variant="filled" loading={busy ?? false} onClick={send}>
            {verb}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}
