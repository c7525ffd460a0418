/** Keys: single letters never work inside a field, and can be switched off. */
const KEY = 'thong-suot.single-keys'

export const singleKeysOn = (): boolean => localStorage.getItem(KEY) !== 'off'
export const setSingleKeys = (on: boolean): void =>
  on ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, 'off')

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable="true"], [role="dialog"]',
    ) !== null
  )
}

export const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['/', 'tìm mọi thứ'],
  ['G rồi H', 'Hôm nay'],
  ['G rồi D', 'Văn bản đến'],
  ['G rồi N', 'Nhiệm vụ'],
  ['G rồi B', 'Báo cáo'],
  ['J, K hoặc ↓ ↑', 'dòng sau, dòng trước'],
  ['Enter', 'mở dòng; xác nhận khi đọc văn bản'],
  ['X', 'chọn dòng'],
  ['Ctrl+Enter', 'làm việc chính của trang'],
  ['Esc', 'đóng, rời ô'],
  ['?', 'danh sách phím này'],
]

export const GOES: Record<string, string> = { h: '/hom-nay', d: '/van-ban-den', n: '/nhiem-vu', b: '/bao-cao' }

export const OPEN_KEYS = 'thong-suot:keys'
export const openKeyList = (): boolean => dispatchEvent(new Event(OPEN_KEYS))
