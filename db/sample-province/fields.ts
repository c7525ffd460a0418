import { idOf } from './ids.ts'

export const fieldId = (key: keyof typeof FIELDS) => idOf('field', key)

/** What the province's plans are about. */
const FIELDS = {
  'an-ninh': 'An ninh, trật tự',
  'chuyen-doi-so': 'Chuyển đổi số',
  'phap-luat': 'Phổ biến, giáo dục pháp luật',
  'cai-cach': 'Cải cách hành chính',
}

export const fieldRows = () =>
  Object.entries(FIELDS).map(([key, name]) => ({ id: fieldId(key as keyof typeof FIELDS), name, ended: false }))
