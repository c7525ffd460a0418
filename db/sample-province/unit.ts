/** A unit of the sample province, and the codes that both schemes give it. */
import { idOf } from './ids.ts'

export type SampleUnit = {
  /** What the files of the sample province call it: 'so-nnmt', 'so-nnmt/kiem-lam', 'xa-dong-hoa'. */
  key: string
  under: string | null
  name: string
  short_name: string
  symbol: string | null
  kind: string
  commune_kind?: string
  /** Quyết định 20/2020/QĐ-TTg: read from the left, 'H99.05.01'. */
  code: string | null
  /** QCVN 102:2016/BTTTT: 13 characters, read from the right, '000.01.05.H99'; units made after July 2025 have none. */
  code_qcvn: string | null
  valid_from: string
  valid_to?: string
  place?: string
  email?: string
  address?: string
}

/** Two levels of local government since this day (Nghị quyết 202/2025/QH15). */
export const TWO_TIERS = '2025-07-01'
/** The departments were joined on this day. */
export const JOINED = '2025-03-01'
/** The level-1 code of the province; no real province has it. */
export const PROVINCE_CODE = 'H99'

export function unitId(key: string): string {
  return idOf('unit', key)
}

/** '05', '01' → 'H99.05.01' */
export function newCode(...groups: string[]): string {
  return [PROVINCE_CODE, ...groups].join('.')
}

/** '05', '01' → '000.01.05.H99' */
export function oldCode(level2: string, level3 = '00', level4 = '000'): string {
  return `${level4}.${level3}.${level2}.${PROVINCE_CODE}`
}

export function two(n: number): string {
  return String(n).padStart(2, '0')
}

/** 'Đông Hòa' → 'dong-hoa' */
export function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
}
