import { findingRule, inWords, queryFact } from '../finding.ts'

/** Public holidays of the solar calendar, month-day (Labour Code 2019, article 112); lunar ones are left to the server's table. */
const HOLIDAYS: ReadonlySet<string> = new Set(['01-01', '04-30', '05-01', '09-02'])

export const dayOff = findingRule({
  kind: 'day-off',
  says: 'A single day by which something is due is a Saturday, a Sunday or a fixed public holiday.',
  find(_paper, reading) {
    return reading.deadlines.flatMap(deadline => {
      const date = deadline.due.kind === 'date' ? deadline.due.date : ''
      if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return []
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
      const named = HOLIDAYS.has(date.slice(5))
        ? 'ngày lễ'
        : weekday === 6
          ? 'thứ Bảy'
          : weekday === 0
            ? 'Chủ nhật'
            : undefined
      // The text itself counts from the holiday.
      if (!named || /Quốc khánh|lễ|Tết|Quốc tế Lao động|Giải phóng/u.test(deadline.quote)) return []
      return [
        queryFact(deadline, {
          kind: 'day-off',
          severity: 'N',
          note: `Ngày ${inWords(date)} là ${named}; nên nhắc từ ngày làm việc trước đó.`,
        }),
      ]
    })
  },
  examples: [['1. Văn phòng Sở hoàn thành trước ngày 01/6/2024.', 'hoàn thành trước ngày 01/6/2024']],
  not: [
    '1. Văn phòng Sở hoàn thành trước ngày 05/6/2024.',
    '1. Văn phòng Sở hoàn thành trước ngày Quốc khánh 02/9/2024.',
  ],
})
