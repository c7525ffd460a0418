import { TextInput } from '@mantine/core'
import names from './unit.module.css'

export const UNIT_LABELS = {
  shortName: 'Tên ngắn',
  symbol: 'Ký hiệu trên văn bản',
  code: 'Mã định danh',
  codeQcvn: 'Mã QCVN 102',
  place: 'Địa danh trên văn bản',
  email: 'Thư điện tử',
  phone: 'Điện thoại',
  address: 'Địa chỉ',
}
export type Particular = keyof typeof UNIT_LABELS
type Bound = {
  id: string
  value: string
  onChange: (event: { currentTarget: { value: string } }) => void
  error: string | undefined
}

/** The fields that may be mended at any time; none of them is history. */
export function UnitParticulars({ bind }: { bind: (name: Particular) => Bound }) {
  return (
    <div className={names.pair}>
      <TextInput {...bind('shortName')} label={UNIT_LABELS.shortName} description="Dùng ở đầu cột, ví dụ: Kiểm lâm" />
      <TextInput {...bind('symbol')} label={UNIT_LABELS.symbol} description="Ví dụ: SNNMT" />
      <TextInput {...bind('code')} label={UNIT_LABELS.code} description="Quyết định 20/2020/QĐ-TTg, ví dụ: H99.05.01" />
      <TextInput {...bind('codeQcvn')} label={UNIT_LABELS.codeQcvn} description="Ví dụ: 000.01.05.H99" />
      <TextInput {...bind('place')} label={UNIT_LABELS.place} />
      <TextInput {...bind('phone')} label={UNIT_LABELS.phone} type="tel" />
      <TextInput {...bind('email')} label={UNIT_LABELS.email} type="email" />
      <TextInput {...bind('address')} label={UNIT_LABELS.address} />
    </div>
  )
}
