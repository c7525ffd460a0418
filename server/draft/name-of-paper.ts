import { DOCUMENT_TYPES, type DocumentType } from '@thong-suot/paper/official-document.ts'

type Named = { type: string | null; number: string | null; issuedOn: string | null; issuer: string | null }

/** 'Kế hoạch số 15/KH-BCĐ ngày 11/3/2025 của …': a paper as another one cites it (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6). */
export function nameOfPaper({ type, number, issuedOn, issuer }: Named): string | null {
  if (!number) return null
  const [year, month, day] = (issuedOn ?? '').split('-')
  return [
    `${DOCUMENT_TYPES[type as DocumentType] ?? 'văn bản'} số ${number}`,
    day ? `ngày ${Number(day)}/${Number(month)}/${year}` : '',
    issuer ? `của ${issuer}` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
