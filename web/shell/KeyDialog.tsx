import { Modal } from '@mantine/core'
import { KEYS } from './keys.ts'
import names from './shell.module.css'

export default function KeyDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Phím tắt">
      <dl className={names.keys}>
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
