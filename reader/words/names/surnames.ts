/** Family names that most signers bear. */
export const SURNAMES_WITH_MARKS: readonly string[] = (
  'chẩu nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh lâm mai đào đoàn lương trương hà ' +
  'cao châu chu tô thái tạ lưu vương quách kiều nông lò lô giàng giang thân tống phùng hứa la ma quàng tăng đàm bạch nghiêm nhâm ' +
  'diệp triệu cẩm cầm vi điểu điêu ksor siu rmah kpă rơ y a niê lục lo moong mông vàng thào sùng mùa cù tẩn bàn bế lường ' +
  'khuất kim khổng khương lại mạc mạch mâu nghê ninh ôn ông phí phương sầm sơn tiêu tòng từ tưởng văn viên yên âu thạch danh ' +
  'trang tri hầu hầng lầu mã tào tiết trầm ung xa quản thẩm phó bá hạ đồng lã lữ cung cát công tráng thân lèng hoa phú uông doãn trình chử phù'
).split(' ')

/** The same without marks: damaged names are known by their bare letters. */
export const SURNAMES: ReadonlySet<string> = new Set(
  SURNAMES_WITH_MARKS.map(name =>
    name
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/đ/g, 'd'),
  ),
)
