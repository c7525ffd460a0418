import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { matchName, splitNames } from './name-match.ts'
import type { Tree, TreeUnit } from './tree.ts'

const ON = '2025-11-06'
const paths = new Map<string, string>()
function unit(id: string, name: string, kind: string, parentId: string | null, more: Partial<TreeUnit> = {}): TreeUnit {
  const path = `${parentId ? paths.get(parentId) : 'g'}.${id}`
  paths.set(id, path)
  return {
    id,
    name,
    shortName: name,
    symbol: null,
    kind,
    communeKind: null,
    parentId,
    path,
    validFrom: '2020-01-01',
    validTo: null,
    ...more,
  }
}

const units: TreeUnit[] = [
  unit('root', 'Tỉnh An Bình', 'province', null),
  unit('ubnd', 'UBND tỉnh An Bình', 'committee', 'root'),
  unit('vpub', 'Văn phòng UBND tỉnh', 'department', 'ubnd'),
  unit('snn', 'Sở Nông nghiệp và Môi trường', 'department', 'ubnd', { symbol: 'SNNMT', validFrom: '2025-03-01' }),
  unit('snn-vp', 'Văn phòng Sở', 'office', 'snn'),
  unit('snn-dat', 'Phòng Quản lý đất đai', 'division', 'snn'),
  unit('snn-kl', 'Chi cục Kiểm lâm', 'branch', 'snn'),
  unit('snn-kn', 'Trung tâm Khuyến nông', 'public-unit', 'snn'),
  unit('skh', 'Sở Khoa học và Công nghệ', 'department', 'ubnd', { validFrom: '2025-03-01' }),
  unit('skh-vp', 'Văn phòng Sở', 'office', 'skh'),
  unit('stt', 'Sở Thông tin và Truyền thông', 'department', 'ubnd', { validTo: '2025-02-28' }),
  unit('sld', 'Sở Lao động - Thương binh và Xã hội', 'department', 'ubnd', { validTo: '2025-02-28' }),
  unit('snv', 'Sở Nội vụ', 'department', 'ubnd'),
  unit('sng', 'Sở Ngoại vụ', 'department', 'ubnd'),
  unit('cat', 'Công an tỉnh An Bình', 'police', 'root'),
  unit('cat-tm', 'Phòng Tham mưu', 'division', 'cat'),
  unit('qs', 'Bộ Chỉ huy Quân sự tỉnh', 'military', 'root'),
  unit('td', 'Tỉnh Đoàn An Bình', 'mass-organisation', 'root'),
  unit('hpn', 'Hội Liên hiệp Phụ nữ tỉnh', 'mass-organisation', 'root'),
  unit('bao', 'Báo An Bình', 'press', 'root'),
  unit('dh', 'UBND xã Đông Hòa', 'commune', 'ubnd', { communeKind: 'xa', symbol: 'UBND' }),
  unit('dh-kt', 'Phòng Kinh tế', 'commune-division', 'dh'),
  unit('ta', 'UBND phường Tân An', 'commune', 'ubnd', { communeKind: 'phuong', symbol: 'UBND' }),
  unit('ta-kt', 'Phòng Kinh tế', 'commune-division', 'ta'),
  unit('h1', 'UBND huyện Đông Sơn', 'district', 'ubnd', { validTo: '2025-06-30' }),
  unit('bcd', 'Ban Chỉ đạo 138 tỉnh', 'steering-body', 'root'),
]

const seenFrom = (seatId: string): Tree => ({
  units,
  successors: new Map([
    ['stt', ['skh']],
    ['sld', ['snv']],
    ['h1', ['dh', 'ta']],
  ]),
  members: new Map([['bcd', ['cat', 'snn']]]),
  aliases: new Map([['co quan kiem lam', 'snn-kl']]),
  seatId,
  on: ON,
})

const ONE: [written: string, seat: string, unitId: string, says?: RegExp][] = [
  ['Công an tỉnh', 'snn', 'cat'],
  ['Giám đốc Công an tỉnh', 'snn', 'cat', /Người đứng đầu/],
  ['Công an tỉnh Quảng Ngãi', 'snn', 'cat', /Quảng Ngãi; ở đây hiểu theo tỉnh của mình/],
  ['Báo Quảng Ngãi', 'snn', 'bao'],
  ['Sở NN&MT', 'bcd', 'snn'],
  ['Sở Nông nghiệp - Môi trường', 'bcd', 'snn'],
  ['sở khoa học & công nghệ', 'bcd', 'skh'],
  ['Sở KH&CN tỉnh', 'bcd', 'skh'],
  ['SNNMT', 'bcd', 'snn'],
  ['Văn phòng Sở', 'snn', 'snn-vp'],
  ['Chánh Văn phòng Sở', 'snn', 'snn-vp'],
  ['Trưởng phòng Quản lý đất đai', 'snn', 'snn-dat'],
  ['Chi cục trưởng Chi cục Kiểm lâm', 'snn', 'snn-kl'],
  ['Chi cục Kiêm lâm', 'snn', 'snn-kl'],
  ['UBND xã Đông Hoà', 'bcd', 'dh'],
  ['Chủ tịch UBND xã Đông Hòa', 'bcd', 'dh'],
  ['Ủy ban nhân dân phường Tân An', 'bcd', 'ta'],
  ['Phòng Kinh tế', 'ta', 'ta-kt'],
  ['Phòng Tham mưu - Công an tỉnh', 'snn', 'cat-tm'],
  ['Hội LHPN tỉnh', 'bcd', 'hpn'],
  ['Sở Nội vụ', 'bcd', 'snv'],
  ['Văn phòng UBND tỉnh', 'bcd', 'vpub'],
  ['UBND tỉnh', 'snn', 'ubnd'],
  ['ỦY BAN NHÂN DÂN TỈNH', 'dh', 'ubnd'],
  ['Chủ tịch UBND tỉnh', 'bcd', 'ubnd'],
  ['UBND', 'dh', 'dh'],
  ['Sở Nông nghiệp & MT', 'bcd', 'snn'],
  ['Đoàn TNCS Hồ Chí Minh tỉnh', 'snn', 'td'],
  ['Tỉnh Đoàn', 'snn', 'td'],
  ['Thường trực Ban Chỉ đạo 138 tỉnh', 'snn', 'cat', /cơ quan thường trực/],
  ['Cơ quan Kiểm lâm', 'snn', 'snn-kl', /đã xác nhận/],
]

const GROUPS: [written: string, seat: string, unitIds: string[]][] = [
  [
    'Thủ trưởng các sở, ban ngành, hội, đoàn thể tỉnh',
    'bcd',
    ['vpub', 'snn', 'skh', 'snv', 'sng', 'cat', 'qs', 'td', 'hpn'],
  ],
  ['các sở, ban, ngành', 'bcd', ['vpub', 'snn', 'skh', 'snv', 'sng', 'cat', 'qs']],
  ['UBND các xã, phường, đặc khu', 'bcd', ['dh', 'ta']],
  ['Chủ tịch UBND các xã', 'bcd', ['dh']],
  ['Các phòng, cơ quan, đơn vị thuộc Sở', 'snn', ['snn-vp', 'snn-dat', 'snn-kl', 'snn-kn']],
  ['Trưởng các phòng, đơn vị thuộc Sở', 'snn', ['snn-vp', 'snn-dat', 'snn-kl', 'snn-kn']],
  ['Các đơn vị trực thuộc Sở', 'snn', ['snn-kl', 'snn-kn']],
  ['các tổ chức chính trị - xã hội tỉnh', 'bcd', ['td', 'hpn']],
  ['lực lượng vũ trang', 'bcd', ['cat', 'qs']],
  ['Các đơn vị lực lượng vũ trang tỉnh', 'snn', ['cat', 'qs']],
  ['Các hội, đoàn thể và LLVT tỉnh', 'snn', ['cat', 'qs', 'td', 'hpn']],
  ['Ban Chỉ đạo 138 tỉnh', 'ubnd', ['cat', 'snn']],
]

const ASKED = [
  'các đơn vị liên quan',
  'các cơ quan chức năng',
  'Sở Viễn thám',
  'Phòng Kinh tế',
  'Văn phòng Sở',
  'các sở, ngành, địa phương liên quan',
]

describe('names in documents', () => {
  for (const [written, seat, unitId, says] of ONE) {
    it(`find their unit: ${written}`, () => {
      const match = matchName(written, seenFrom(seat))
      assert.deepEqual([match.kind, match.unitIds], ['unit', [unitId]], JSON.stringify(match))
      if (says) assert.match(match.reason, says)
    })
  }
  for (const [written, seat, unitIds] of GROUPS) {
    it(`stand for several units: ${written}`, () => {
      const match = matchName(written, seenFrom(seat))
      assert.equal(match.kind, 'group', JSON.stringify(match))
      assert.deepEqual([...match.unitIds].sort(), [...unitIds].sort())
    })
  }
  for (const written of ASKED) {
    it(`are asked, not guessed: ${written}`, () => {
      const match = matchName(written, seenFrom('bcd'))
      assert.equal(match.kind, 'unknown', JSON.stringify(match))
      assert.deepEqual(match.unitIds, [])
      assert.ok(match.reason)
    })
  }
  it('of ended units offer the successors and hand nothing over by themselves', () => {
    const one = matchName('Sở TT&TT', seenFrom('bcd'))
    assert.deepEqual([one.kind, one.unitIds, one.ended[0]?.successorIds], ['ended', [], ['skh']])
    assert.match(one.reason, /có đến 28\/02\/2025\. Kế nhiệm: Sở Khoa học và Công nghệ/)
    const group = matchName('Chủ tịch UBND huyện, thị xã, thành phố', seenFrom('bcd'))
    assert.deepEqual([group.kind, group.ended[0]?.successorIds], ['ended', ['dh', 'ta']])
  })
  it('in one stretch are parted at the semicolons', () => {
    assert.equal(splitNames('Thủ trưởng các sở; các hội ; UBND các xã').length, 3)
  })
})
