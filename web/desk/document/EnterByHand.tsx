import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { enterByHand } from '@thong-suot/domain/document/document.api.ts'
import { DOCUMENT_TYPES } from '@thong-suot/domain/document/document.ts'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { useDo } from '../../use-ask.ts'
import css from './register.module.css'

/** A paper the machine could not read is entered as its clerk reads it. */
export function EnterByHand({ id }: { id: string }) {
  const enter = useDo(enterByHand)
  const form = useFields(
    { type: 'CV', number: '', issuer: '', issuedOn: undefined as string | undefined, title: '' },
    enter.error,
  )
  return (
    <section className={`panel ${css.section}`}>
      <h2>Nhập tay vào sổ</h2>
      <Form
        submit="Vào sổ"
        busy={enter.isPending}
        error={enter.error}
        labels={{
          type: 'Loại văn bản',
          number: 'Số, ký hiệu',
          issuer: 'Cơ quan ban hành',
          issuedOn: 'Ngày ban hành',
          title: 'Trích yếu',
        }}
        onSubmit={() => enter.mutate({ id, ...form.values, issuedOn: form.values.issuedOn ?? '' })}
      >
        <NativeSelect
          label="Loại văn bản"
          data={Object.entries(DOCUMENT_TYPES).map(([value, label]) => ({ value, label }))}
          {...form.bind('type')}
        />
        <TextInput label="Số, ký hiệu" description="Để trống nếu văn bản để trống" {...form.bind('number')} />
        <TextInput label="Cơ quan ban hành" {...form.bind('issuer')} />
        <DayInput label="Ngày ban hành" {...form.bind('issuedOn')} />
        <Textarea label="Trích yếu" autosize minRows={2} {...form.bind('title')} />
      </Form>
    </section>
  )
}
