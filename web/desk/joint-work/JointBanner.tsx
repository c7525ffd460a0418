import { Link } from '@tanstack/react-router'
import * as api from '@thong-suot/domain/joint-work/joint-work.api.ts'
import { useMay } from '../../shell/use-me.ts'
import { useAsk } from '../../use-ask.ts'
import names from './joint-work.module.css'

/** Over a unit's own list: pairs that wait to be judged, else the way to what was joined. */
export function JointBanner() {
  const may = useMay('obligation.work')
  const { data } = useAsk(api.listJointWork, {}, { enabled: may })
  if (!data) return null
  const { proposed, joined } = data
  if (proposed.length > 0)
    return (
      <p className={`${names.banner} no-print`} role="status">
        <span>
          Có <strong>{proposed.length.toLocaleString('vi-VN')}</strong> cặp nhiệm vụ có thể là cùng một việc do hai nơi
          giao.
        </span>
        <Link to="/nhiem-vu/cung-viec">Xem và xác nhận</Link>
      </p>
    )
  if (joined.length === 0) return null
  return (
    <p className="small second no-print">
      {joined.length.toLocaleString('vi-VN')} việc được gộp từ nhiều nguồn, mỗi việc một dòng.{' '}
      <Link to="/nhiem-vu/cung-viec" search={{ tab: 'joined' } as never}>
        Xem các việc đã gộp
      </Link>
    </p>
  )
}
