/** The form of the movement's report: thirteen figures in five sections, and what is told in words. */
import { addMonths } from '@thong-suot/domain/day.ts'
import { TemplateContent, type TemplateContentInput } from '@thong-suot/domain/template/template.ts'
import { idOf } from '../ids.ts'
import { unitId } from '../unit.ts'
import type { StoryDays } from './story-days.ts'

export const TEMPLATE_ID = idOf('template', 'phong-trao')
export const indicatorId = (code: string) => idOf('indicator', code)
export const narrativeId = (code: string) => idOf('narrative', code)

type Figure = {
  code: string
  name: string
  of: string
  kind: 'number' | 'people' | 'percent'
  clause?: string
  ratio?: [part: string, whole: string]
  part?: string
}

export const SECTIONS: [
  no: string,
  title: string,
  figures: Figure[],
  narratives: [code: string, title: string, guide: string][],
][] = [
  [
    '1',
    '1. Chỉ đạo, triển khai',
    [
      {
        code: '1.1',
        name: 'Số văn bản chỉ đạo, triển khai đã ban hành',
        of: 'văn bản',
        kind: 'number',
        clause: 'III.1',
      },
      { code: '1.2', name: 'Số cuộc kiểm tra, đôn đốc', of: 'cuộc', kind: 'number' },
      { code: '1.3', name: 'Số công chức, viên chức, người lao động', of: 'người', kind: 'people' },
    ],
    [['1.4', 'Thuyết minh việc chỉ đạo, triển khai', 'Nêu văn bản đã ban hành, cách phân công và theo dõi.']],
  ],
  [
    '2',
    '2. Tuyên truyền, cuộc thi',
    [
      { code: '2.1', name: 'Số buổi tuyên truyền tập trung, lồng ghép', of: 'buổi', kind: 'number', clause: 'II.4' },
      { code: '2.2', name: 'Số lượt người dự', of: 'lượt', kind: 'people', clause: 'II.4' },
      { code: '2.3', name: 'Sản phẩm trực quan đã làm', of: 'sản phẩm', kind: 'number', clause: 'II.4' },
      {
        code: '2.4',
        name: 'Tin, bài trên trang thông tin, mạng xã hội',
        of: 'tin, bài',
        kind: 'number',
        clause: 'II.4',
      },
      {
        code: '2.5',
        name: 'Số người dự thi trực tuyến tìm hiểu pháp luật',
        of: 'người',
        kind: 'people',
        clause: 'II.5',
        part: '1.3',
      },
      {
        code: '2.6',
        name: 'Tỷ lệ công chức, viên chức dự thi',
        of: '%',
        kind: 'percent',
        clause: 'II.5',
        ratio: ['2.5', '1.3'],
      },
    ],
    [['2.7', 'Thuyết minh kết quả tuyên truyền', 'Nêu cách làm, đối tượng, việc đáng chú ý; không quá 300 chữ.']],
  ],
  [
    '3',
    '3. Tập huấn',
    [
      { code: '3.1', name: 'Số lớp tập huấn', of: 'lớp', kind: 'number', clause: 'II.6' },
      { code: '3.2', name: 'Số người được tập huấn', of: 'người', kind: 'people', clause: 'II.6' },
    ],
    [],
  ],
  [
    '4',
    '4. Mô hình, vụ việc',
    [
      { code: '4.1', name: 'Số mô hình đang duy trì', of: 'mô hình', kind: 'number' },
      { code: '4.2', name: 'Số vụ lừa đảo qua mạng được phát hiện, báo tin', of: 'vụ', kind: 'number' },
    ],
    [],
  ],
  [
    '5',
    '5. Khó khăn, kiến nghị',
    [],
    [
      ['5.1', 'Khó khăn, vướng mắc', 'Mỗi khó khăn một ý, nêu nguyên nhân.'],
      ['5.2', 'Kiến nghị, đề xuất', 'Nêu rõ kiến nghị với ai.'],
    ],
  ],
]

export const VERSION_ID = idOf('template-version', 'phong-trao', 1)

const content: TemplateContentInput = {
  sections: SECTIONS.map(([, section]) => ({ title: section })),
  indicators: SECTIONS.flatMap(([, section, figures]) =>
    figures.map(({ code, name, of, kind, clause, ratio, part }) => ({
      id: indicatorId(code),
      section,
      code,
      name,
      unitOfMeasure: of,
      kind,
      addsUp: kind === 'percent' ? ('none' as const) : ('sum' as const),
      required: !ratio,
      clauseLabel: clause ?? null,
      partOf: part ?? null,
      formula: ratio ? `[${ratio[0]}] / [${ratio[1]}] * 100` : null,
    })),
  ),
  narratives: SECTIONS.flatMap(([, section, , narratives]) =>
    narratives.map(([code, title, guide]) => ({
      id: narrativeId(code),
      section,
      code,
      title,
      guide,
      required: code === '2.7',
    })),
  ),
}

export function templateRows(days: StoryDays, pathOf: (unit: string) => string) {
  const at = `${addMonths(days.aboveIssuedOn, -12)}T02:00:00Z`
  const whole = TemplateContent.parse(content)
  const identity = ({ id }: { id?: string | null | undefined }) => ({ id, template_id: TEMPLATE_ID })
  return {
    template: [
      {
        id: TEMPLATE_ID,
        unit_id: unitId('bcd-138'),
        path: pathOf('bcd-138'),
        name: 'Báo cáo phong trào trên không gian mạng',
      },
    ],
    indicator: whole.indicators.map(identity),
    narrative: whole.narratives.map(identity),
    template_version: [
      { id: VERSION_ID, template_id: TEMPLATE_ID, version: 1, state: 'published', published_at: at, content: whole },
    ],
  }
}
