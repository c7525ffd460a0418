/** Văn bản đi: the register of what the unit has issued or is drafting. */
import { listDocuments } from '@thong-suot/domain/document/document.api.ts'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { RegisterTable } from './RegisterTable.tsx'

export default function OutgoingPage() {
  return (
    <Page>
      <RegisterTable
        head={tools => <PageHead title="Văn bản đi" actions={tools} />}
        direction="out"
        caption="Sổ văn bản đi"
        empty="Chưa có văn bản đi. Lập dự thảo từ một bản tổng hợp báo cáo; ban hành xong, văn bản được lấy số và hiện ở đây."
        linkOf={d => `/van-ban-di/${d.id}`}
        endpoint={listDocuments}
      />
    </Page>
  )
}
