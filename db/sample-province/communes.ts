/** Ninety-six communes after July 2025, with invented names, and the four units in each. */
import { newCode, oldCode, type SampleUnit, slug, TWO_TIERS, two } from './unit.ts'

const WARDS = `Tân An, An Thịnh, Bình Minh Đông, Phú Hậu, Hòa Lạc, Cẩm Tú, Sông Lam Hạ, Đông Hưng Thượng, Bến Ngự,
  Trường Thọ Tây, Ngọc Sơn Trì, Vạn Xuân, Hải Vân Đài, Yên Phú Thọ, Kim Đồng, Thanh Nhàn`
const COMMUNES = `Đông Hòa, Tây Khê, Nam Lộc An, Bắc Suối, Trung Nghĩa Hòa, Thượng Đồng, Hạ Bằng, Sơn Nguyên, Sơn Thạch Trì,
  Suối Ngần, Suối Rêu, Đồi Thông, Đồi Chè Xanh, Khe Mây, Khe Vàng, Rừng Thông Hạ, Bản Nà Lụa, Nà Phiêng, Mường Khon,
  Pù Sương, Tả Vân Khê, Đăk Nguôn, Ia Hmai, Ea Drun, Gò Dâu Tây, Gò Sim, Bàu Sen Trắng, Bàu Lác, Rạch Tràm Đông,
  Rạch Ông Nhu, Kênh Chín, Kênh Ba Dừa, Vàm Sông Én, Cồn Lau, Cồn Én Trắng, Bãi Dương, Hòn Chồng Tây, Mũi Rong,
  Cửa Biển Vân, Lạch Trào Yên, Đầm Hạc, Phá Sen Vàng, Đông Phước Lý, Tây Phước Lý, An Cư Khánh, An Lạc Trì, An Nhơn Hạ,
  Bình Khê Thượng, Bình Lâm Trại, Phú Ninh Khê, Phú Xuân Thái, Hòa Bình Lộc, Hòa Trung Mỹ, Long Điền Sơn, Long Khê Trung,
  Tân Quý Lâm, Tân Hiệp Sơn, Vĩnh Thịnh Khê, Vĩnh Lạc Sơn, Xuân Trúc Lâm, Xuân Đài Hạ, Thanh Khê Nguyên, Thanh Mỹ Lộc,
  Mỹ Lương Sơn, Mỹ Khê Đông, Hưng Nhân Trì, Hưng Đạo Khê, Quang Lộc Sơn, Quang Trì, Đại An Khê, Đại Lãm, Ngọc Khê Thái,
  Ngọc Lâm Hạ, Cát Lâm Hải, Cát Tường Khê, Trà Sơn Lĩnh, Trà Lâm Khê, Lộc Trì Khê, Lộc Thành Sơn`
const ISLAND = 'Hòn Sương'

type Commune = { key: string; kind: 'xa' | 'phuong' | 'dac-khu'; name: string; n: number }

const KIND_NAMES = { xa: 'xã', phuong: 'phường', 'dac-khu': 'đặc khu' } as const

function listed(names: string, kind: Commune['kind'], from: number): Commune[] {
  return names
    .split(',')
    .map((name, i) => ({ key: `${kind}-${slug(name.trim())}`, kind, name: name.trim(), n: from + i }))
}

const wards = listed(WARDS, 'phuong', 1)
const communes = listed(COMMUNES, 'xa', wards.length + 1)
export const ALL_COMMUNES: Commune[] = [
  ...wards,
  ...communes,
  ...listed(ISLAND, 'dac-khu', wards.length + communes.length + 1),
]

/** 'xã Đông Hòa' */
export function communeName({ kind, name }: Commune): string {
  return `${KIND_NAMES[kind]} ${name}`
}

export function communeUnits(): SampleUnit[] {
  return ALL_COMMUNES.flatMap(commune => {
    const place = communeName(commune)
    const whole: SampleUnit = {
      key: commune.key,
      under: 'ubnd',
      name: `Ủy ban nhân dân ${place}`,
      short_name: `UBND ${place}`,
      symbol: 'UBND',
      kind: 'commune',
      commune_kind: commune.kind,
      code: newCode(`${300 + commune.n}`),
      code_qcvn: oldCode('31', two(commune.n)),
      valid_from: TWO_TIERS,
      place: commune.name,
      address: `Trụ sở UBND ${place}, tỉnh An Bình`,
    }
    // Nghị định 150/2025/NĐ-CP: a ward has economy, infrastructure and town in one division.
    const economy = commune.kind === 'phuong' ? 'Phòng Kinh tế, Hạ tầng và Đô thị' : 'Phòng Kinh tế'
    const parts = [
      { part: 'van-phong', title: 'Văn phòng HĐND và UBND', symbol: 'VP' },
      { part: 'kinh-te', title: economy, symbol: commune.kind === 'phuong' ? 'KTHTĐT' : 'KT' },
      { part: 'van-hoa', title: 'Phòng Văn hóa - Xã hội', symbol: 'VHXH' },
      { part: 'phuc-vu', title: 'Trung tâm Phục vụ hành chính công', symbol: 'TTPVHCC' },
    ]
    return [
      whole,
      ...parts.map(
        ({ part, title, symbol }, i): SampleUnit => ({
          key: `${commune.key}/${part}`,
          under: commune.key,
          name: `${title} ${place}`,
          short_name: title,
          symbol,
          kind: 'commune-division',
          code: newCode(`${300 + commune.n}`, two(i + 1)),
          code_qcvn: oldCode('31', two(commune.n), `00${i + 1}`),
          valid_from: TWO_TIERS,
          place: commune.name,
        }),
      ),
    ]
  })
}
