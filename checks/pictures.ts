/** node checks/pictures.ts: takes the pictures of README.md anew, on the sample province as the stories know it. */
import { join } from 'node:path'
import { known } from '../db/sample-province/known.ts'
import type { SampleLogin } from '../server/testing.ts'
import { startWalk } from '../web/walk.ts'
import { ROOT } from './sources.ts'

const PICTURES: [name: string, path: string, as: SampleLogin][] = [
  ['hom-nay', '/hom-nay', 'sample-office'],
  ['doc-van-ban', `/van-ban-den/${known.arrived('CAT-PA05')}/doc`, 'sample-office'],
  ['tong-hop', `/bao-cao/tong-hop/${known.period('own', 2025)}`, 'sample-office'],
  ['toan-tinh', '/tong-quan', 'sample-standing'],
]

const walk = await startWalk()
for (const [name, path, as] of PICTURES) {
  const page = await walk.visit(path, as)
  await page.screenshot({ path: join(ROOT, 'docs', 'pictures', `${name}.png`) })
}
await walk.stop()
process.exit(0)
