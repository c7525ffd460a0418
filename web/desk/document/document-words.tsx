/** States and names of papers, the same on every page that lists them. */
import { type DocumentRow, typeAndSubject } from '@thong-suot/domain/document/document.ts'
import { Tag } from '../../parts/words/Tag.tsx'

/** "Kế hoạch Tuyên truyền …": type and trích yếu, or the file's name until it is read. */
export function subjectOf(d: Pick<DocumentRow, 'type' | 'title' | 'fileName' | 'state'>): string {
  if (d.state === 'refused') return 'Văn bản không được nhận'
  if (!d.title && d.type === 'CV') return d.fileName ?? 'Văn bản chưa có trích yếu'
  return typeAndSubject(d.type, d.title ?? d.fileName) || 'Văn bản chưa có trích yếu'
}

const KEYS: Record<string, string> = { 'HỎA TỐC': 'hoa-toc', 'THƯỢNG KHẨN': 'thuong-khan', KHẨN: 'khan' }

/** The key of an urgency mark as the paper prints it; hỏa tốc comes with or without an hour. */
export function urgencyKey(printed: string | null): string | undefined {
  const text = printed?.normalize('NFC').toUpperCase().replace('HOẢ', 'HỎA') ?? ''
  return KEYS[Object.keys(KEYS).find(mark => text.includes(mark)) ?? '']
}

export function DocumentStateTag({ document: d }: { document: DocumentRow }) {
  switch (d.state) {
    case 'waiting':
      return <Tag tone="quiet" says="Chờ đọc" />
    case 'reading':
      return <Tag tone="quiet" says={d.pageCount ? `Đang đọc ${d.pagesRead}/${d.pageCount} trang` : 'Đang đọc'} />
    case 'bundle':
      return <Tag tone="late" icon="query" says={`Tệp này có ${d.cutCount ?? 'nhiều'} văn bản`} />
    case 'duplicate':
      return <Tag tone="late" icon="query" says="Trùng, chờ quyết định" />
    case 'refused':
      return <Tag tone="bad" says="Không được nhận" />
    case 'failed':
      return <Tag tone="bad" says="Chưa đọc được" />
    case 'draft':
      return <Tag tone="quiet" says="Đang soạn" />
    case 'issued':
      return <Tag tone="good" says="Đã ban hành" />
    case 'withdrawn':
      return <Tag tone="quiet" says="Đã thu hồi" />
    case 'read':
      if (d.planId) return <Tag tone="good" says="Đã lập kế hoạch" />
      return d.factsDecided < d.factsAll ? (
        <Tag tone="late" icon="query" says={`Đã xác nhận ${d.factsDecided}/${d.factsAll}`} />
      ) : (
        <Tag tone="good" says="Đã xác nhận" />
      )
  }
}
