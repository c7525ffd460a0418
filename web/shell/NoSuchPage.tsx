import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'

/** An address that leads nowhere. */
export function NoSuchPage() {
  useEffect(() => {
    document.title = 'Không có trang này · Thông Suốt'
  }, [])
  return (
    <main className="stack" style={{ padding: 'var(--page-pad)', maxWidth: '40rem' }}>
      <h1>Không có trang này</h1>
      <p>Đường dẫn có thể đã cũ hoặc gõ thiếu. Mở trang Hôm nay rồi tìm lại từ đó.</p>
      <p>
        <Button component={Link} to="/hom-nay">
          Về trang Hôm nay
        </Button>
      </p>
    </main>
  )
}

/** A page that failed while being shown; what was typed elsewhere is kept as a draft. */
export function PageBroken() {
  return (
    <div className="stack" style={{ padding: 'var(--page-pad)', maxWidth: '40rem' }} role="alert">
      <h1>Trang này chưa mở được</h1>
      <p>Có thể hệ thống vừa được nâng cấp. Tải lại trang; nếu vẫn vậy, báo quản trị của đơn vị.</p>
      <p>
        <Button onClick={() => location.reload()}>Tải lại trang</Button>
      </p>
    </div>
  )
}
