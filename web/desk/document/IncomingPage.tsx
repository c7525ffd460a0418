/** Văn bản đến: the register, and the place where files are dropped. */
import { listDocuments } from '@thong-suot/domain/document/document.api.ts'
import type { ReactNode } from 'react'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { useMay } from '../../shell/use-me.ts'
import { RegisterTable } from './RegisterTable.tsx'
import css from './register.module.css'
import { TakenInList } from './TakenInList.tsx'
import { useTakeIn } from './use-take-in.ts'

export default function IncomingPage() {
  const mayRegister = useMay('document.register')
  const taking = useTakeIn()
  return (
    <div className={taking.over ? css.over : undefined} {...(mayRegister ? taking.drop : {})}>
      <Page>
        <RegisterTable
          head={tools => <Head tools={tools} taking={taking} />}
          direction="in"
          caption="Sổ văn bản đến"
          empty="Chưa có văn bản nào gửi cho bạn. Văn thư phân phối xong, văn bản sẽ hiện ở đây."
          linkOf={d => `/van-ban-den/${d.id}`}
          endpoint={listDocuments}
        />
      </Page>
    </div>
  )
}

function Head({ tools, taking }: { tools: ReactNode; taking: ReturnType<typeof useTakeIn> }) {
  const mayRegister = useMay('document.register')
  return (
    <>
      <PageHead
        title="Văn bản đến"
        actions={
          <>
            {tools}
            {mayRegister && (
              <>
                <input
                  ref={taking.input}
                  type="file"
                  multiple
                  hidden
                  accept=".pdf,.docx,.doc,.rtf,.txt,.md,.png,.jpg,.jpeg"
                  onChange={e => taking.take(e.currentTarget.files)}
                />
                <Primary loading={taking.busy} onClick={taking.choose}>
                  Vào sổ văn bản
                </Primary>
              </>
            )}
          </>
        }
      />
      {mayRegister && (
        <p className={`${css.hint} ${css.dropHint}`}>
          Kéo thả tệp PDF, DOCX, bản chụp hoặc tệp chữ vào trang này cũng được, nhiều tệp một lần.
        </p>
      )}
      <TakenInList taken={taking.taken} error={taking.error} onClear={taking.clear} />
    </>
  )
}
