/** A form as those who fill it in will see it, with what is computed and how it is added up said beside. */
import { ADDING_NAMES, COUNT_NAMES, type Indicator, KIND_NAMES } from '@thong-suot/domain/indicator/indicator.ts'
import { type FormSection, sectionsOf } from '@thong-suot/domain/template/sections.ts'
import type { TemplateForm } from '@thong-suot/domain/template/template.ts'
import css from './template.module.css'

export function Preview({ form }: { form: TemplateForm }) {
  const sections = sectionsOf(form)
  if (sections.length === 0) return <p className="hint">Biểu chưa có gì để xem. Thêm chỉ tiêu hoặc phần thuyết minh.</p>
  return (
    <div className="stack">
      {sections.map(section => (
        <Section key={section.title} section={section} />
      ))}
    </div>
  )
}

function Section({ section }: { section: FormSection }) {
  return (
    <section aria-label={section.title} className={css.previewed}>
      <h3>
        {section.number}. {section.title}
      </h3>
      {section.guide && <p className="hint small">{section.guide}</p>}
      {section.indicators.length > 0 && <Figures indicators={section.indicators} />}
      {section.narratives.map(each => (
        <div key={each.code} className={css.passage}>
          <p className="item">
            {each.code} {each.title || 'Chưa có tên'}{' '}
            {!each.required && <span className="hint small">(không bắt buộc)</span>}
          </p>
          <p className="hint small">{each.guide}</p>
          <div className={css.blank} aria-hidden />
        </div>
      ))}
      {section.annexes.map(each => (
        <div key={each.code} className={css.passage}>
          <p className="item">
            {each.code} {each.title || 'Chưa có tên'}{' '}
            {!each.required && <span className="hint small">(không bắt buộc)</span>}
          </p>
          <p className="hint small">Danh sách: {each.columns.map(column => column.name).join(', ')}</p>
        </div>
      ))}
    </section>
  )
}

function Figures({ indicators }: { indicators: readonly Indicator[] }) {
  return (
    <div className={css.frame}>
      <table className={css.figures}>
        <thead>
          <tr>
            <th scope="col">Mục</th>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col">Đơn vị tính</th>
            <th scope="col">Loại</th>
            <th scope="col">Tổng hợp</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map(each => (
            <tr key={each.code}>
              <td>{each.code}</td>
              <th scope="row" className={each.partOf ? css.part : undefined}>
                {each.name || 'Chưa có tên'}
                {each.required && <span className="hint small"> (phải có)</span>}
                {notesOf(each).map(note => (
                  <div key={note} className="hint small">
                    {note}
                  </div>
                ))}
              </th>
              <td>{each.unitOfMeasure}</td>
              <td>{KIND_NAMES[each.kind]}</td>
              <td>{each.formula ? 'Tính từ số tổng hợp' : ADDING_NAMES[each.addsUp]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function notesOf(each: Indicator): string[] {
  const { formula, breakdown, choices, rule, counted } = each
  return [
    formula && `Tự tính: ${formula}`,
    breakdown &&
      `${breakdown.covers ? 'Gồm' : 'Trong đó'} theo ${breakdown.name.toLocaleLowerCase('vi')}: ${breakdown.parts.map(part => part.name).join(', ')}`,
    choices.length > 0 && `Chọn: ${choices.map(choice => choice.name).join(', ')}`,
    rule && `Điều kiện: ${rule.test}`,
    counted && `Hệ thống đếm: ${COUNT_NAMES[counted].toLocaleLowerCase('vi')}`,
  ].filter(note => typeof note === 'string')
}
