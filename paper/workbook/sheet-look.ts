/** How every spreadsheet that goes out looks: the letters, the lines of a table, the printed page. */
import type ExcelJS from 'exceljs'

export const FACE = { name: 'Times New Roman', size: 12 }
export const HEAD_FILL = 'FFF7F8FA'

const EDGE = { style: 'thin' as const, color: { argb: 'FF76828F' } }
export const EDGES = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE }

export const fill = (argb: string) => ({ type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb } })

/** A4 lying, fitted to the width, numbered at the foot. */
export const PRINTED = {
  pageSetup: {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  },
  headerFooter: { oddFooter: '&R&"Times New Roman"&11Trang &P/&N' },
} satisfies Partial<ExcelJS.AddWorksheetOptions>
