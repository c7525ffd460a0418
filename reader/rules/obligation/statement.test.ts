/** What tells how things stand is no work; one clause may hold work for two days. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const works = (text: string) =>
  read(pagesOfText(text)).obligations.map(one => [one.title, one.lead, one.deadline?.due ?? null])
const titles = (text: string) => works(text).map(([title]) => title)

describe('no work', () => {
  it('is what tells how things are, what is in a file or how it is judged', () =>
    assert.deepEqual(
      titles(`KẾ HOẠCH
Cuộc thi sáng kiến năm 2027

II. TỔ CHỨC THỰC HIỆN
1. Trung tâm Văn hóa:
- Thực tế cho thấy các bài dự thi còn ít và chưa sát với công việc.
- Việc chấm thi phải trung thực, khách quan, đúng biểu điểm.
- Trong trường hợp hai bài bằng điểm thì cá nhân đó phải thi lại.
- Trình bày: 35 điểm.
- Tùy theo số bài dự thi, ban giám khảo có thể chấm thành nhiều đợt.
- Nhận thức của công chức về sáng kiến được nâng lên.
- Kế hoạch chấm thi gửi về Sở Nội vụ trước ngày 05/3/2027.
- Trong trường hợp thiếu giám khảo thì đề xuất Sở Nội vụ cử thêm người.
- Chuẩn bị hồ sơ cho Hội đồng chấm thi:
+ Biên bản chấm của từng giám khảo và bảng tổng hợp điểm;
+ Chuẩn bị máy chiếu và phòng họp cho Hội đồng.
- “8%, phòng
2. Thời gian thực hiện
Thực hiện cùng thời gian với đợt thi đua chào mừng ngày thành lập tỉnh.
`),
      [
        'Kế hoạch chấm thi gửi về Sở Nội vụ trước ngày 05/3/2027',
        'Trong trường hợp thiếu giám khảo thì đề xuất Sở Nội vụ cử thêm người',
        'Chuẩn bị hồ sơ cho Hội đồng chấm thi',
        'Chuẩn bị máy chiếu và phòng họp cho Hội đồng',
      ],
    ))

  it('is what a meeting hears, where the money comes from, whom to ask, or the title of a paper', () =>
    assert.deepEqual(
      titles(`KẾ HOẠCH
Tổ chức Hội nghị về chợ nông thôn năm 2027

II. NỘI DUNG HỘI NGHỊ
1. Hướng dẫn lập hồ sơ xếp hạng chợ (45 phút).
2. Trao đổi kinh nghiệm quản lý chợ.
III. KINH PHÍ
- Huy động các nguồn hợp pháp khác.
IV. NGUYÊN TẮC
- Bảo đảm công khai, tiết kiệm.
- Phân công công việc theo chức năng.
V. LỢI ÍCH CỦA MÔ HÌNH
- Tiết kiệm thời gian đi lại của người dân.
VI. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế
- Chuẩn bị phòng họp cho Hội nghị.
- Nguồn dự phòng của ngân sách xã.
- Thông tư số 12/2027/TT-BCT ngày 05/3/2027 quy định về chợ.
- Xem chi tiết trên trang thông tin của xã.
- Tổ giúp việc làm việc theo chế độ kiêm nhiệm.
- Kinh phí hoạt động do ngân sách xã bảo đảm.
- Chế độ báo cáo: Tổng hợp số liệu theo mẫu của Sở.
- Đến năm 2030, phấn đấu 90% chợ trong xã có mái che.
- Các Tiểu ban: Nội dung - khánh tiết; Hậu cần - y tế;
2. Văn phòng
Mời đại biểu các xã.
Đầu mối liên hệ: Phòng Kinh tế xã Bình An, điện thoại 0123.456.
Đề nghị các đơn vị nghiêm túc thực hiện./.
`),
      ['Chuẩn bị phòng họp cho Hội nghị', 'Mời đại biểu các xã'],
    ))

  it('is a line above points that each tell another body its part', () =>
    assert.deepEqual(
      works(`KẾ HOẠCH
Tập huấn y tế năm 2027

II. NHIỆM VỤ
1. Tập huấn ghi sổ tiêm cho cán bộ xã.
- Phòng Tổ chức cán bộ lập danh sách học viên.
- Phòng Kế hoạch bố trí kinh phí cho các lớp học.
Đề nghị các đơn vị nghiêm túc thực hiện./.
`),
      [
        ['lập danh sách học viên', ['Phòng Tổ chức cán bộ'], null],
        ['bố trí kinh phí cho các lớp học', ['Phòng Kế hoạch'], null],
      ],
    ))
})

describe('a heading without its number', () => {
  it('is no work among paragraphs that end with a stop, nor is the name of what stands below', () =>
    assert.deepEqual(
      titles(`KẾ HOẠCH
Vệ sinh trường học năm 2027

II. NHIỆM VỤ

Nâng cao chất lượng dọn vệ sinh

Tổ chức dọn vệ sinh nhà ăn và các phòng học vào sáng thứ Hai.

Tăng cường trồng cây xanh

Trồng cây xanh quanh sân trường, dọc lối vào của các điểm trường lẻ và trên bờ kênh chạy sau nhà trường.

Chăm sóc cây xanh đã trồng trong các năm trước, cắt tỉa cành khô và thay cây chết trước mùa mưa bão.

III. GIẢI PHÁP
1. Công tác tuyên truyền
- Tuyên truyền qua loa của trường.
2. Phòng ngừa bệnh mùa đông.
- Tổng điều tra sức khỏe của học sinh.
- Không tổ chức ăn uống tại lớp học.
- Trực tiếp điều hành việc khử khuẩn.
- Không khí của lớp học thoáng mát.
`),
      [
        'Tổ chức dọn vệ sinh nhà ăn và các phòng học vào sáng thứ Hai',
        'Trồng cây xanh quanh sân trường, dọc lối vào của các điểm trường lẻ và trên bờ kênh chạy sau nhà trường',
        'Tuyên truyền qua loa của trường',
        'Tổng điều tra sức khỏe của học sinh',
        'Không tổ chức ăn uống tại lớp học',
        'Trực tiếp điều hành việc khử khuẩn',
      ],
    ))
})

describe('a clause with two days', () => {
  it('is two pieces of work too where the day stands in the second sentence, and not behind both', () =>
    assert.deepEqual(
      works(`KẾ HOẠCH
Rà soát nhà ở năm 2027

II. NHIỆM VỤ
1. Phòng Kinh tế tổ chức rà soát nhà ở của các hộ nghèo; in ấn, cấp phát biểu mẫu cho các thôn chậm nhất ngày 19/3/2027.
2. Phòng Nội vụ lập danh sách tổ rà soát của các thôn; tập huấn cho tổ rà soát, hoàn thành trước ngày 25/3/2027.
3. Trạm Y tế tập huấn sơ cứu cho các thôn trong tháng 4/2027. Chuẩn bị thuốc và dụng cụ sơ cứu. Tổng hợp, báo cáo kết quả tập huấn.
4. Đoàn xã tuyên truyền trên loa truyền thanh của các thôn; treo băng rôn tại chợ xã trước ngày 15/5/2027.
5. Văn phòng chuẩn bị phòng họp cho Ban Chỉ đạo; cập nhật số liệu nhà ở, bảo đảm hoàn thành trong tháng 5/2027.
`),
      [
        ['tổ chức rà soát nhà ở của các hộ nghèo', ['Phòng Kinh tế'], null],
        [
          'in ấn, cấp phát biểu mẫu cho các thôn chậm nhất ngày 19/3/2027',
          ['Phòng Kinh tế'],
          { kind: 'date', date: '2027-03-19' },
        ],
        ['lập danh sách tổ rà soát của các thôn', ['Phòng Nội vụ'], { kind: 'date', date: '2027-03-25' }],
        ['tập huấn sơ cứu cho các thôn trong tháng 4/2027', ['Trạm Y tế'], { kind: 'month', year: 2027, month: 4 }],
        ['Chuẩn bị thuốc và dụng cụ sơ cứu', ['Trạm Y tế'], null],
        ['tuyên truyền trên loa truyền thanh của các thôn', ['Đoàn xã'], null],
        ['treo băng rôn tại chợ xã trước ngày 15/5/2027', ['Đoàn xã'], { kind: 'date', date: '2027-05-15' }],
        ['chuẩn bị phòng họp cho Ban Chỉ đạo', ['Văn phòng'], { kind: 'month', year: 2027, month: 5 }],
      ],
    ))

  it('is two pieces of work, where the second begins with its time or both have one', () =>
    assert.deepEqual(
      works(`KẾ HOẠCH
Thực hiện Đề án trồng rừng

II. NHIỆM VỤ
1. Sở Nông nghiệp rà soát quỹ đất trồng rừng của các xã; hết năm 2027, tổ chức tổng kết việc thực hiện Đề án.
2. Sở Y tế công khai danh mục thủ tục trước ngày 05/3/2027; xây dựng quy trình nội bộ trước ngày 20/3/2027.
3. Sở Nội vụ kiểm tra việc thực hiện tại các xã; trước ngày 15/12/2027 báo cáo kết quả về UBND tỉnh.
4. Sở Xây dựng bố trí đủ phương tiện ứng phó sự cố. Định kỳ hằng năm phải tổ chức diễn tập tại hiện trường.
5. Sở Công Thương lập danh mục chợ tạm trên địa bàn; kiểm tra toàn bộ chợ; hoàn thành trước ngày 30/6/2027.
`),
      [
        ['rà soát quỹ đất trồng rừng của các xã', ['Sở Nông nghiệp'], null],
        ['tổ chức tổng kết việc thực hiện Đề án', ['Sở Nông nghiệp'], { kind: 'year', year: 2027 }],
        ['công khai danh mục thủ tục trước ngày 05/3/2027', ['Sở Y tế'], { kind: 'date', date: '2027-03-05' }],
        ['xây dựng quy trình nội bộ trước ngày 20/3/2027', ['Sở Y tế'], { kind: 'date', date: '2027-03-20' }],
        ['kiểm tra việc thực hiện tại các xã', ['Sở Nội vụ'], null],
        ['bố trí đủ phương tiện ứng phó sự cố', ['Sở Xây dựng'], null],
        ['Định kỳ hằng năm phải tổ chức diễn tập tại hiện trường', ['Sở Xây dựng'], { kind: 'continuous' }],
        ['lập danh mục chợ tạm trên địa bàn', ['Sở Công Thương'], { kind: 'date', date: '2027-06-30' }],
      ],
    ))
})
