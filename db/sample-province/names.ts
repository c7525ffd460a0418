/** Invented names of persons, each given once. */
import { numberOf } from './ids.ts'

const FAMILY =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Trịnh Đoàn Lâm Tạ'.split(' ')
const MEN = {
  middle: 'Văn Quốc Minh Đức Hữu Xuân Công Thanh Trọng Bá Quang Đình'.split(' '),
  given:
    'An Bình Cường Dũng Đạt Giang Hải Hiếu Hòa Hùng Khánh Khôi Kiên Lâm Long Lực Nam Nghĩa Phong Phúc Quân Sơn Tài Thắng Thịnh Toàn Trí Tuấn Vinh'.split(
      ' ',
    ),
}
const WOMEN = {
  middle: 'Thị Ngọc Thu Kim Thanh Mỹ Bích Hồng Phương Khánh'.split(' '),
  given:
    'Anh Chi Diệp Dung Hà Hạnh Hiền Hoa Hương Huyền Lan Liên Linh Loan Mai Nga Ngân Nhung Oanh Phượng Quyên Thảo Thủy Trang Trinh Tuyết Uyên Vân Yến'.split(
      ' ',
    ),
}

/** Gives a name that it has not given before; the same for the same key as long as it is asked in the same order. */
export function nameGiver(): (key: string) => string {
  const given = new Set<string>()
  const pick = (list: string[], ...key: (string | number)[]) => list[numberOf(0, list.length - 1, ...key)]!
  return key => {
    for (let i = 0; ; i++) {
      const sex = numberOf(0, 1, 'sex', key) ? WOMEN : MEN
      const name = `${pick(FAMILY, 'family', key, i)} ${pick(sex.middle, 'middle', key, i)} ${pick(sex.given, 'given', key, i)}`
      if (given.has(name)) continue
      given.add(name)
      return name
    }
  }
}
