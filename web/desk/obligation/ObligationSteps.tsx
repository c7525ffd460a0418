import { Button } from '@mantine/core'
import { rightFor } from '@thong-suot/domain/obligation/board.ts'
import * as api from '@thong-suot/domain/obligation/obligation.api.ts'
import type { ObligationAction } from '@thong-suot/domain/obligation/obligation.ts'
import { useState } from 'react'
import { ReasonDialog } from '../../parts/form/Dialogs.tsx'
import { Refused } from '../../parts/page/Empty.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { useMe } from '../../shell/use-me.ts'
import { useDo } from '../../use-ask.ts'
import { HandOn } from './HandOn.tsx'
import names from './obligation.module.css'
import { ReplaceForm } from './ReplaceForm.tsx'
import { AskForm, AssignForm, GrantForm, NoteForm, ProofForm, TextForm } from './StepForms.tsx'

type Opened =
  | 'note'
  | 'declare'
  | 'attach'
  | 'assign'
  | 'handDown'
  | 'tellDifficulty'
  | 'askExtension'
  | 'answerDifficulty'
  | 'raiseDifficulty'
  | 'grantExtension'
  | 'return'
  | 'refuseExtension'
  | 'withdraw'
  | 'replace'

/** Words of the buttons; the first that is allowed is the page's primary one. */
export const STEPS: { action: ObligationAction; says: string }[] = [
  { action: 'accept', says: 'Tiếp nhận' },
  { action: 'confirm', says: 'Xác nhận hoàn thành' },
  { action: 'grantExtension', says: 'Cho gia hạn' },
  { action: 'answerDifficulty', says: 'Trả lời khó khăn' },
  { action: 'raiseDifficulty', says: 'Báo khó khăn lên cấp trên' },
  { action: 'note', says: 'Cập nhật kết quả' },
  { action: 'declare', says: 'Báo hoàn thành' },
  { action: 'attach', says: 'Gửi minh chứng' },
  { action: 'assign', says: 'Phân công' },
  { action: 'handDown', says: 'Giao xuống' },
  { action: 'askExtension', says: 'Xin gia hạn' },
  { action: 'tellDifficulty', says: 'Nêu khó khăn' },
  { action: 'refuseExtension', says: 'Không cho gia hạn' },
  { action: 'return', says: 'Trả lại' },
  { action: 'chase', says: 'Đôn đốc' },
  { action: 'withdraw', says: 'Thu hồi' },
]

/** Done by one press; all others ask for words, a day or a reason first. */
const AT_ONCE: readonly ObligationAction[] = ['accept', 'confirm', 'chase']

/**
 * What may be done with this work now, one form at a time.
 * @param only the steps offered (a card that is being moved); when it is one with a form, the form is open
 */
export function ObligationSteps({ o, only }: { o: api.ObligationOne; only?: readonly ObligationAction[] }) {
  const first = only?.length === 1 && !AT_ONCE.includes(only[0] as ObligationAction) ? only[0] : undefined
  const [open, setOpen] = useState<Opened | undefined>(first as Opened | undefined)
  const close = () => setOpen(undefined)
  const { rights } = useMe()
  const accept = useDo(api.acceptObligation)
  const confirm = useDo(api.confirmDone)
  const chase = useDo(api.chaseObligations)
  const may = (action: ObligationAction) =>
    o.actions.includes(action) &&
    (only?.includes(action) ?? true) &&
    rights.includes(rightFor(action)) &&
    (action !== 'handDown' || o.below.length > 0)
  const steps = STEPS.filter(s => may(s.action))
  const press = (action: ObligationAction) => {
    if (action === 'accept') accept.mutate({ id: o.id })
    else if (action === 'confirm') confirm.mutate({ id: o.id })
    else if (action === 'chase') chase.mutate({ ids: [o.id] })
    else setOpen(action as Opened)
  }
  const error = accept.error ?? confirm.error ?? chase.error
  if (steps.length === 0) return null
  return (
    <section className={`${names.steps} no-print`} aria-label="Việc làm được">
      {error && <Refused error={error} />}
      {chase.data && (
        <p role="status" className="small second">
          {chase.data.chased > 0 ? 'Đã gửi đôn đốc.' : 'Hôm nay đã đôn đốc rồi.'}
        </p>
      )}
      {(!open || ['return', 'refuseExtension', 'withdraw'].includes(open)) && (
        <div className={names.buttons}>
          {steps.map(({ action, says }, i) =>
            i === 0 ? (
              <Primary key={action} loading={accept.isPending || confirm.isPending} onClick={() => press(action)}>
                {says}
              </Primary>
            ) : (
              <Button key={action} onClick={() => press(action)}>
                {says}
              </Button>
            ),
          )}
          {may('withdraw') && <Button onClick={() => setOpen('replace')}>Thay thế</Button>}
        </div>
      )}
      {open === 'note' && <NoteForm o={o} onDone={close} />}
      {open === 'declare' && (
        <TextForm
          o={o}
          step={api.declareDone}
          field="note"
          label="Kết quả đã làm"
          submit="Báo hoàn thành"
          onDone={close}
          hint="Ngày báo hoàn thành là ngày tính đúng hạn hay quá hạn."
        />
      )}
      {open === 'tellDifficulty' && (
        <TextForm
          o={o}
          step={api.tellDifficulty}
          field="note"
          label="Khó khăn, vướng mắc và đề xuất"
          submit="Gửi khó khăn"
          onDone={close}
          hint={`${o.giverName} sẽ nhận và trả lời.`}
        />
      )}
      {open === 'answerDifficulty' && (
        <TextForm o={o} step={api.answerDifficulty} field="note" label="Trả lời" submit="Trả lời" onDone={close} />
      )}
      {open === 'raiseDifficulty' && (
        <TextForm
          o={o}
          step={api.raiseDifficulty}
          field="note"
          label="Khó khăn, vướng mắc và đề xuất với cấp trên"
          submit="Báo lên cấp trên"
          onDone={close}
          hint={`Đơn vị giao việc cho ${o.giverName} sẽ nhận. Trả lời của cấp trên chuyển thẳng xuống ${o.unitName}.`}
        />
      )}
      {open === 'attach' && <ProofForm o={o} onDone={close} />}
      {open === 'assign' && <AssignForm o={o} onDone={close} />}
      {open === 'askExtension' && <AskForm o={o} onDone={close} />}
      {open === 'grantExtension' && <GrantForm o={o} onDone={close} />}
      {open === 'replace' && <ReplaceForm o={o} onDone={close} />}
      {open === 'handDown' && <HandOn o={o} onDone={close} />}
      <Reasons o={o} open={open} onClose={close} />
    </section>
  )
}

function Reasons({ o, open, onClose }: { o: api.ObligationOne; open: Opened | undefined; onClose: () => void }) {
  const back = useDo(api.returnObligation, { onDone: onClose })
  const refuse = useDo(api.refuseExtension, { onDone: onClose })
  const withdraw = useDo(api.withdrawObligation, { onDone: onClose })
  return (
    <>
      <ReasonDialog
        opened={open === 'return'}
        onClose={onClose}
        title="Trả lại để làm tiếp"
        verb="Trả lại"
        busy={back.isPending}
        error={back.error}
        onReason={reason => back.mutate({ id: o.id, reason })}
      />
      <ReasonDialog
        opened={open === 'refuseExtension'}
        onClose={onClose}
        title="Không cho gia hạn"
        verb="Không cho gia hạn"
        busy={refuse.isPending}
        error={refuse.error}
        onReason={reason => refuse.mutate({ id: o.id, reason })}
      />
      <ReasonDialog
        opened={open === 'withdraw'}
        onClose={onClose}
        title="Thu hồi nhiệm vụ"
        verb="Thu hồi"
        busy={withdraw.isPending}
        error={withdraw.error}
        onReason={reason => withdraw.mutate({ id: o.id, reason, withBelow: true })}
      >
        <p>Nhiệm vụ và việc đơn vị đã giao xuống từ nhiệm vụ này đều bị thu hồi.</p>
      </ReasonDialog>
    </>
  )
}
