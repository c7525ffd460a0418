import { NotAllowed } from '@thong-suot/domain/problem.ts'
import type { ReactNode } from 'react'
import type { PageNeeds } from '../../addresses.ts'
import { useMay } from '../../shell/use-me.ts'
import { Page, PageHead } from './PageHead.tsx'

/** A page for those who may do what it is for; others are told so before they fill anything in. */
export function ForRight({ needs, children }: { needs: PageNeeds; children: ReactNode }) {
  if (useMay(needs.right)) return children
  return (
    <Page narrow>
      <PageHead title="Không mở được trang này" />
      <p>{new NotAllowed({ what: needs.what }).message}</p>
    </Page>
  )
}
