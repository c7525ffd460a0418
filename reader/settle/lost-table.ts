/** Tables whose columns optical reading has run together: their rows as one flow, so that a time torn over lines is whole again. */
import { joined } from '../text/text.ts'
import { type Block, isBody, type Paper } from '../tree.ts'

const TIME_HEAD = /(?:Thời gian|Thời hạn|Tiến độ|THỜI GIAN|THỜI HẠN|TIẾN ĐỘ|[Hh]ạn (?:cuối|hoàn thành))/u
const OTHER_HEAD =
  /(?:Công việc|Nội dung|Nhiệm vụ|Đơn vị|Người thực hiện|Cơ quan|Chủ trì|Phối hợp|CÔNG VIỆC|NỘI DUNG|NHIỆM VỤ|ĐƠN VỊ)(?! ?[:,])/u

/** Each such table as one block; its places point to the paper like those of any other. */
export function lostTables(paper: Paper): Block[] {
  const tables: Block[] = []
  let rows: Block[] | undefined
  const close = () => {
    if (rows && rows.length > 3) tables.push(asOne(rows))
    rows = undefined
  }
  for (const block of paper.blocks) {
    if (isHead(block)) {
      close()
      rows = []
    } else if (
      block.kind === 'clause' ||
      block.kind === 'cell' ||
      block.kind === 'annex-title' ||
      block.kind === 'signature'
    )
      close()
    else if (rows && isBody(block)) rows.push(block)
  }
  close()
  return tables
}

// A line of heads is no sentence: two heads with capitals in it, no stop at its end.
function isHead(block: Block): boolean {
  if (block.kind !== 'para' && block.kind !== 'annex-title') return false
  if (block.kind === 'para' && (block.text.length > 160 || /[.;:]$/u.test(block.text))) return false
  const time = TIME_HEAD.exec(block.text)
  if (!time) return false
  const rest = block.text.slice(0, time.index) + block.text.slice(time.index + time[0].length)
  return OTHER_HEAD.test(rest) && (block.kind === 'para' || /\p{Ll}/u.test(block.text))
}

function asOne(rows: Block[]): Block {
  const flow = joined(rows)
  return { ...rows[0]!, ...flow, kind: 'para', lower: flow.text.toLowerCase(), body: 0, title: false }
}
