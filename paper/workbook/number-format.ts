/** How spreadsheets show numbers: decimals where there are some, and no decimal mark where there are none ("12", never "12,"). */
import type ExcelJS from 'exceljs'

export const WHOLE = '#,##0'
export const DECIMAL = '#,##0.##'

/** Two decimals are shown: what they do not reach is whole. */
const hundredths = (number: number) => Math.round(number * 100)

export function numberFormat(number: number): string {
  return hundredths(number) % 100 === 0 ? WHOLE : DECIMAL
}

/** For cells that are counted or typed anew: the spreadsheet looks at the number that stands there. @param range 'B6:B90' */
export function numberRules(range: string): ExcelJS.ConditionalFormattingRule[] {
  const cell = range.split(':')[0]!
  const rule = (priority: number, sign: '=' | '<>', numFmt: string): ExcelJS.ConditionalFormattingRule => ({
    ...{
      type: 'expression',
      priority,
      formulae: [`IF(ISNUMBER(${cell}),ROUND(${cell},2)${sign}ROUND(${cell},0),FALSE)`],
    },
    style: { numFmt } as Partial<ExcelJS.Style>,
  })
  return [rule(1, '<>', DECIMAL), rule(2, '=', WHOLE)]
}
