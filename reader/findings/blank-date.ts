import { apply } from '../rule.ts'
import { placeAndDate } from '../rules/heading/place-and-date.ts'
import { isBody } from '../tree.ts'
import { CITED_BLANK, typeWithoutHead } from './blank-number.ts'
import { findingRule, queryBlock } from './finding.ts'

/** Only behind what names the paper of the annex: forms leave their own days open. */
const ON_ANNEX =
  /(?:kèm theo|ban hành theo)[^()]{0,100}? ngày[ .…_]*(?:\/ ?\d{1,2} ?\/ ?\d{4}|(?:\/|tháng)[ .…_/]*(?:năm ?)?\d{4}|tháng \d{1,2} năm \d{4}|tháng[ .…_]*năm[ .…_]*(?=của |[),;]|$))/iu

export const blankDate = findingRule({
  kind: 'blank-date',
  says: 'The day of issue is left blank in the letterhead or on an annex, or a paper that has its foot has no letterhead.',
  find(paper) {
    const found = []
    for (const block of paper.blocks) {
      if (block.kind === 'heading' && block.annex === 0) {
        const date = apply(placeAndDate, block)[0]
        // "năm 201ọ": what stands behind is the year, damaged.
        if (date?.value.blank && !/^ ?\d/.test(block.text.slice(date.end)))
          found.push(
            queryBlock(paper, block, date, { kind: 'blank-date', severity: 'W', note: 'Ngày ban hành chưa được ghi.' }),
          )
      }
      const match =
        block.annex > 0 && block.kind !== 'cell' && block.text.length < 600 ? ON_ANNEX.exec(block.text) : null
      const cited = block.annex === 0 && isBody(block) ? apply(CITED_BLANK, block)[0] : undefined
      if (cited?.value.day) {
        const note = 'Ngày của văn bản được viện dẫn chưa được ghi.'
        found.push(queryBlock(paper, block, cited, { kind: 'blank-date', severity: 'W', note }))
      }
      if (!match) continue
      const at = { start: match.index, end: match.index + match[0].length }
      found.push(
        queryBlock(paper, block, at, {
          kind: 'blank-date',
          severity: 'W',
          note: 'Ngày của văn bản mà phụ lục kèm theo chưa được ghi.',
        }),
      )
    }
    const type = typeWithoutHead(paper)
    const query = {
      kind: 'blank-date',
      severity: 'W',
      note: 'Văn bản không có phần đầu: thiếu ngày, tháng, năm ban hành.',
    } as const
    if (type && !paper.fields.number && !paper.fields.date)
      found.push(queryBlock(paper, type, { start: 0, end: type.text.length }, query))
    return found
  },
  examples: [
    ['SỞ Y TẾ\nSố: 15/KH-SYT\nBình An, ngày tháng 3 năm 2024\nKẾ HOẠCH\nTập huấn', 'Bình An, ngày tháng 3 năm 2024'],
    [
      'KẾ HOẠCH\nTập huấn năm 2024\n\nSở Y tế xây dựng Kế hoạch như sau:\n1. Các trạm tập huấn.\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn Bình',
      'KẾ HOẠCH',
    ],
    [
      'UBND XÃ AN BÌNH\nSố: 12/QĐ-UBND\nAn Bình, ngày ... tháng ... năm 2024\nQUYẾT ĐỊNH\nVề việc khen thưởng',
      'An Bình, ngày ... tháng ... năm 2024',
    ],
    [
      'SỞ Y TẾ\nSố: 15/QĐ-SYT\nBình An, ngày 05 tháng 3 năm 2024\nQUYẾT ĐỊNH\nVề quy chế\nĐiều 1. Ban hành quy chế.\nPhụ lục I\nDANH MỤC\n(Kèm theo Quyết định số 15/QĐ-SYT ngày    tháng    năm    của Giám đốc Sở Y tế)',
      'Kèm theo Quyết định số 15/QĐ-SYT ngày tháng năm',
    ],
    [
      'SỞ Y TẾ\nSố: 15/KH-SYT\nBình An, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nTập huấn\n\nCăn cứ Kế hoạch số /KH-UBND ngày tháng 02 năm 2024 của UBND tỉnh;',
      'Kế hoạch số /KH-UBND ngày tháng 02 năm 2024',
    ],
    [
      'SỞ Y TẾ\nSố: 15/KH-SYT\nBình An, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nTập huấn\n\nThực hiện Quyết định số /QĐ-SYT ngày 02/2024 về lập tổ tập huấn;',
      'Quyết định số /QĐ-SYT ngày 02/2024',
    ],
  ],
  not: [
    'SỞ Y TẾ\nSố: /KH-SYT\nBình An, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nTập huấn',
    'KẾ HOẠCH\nTập huấn năm 2024\n\nSở Y tế xây dựng Kế hoạch như sau:\n1. Các trạm tập huấn.',
    'SỞ Y TẾ\nSố: 15/KH-SYT\nBình An, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nTập huấn\n\n1. Các trạm báo cáo theo mẫu.\n\nPHỤ LỤC\nMẪU BÁO CÁO\n(Kèm theo Kế hoạch số 15/KH-SYT ngày 05/3/2024 của Sở Y tế)\n\nTÊN ĐƠN VỊ\n....., ngày ... tháng ... năm 2024\nBÁO CÁO\nKết quả tập huấn\n1. Kết quả thực hiện Kế hoạch số ... ngày ... tháng ... năm 2024.', // a form
    'KẾ HOẠCH\nTập huấn năm 2024\n(Kèm theo Quyết định số 15/QĐ-SYT ngày 05/3/2024 của Sở Y tế)\n1. Sở Y tế tập huấn.',
  ],
})
