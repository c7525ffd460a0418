/** Provinces and cities of the first rank, before and after 1 July 2025; those of the Highlands that are spelt in many ways are left out. */
export const PROVINCES: readonly string[] = (
  'An Giang|Bà Rịa|Vũng Tàu|Bắc Giang|Bắc Ninh|Bạc Liêu|Bến Tre|Bình Định|Bình Dương|Bình Phước|Bình Thuận|Cà Mau|Cần Thơ|Cao Bằng|' +
  'Đà Nẵng|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hưng Yên|Khánh Hòa|' +
  'Kiên Giang|Lai Châu|Lâm Đồng|Lạng Sơn|Lào Cai|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|' +
  'Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|' +
  'Vĩnh Phúc|Yên Bái'
).split('|')
