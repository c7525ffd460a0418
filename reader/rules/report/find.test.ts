/** Who must report, to whom, through whom and when: sentences of a plan and of a letter, with those that ask for nothing. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const PLAN = `UBND TỈNH BÌNH AN
SỞ NỘI VỤ
Số: 15/KH-SNV
Bình An, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Tập huấn năm 2026

I. MỤC ĐÍCH
Nâng cao nhận thức.
II. TỔ CHỨC THỰC HIỆN
`

const LETTER = `UBND TỈNH BÌNH AN
SỞ Y TẾ
Số: 15/SYT-NVY
Bình An, ngày 05 tháng 3 năm 2026
Kính gửi: Giám đốc các trung tâm y tế huyện.

`

const duties = (text: string) =>
  read(pagesOfText(text)).reports.map(({ from, to, through, cadence }) =>
    [cadence, from, to, ...(through ? [through] : [])].join(' | '),
  )
const inPlan = (text: string) => duties(PLAN + text)

describe('a report at the end of a sentence', () => {
  it('names the centre of the Youth Union whole', () => {
    const toOf = (to: string) =>
      read(pagesOfText(`KẾ HOẠCH\nTập huấn năm 2026\n- Ban Tuyên giáo tổng hợp, báo cáo ${to} trước ngày 05/4/2026.`))
        .reports[0]?.to
    for (const to of ['Trung ương Đoàn', 'Trung ương', 'Ban Bí thư Trung ương Đoàn']) assert.equal(toOf(to), to)
  })

  it('has the periods that open the sentence, behind “đồng thời”', () => {
    assert.deepEqual(inPlan('1. Hằng quý, Sở Y tế rà soát danh mục thuốc; đồng thời báo cáo kết quả về UBND tỉnh.'), [
      'quarterly | Sở Y tế | UBND tỉnh',
    ])
    assert.deepEqual(
      inPlan(
        '1. Cuối mỗi học kỳ và kết thúc năm học, Ban Giám hiệu tổ chức sơ kết; đồng thời báo cáo kết quả về Sở Y tế.',
      ),
      ['semiannual | Ban Giám hiệu | Sở Y tế', 'annual | Ban Giám hiệu | Sở Y tế'],
    )
  })
})

describe('a report in a programme', () => {
  it('is what is heard there', () =>
    assert.deepEqual(inPlan('1. Phần Lễ (60 phút):\n- Báo cáo kết quả phong trào thi đua năm 2026 của khu phố.'), []))
})

describe('a report with a day of each quarter and a day of each year', () => {
  it('is two duties', () =>
    assert.deepEqual(
      inPlan('1. Các phòng báo cáo về Văn phòng Sở trước ngày 20 của tháng cuối quý và trước ngày 15/11 hằng năm.'),
      ['quarterly | Các phòng | Văn phòng Sở', 'annual | Các phòng | Văn phòng Sở'],
    ))
})

describe('a report among papers to be shown', () => {
  it('is no duty', () => {
    assert.deepEqual(
      inPlan('1. Kiểm tra hồ sơ, tài liệu: Giấy phép sử dụng; Báo cáo định kỳ tình hình sử dụng điện; sổ theo dõi.'),
      [],
    )
    assert.deepEqual(
      inPlan(
        '1. Kiểm tra hồ sơ, tài liệu: Giấy phép sử dụng;\n\nHồ sơ thiết kế; thông báo, báo cáo định kỳ về khí thải.',
      ),
      [],
    )
    assert.deepEqual(inPlan('a) Hồ sơ cần xuất trình: Giấy phép; báo cáo định kỳ về khí thải; hợp đồng.'), [])
  })

  it('is one where a day or a receiver stands with it', () => {
    assert.deepEqual(
      inPlan('1. Chuẩn bị hồ sơ, tài liệu: Các trường gửi báo cáo kết quả về Sở Nội vụ trước ngày 15/12/2026.'),
      ['once | Các trường | Sở Nội vụ'],
    )
  })
})

describe('who reports', () => {
  it('is a body whose name ends in a word for what is done with reports', () => {
    assert.deepEqual(inPlan('Sở Văn hóa, Thể thao và Du lịch báo cáo UBND tỉnh kết quả trước ngày 15/12/2026.'), [
      'once | Sở Văn hóa, Thể thao và Du lịch | UBND tỉnh',
    ])
    assert.deepEqual(inPlan('Thanh tra Bộ báo cáo Bộ trưởng tình hình thực hiện hằng quý.'), [
      'quarterly | Thanh tra Bộ | Bộ trưởng',
    ])
    assert.deepEqual(inPlan('Sở Nội vụ xây dựng báo cáo kết quả cải cách hành chính.'), [])
  })

  it('is the body nearest to the word, not the one before it in the sentence', () => {
    assert.deepEqual(inPlan('Các trạm gửi số liệu, Phòng Y tế tổng hợp báo cáo.'), ['once | Phòng Y tế | '])
    assert.deepEqual(inPlan('Các vụ, cục thực hiện chỉ đạo của Thủ tướng Chính phủ, báo cáo Bộ trưởng kết quả.'), [
      'once | Các vụ, cục | Bộ trưởng',
    ])
  })

  it('is not whom the report is drawn up for, nor who passes the order on', () => {
    assert.deepEqual(
      inPlan('1. Văn phòng Sở\n- Tham mưu Giám đốc Sở báo cáo kết quả thực hiện về UBND tỉnh.\n2. Thanh tra Sở'),
      ['once | Văn phòng Sở | UBND tỉnh'],
    )
    assert.deepEqual(
      inPlan('HĐND tỉnh giao UBND tỉnh thực hiện Nghị quyết này và báo cáo kết quả với HĐND tỉnh theo quy định.'),
      ['once | UBND tỉnh | HĐND tỉnh'],
    )
  })

  it('is not whom the work is done on', () => {
    assert.deepEqual(
      inPlan('1. Văn phòng Sở\n- Đôn đốc các phòng thực hiện Kế hoạch, định kỳ báo cáo Lãnh đạo Sở.\n2. Các phòng'),
      ['once | Văn phòng Sở | Lãnh đạo Sở'],
    )
  })

  it('may be one official, in the sentence or in the heading above; the body a person heads goes first', () => {
    assert.deepEqual(
      inPlan('Giao bà Lê Thị Dung, công chức Văn hóa - Xã hội tổng hợp kết quả, báo cáo UBND xã hằng tháng.'),
      ['monthly | bà Lê Thị Dung, công chức Văn hóa - Xã hội | UBND xã'],
    )
    assert.deepEqual(
      inPlan('Đồng chí Trần Văn An, Phó Chánh Văn phòng theo dõi và báo cáo Chánh Văn phòng kết quả thực hiện.'),
      ['once | Đồng chí Trần Văn An, Phó Chánh Văn phòng | Chánh Văn phòng'],
    )
    assert.deepEqual(inPlan('Ông Trần Văn An, Trưởng phòng Y tế tổng hợp, báo cáo Chủ tịch UBND xã kết quả.'), [
      'once | Trưởng phòng Y tế | Chủ tịch UBND xã',
    ])
    assert.deepEqual(
      inPlan('1. Công chức Tư pháp - Hộ tịch, ông Trần Văn An\n- Theo dõi, báo cáo việc thực hiện Quy chế làm việc.'),
      ['once | Công chức Tư pháp - Hộ tịch, ông Trần Văn An | '],
    )
    assert.deepEqual(
      inPlan('1. Phó Giám đốc Trần Văn An\n- Trường hợp vượt quá thẩm quyền thì báo cáo Giám đốc để định hướng xử lý.'),
      ['adhoc | Phó Giám đốc Trần Văn An | Giám đốc'],
    )
  })
})

describe('a report that was asked for before', () => {
  it('is no duty', () => {
    assert.deepEqual(
      inPlan(
        'Thực hiện Công văn số 15/UBND-TH ngày 01/02/2026 yêu cầu các khoa báo cáo Sở Y tế; còn năm khoa chưa gửi.',
      ),
      [],
    )
    assert.deepEqual(
      inPlan('Sở Y tế đã nhiều lần đôn đốc, yêu cầu báo cáo trước ngày 15/02/2026, mới nhận được của mười khoa.'),
      [],
    )
  })

  it('is one where this paper asks for it', () =>
    assert.deepEqual(
      inPlan('Thực hiện Công văn số 15/UBND-TH, đề nghị các khoa báo cáo Sở Y tế trước ngày 15/5/2026.'),
      ['once | các khoa | Sở Y tế'],
    ))
})

describe('where a report goes', () => {
  it('may be told by kind, post or rank alone', () => {
    assert.deepEqual(inPlan('Giáo viên chủ nhiệm báo cáo Hiệu trưởng danh sách trước ngày 10/9/2026.'), [
      'once | Giáo viên chủ nhiệm | Hiệu trưởng',
    ])
    assert.deepEqual(inPlan('Trạm Y tế xã báo cáo tình hình về cơ quan quản lý y tế cấp trên theo quy định.'), [
      'once | Trạm Y tế xã | cơ quan quản lý y tế cấp trên',
    ])
    assert.deepEqual(inPlan('Các đơn vị báo cáo kết quả hằng quý với Bộ, ngành và UBND tỉnh.'), [
      'quarterly | Các đơn vị | Bộ, ngành và UBND tỉnh',
    ])
  })

  it('ends before who does the next work, and before a time', () => {
    assert.deepEqual(inPlan('Các khoa gửi báo cáo về Sở Y tế; Sở Y tế tổng hợp, trình UBND tỉnh.'), [
      'once | Các khoa | Sở Y tế',
    ])
    assert.deepEqual(inPlan('Các khoa gửi báo cáo về Sở Y tế; Sở Tài chính để tổng hợp.'), [
      'once | Các khoa | Sở Y tế; Sở Tài chính',
    ])
    assert.deepEqual(inPlan('Sở Y tế thông báo kết quả cho UBND các xã nơi có dịch trong thời hạn 02 ngày.'), [
      'once | Sở Y tế | UBND các xã nơi có dịch',
    ])
  })

  it('may be a deputy of the Prime Minister', () =>
    assert.deepEqual(inPlan('Sở Y tế báo cáo Phó Thủ tướng những vấn đề phát sinh.'), [
      'adhoc | Sở Y tế | Phó Thủ tướng',
    ]))

  it('is before whom one answers', () => {
    assert.deepEqual(inPlan('Trưởng các phòng báo cáo và chịu trách nhiệm trước Giám đốc Sở về kết quả.'), [
      'once | Trưởng các phòng | Giám đốc Sở',
    ])
  })
})

describe('a duty to report', () => {
  it('is on occasion behind a condition, once behind the end of the work', () => {
    assert.deepEqual(inPlan('Nếu xảy ra mất an toàn, Trạm Y tế xã báo cáo UBND xã.'), [
      'adhoc | Trạm Y tế xã | UBND xã',
    ])
    assert.deepEqual(inPlan('Khi kết thúc đợt kiểm tra, Thanh tra Sở báo cáo kết quả với Giám đốc Sở.'), [
      'once | Thanh tra Sở | Giám đốc Sở',
    ])
  })

  it('tells of what was settled; what is to be settled is a submission', () => {
    assert.deepEqual(inPlan('Sở Tư pháp báo cáo UBND tỉnh kết quả giải quyết khiếu nại, tố cáo hằng quý.'), [
      'quarterly | Sở Tư pháp | UBND tỉnh',
    ])
    assert.deepEqual(inPlan('Sở Tư pháp báo cáo UBND tỉnh giải quyết.'), [])
  })

  it('is each with a day of its own in one sentence; what another report is for is none', () => {
    assert.deepEqual(
      read(
        pagesOfText(
          `${PLAN}Các đơn vị báo cáo ngày nghỉ lễ trước 15 giờ hằng ngày, báo cáo cả đợt trước ngày 04/5/2026 về Sở Nội vụ.`,
        ),
      ).reports.map(({ cadence, due }) => [cadence, due?.kind]),
      [
        ['daily', 'daily'],
        ['once', 'date'],
      ],
    )
    assert.deepEqual(
      inPlan('Các xã báo cáo Sở Nội vụ kết quả sơ bộ trước ngày 10/6/2026, kết quả chính thức trước ngày 05/7/2026.'),
      ['once | Các xã | Sở Nội vụ', 'once | Các xã | Sở Nội vụ'],
    )
    assert.deepEqual(inPlan('Các đơn vị báo cáo về Sở Nội vụ trước ngày 10/6/2026 để tổng hợp, báo cáo UBND tỉnh.'), [
      'once | Các đơn vị | Sở Nội vụ',
    ])
  })

  it('takes its period and who reports from the heading of its kind of report', () => {
    const text =
      '1. Báo cáo 6 tháng\na) Cơ quan, đơn vị thực hiện: Các phòng, đơn vị thuộc Sở.\nb) Thời gian báo cáo: Báo cáo gửi trước ngày 20 tháng 6 hằng năm.\n2. Báo cáo đột xuất'
    assert.deepEqual(inPlan(text), ['semiannual | Các phòng, đơn vị thuộc Sở | '])
    assert.deepEqual(
      inPlan(
        '1. Báo cáo tuần\na) Đơn vị báo cáo: Các trạm y tế.\nb) Thời hạn: trước 16 giờ thứ Năm hằng tuần.\n2. Khác',
      ),
      ['weekly | Các trạm y tế | '],
    )
    assert.deepEqual(inPlan('1. Tập huấn\na) Thời hạn: trước 16 giờ thứ Năm hằng tuần.\n2. Khác'), [])
    assert.deepEqual(
      read(pagesOfText(PLAN + text)).owners.map(owner => owner.lead),
      [],
    )
  })

  it('is on occasion where something has happened, not where difficulties are dealt with', () => {
    assert.deepEqual(inPlan('quá 05 ngày làm việc chưa thống nhất thì báo cáo lãnh đạo hai cơ quan.'), [
      'adhoc |  | lãnh đạo hai cơ quan',
    ])
    assert.deepEqual(inPlan('Đối với các vụ cháy xảy ra phải báo cáo ngay về UBND tỉnh.'), ['adhoc |  | UBND tỉnh'])
    assert.deepEqual(
      inPlan('Phòng Y tế phát hiện khó khăn và có các biện pháp xử lý, tổng hợp ý kiến và báo cáo Sở Y tế.'),
      ['once | Phòng Y tế | Sở Y tế'],
    )
  })

  it('is at any time where difficulties are but a part of how things stand', () => {
    assert.deepEqual(inPlan('Phòng Y tế báo cáo tình hình hoạt động và khó khăn, vướng mắc của các trạm về Sở Y tế.'), [
      'once | Phòng Y tế | Sở Y tế',
    ])
    assert.deepEqual(inPlan('Phòng Y tế báo cáo kịp thời kết quả, những khó khăn, vướng mắc về Sở Y tế.'), [
      'adhoc | Phòng Y tế | Sở Y tế',
    ])
  })

  it('is none among the papers of a file', () => {
    assert.deepEqual(inPlan('Hồ sơ nghiệm thu gồm:\n+ Văn bản đề nghị;\n+ Báo cáo kết quả nghiệm thu;'), [])
  })

  it('is of those who send what the points below name, and goes where they send it', () => {
    assert.deepEqual(
      inPlan(
        '1. Sở Y tế gửi báo cáo về Bộ Y tế (qua Cục Phòng bệnh):\na) Báo cáo 6 tháng trước ngày 15/6;\nb) Báo cáo năm trước ngày 15/12.',
      ),
      ['semiannual | Sở Y tế | Bộ Y tế | Cục Phòng bệnh', 'annual | Sở Y tế | Bộ Y tế | Cục Phòng bệnh'],
    )
  })

  it('has difficulties among what it tells of', () => {
    assert.deepEqual(
      inPlan(
        'Các đơn vị định kỳ (vào ngày 22 hằng tháng) gửi báo cáo tiến độ, những khó khăn, vướng mắc về Văn phòng Sở để tổng hợp báo cáo Giám đốc Sở.',
      ),
      ['monthly | Các đơn vị | Văn phòng Sở'],
    )
  })

  it('is one where a letter says at its end where and when, two where others report', () => {
    const end = 'Văn bản báo cáo gửi về Sở Y tế (qua Phòng Nghiệp vụ Y) trước ngày 21/12/2026.'
    assert.deepEqual(duties(`${LETTER}Sở Y tế yêu cầu các đơn vị báo cáo theo nội dung biểu mẫu.\n\n${end}\n`), [
      'once | Giám đốc các trung tâm y tế huyện | Sở Y tế | Phòng Nghiệp vụ Y',
    ])
    assert.deepEqual(
      duties(
        `${LETTER}1. Phòng Y tế báo cáo tình hình nhân lực.\n\n2. Trạm Y tế báo cáo tình hình thuốc.\n\nBáo cáo của các cơ quan, đơn vị gửi về Sở Y tế trước ngày 12/6/2026.\n`,
      ),
      ['once | Phòng Y tế | ', 'once | Trạm Y tế | ', 'once | Giám đốc các trung tâm y tế huyện | Sở Y tế'],
    )
    assert.deepEqual(
      duties(`${LETTER}Các trạm gửi số liệu, Phòng Y tế tổng hợp báo cáo.\n\n${end}\n`).map(
        duty => duty.split(' | ')[1],
      ),
      ['Phòng Y tế', 'Giám đốc các trung tâm y tế huyện'],
    )
  })

  it('has the period and the days of a kind named before a colon, over a broken line too', () => {
    const text = `${PLAN}Các khoa định kỳ báo cáo kết quả gửi Phòng Kế hoạch tổng hợp như sau:
- Báo cáo 6 tháng: Các khoa gửi Phòng Kế hoạch trước ngày 05/6;
Phòng Kế hoạch tổng hợp báo cáo Giám đốc trước ngày 10/6 (riêng năm 2026 thực hiện báo cáo năm).
- Báo cáo năm: Các khoa gửi Phòng Kế hoạch trước ngày 05/12; Phòng Kế hoạch báo cáo Giám đốc trước ngày 10/12.
- Báo cáo đột xuất: Theo yêu cầu của Giám đốc.
`
    assert.deepEqual(
      read(pagesOfText(text)).reports.map(({ cadence, due }) => [cadence, due]),
      [
        ['semiannual', { kind: 'yearly', month: 6, day: 5 }],
        ['semiannual', { kind: 'yearly', month: 6, day: 10 }],
        ['annual', { kind: 'yearly', month: 12, day: 5 }],
        ['annual', { kind: 'yearly', month: 12, day: 10 }],
        ['adhoc', null],
      ],
    )
  })

  it('is each row of a table of reports, with the one who gets it in a column of its own', () => {
    const table = [
      '| TT | Tên báo cáo | Đơn vị thực hiện | Nơi nhận | Thời hạn gửi |',
      '|---|---|---|---|---|',
      '| 1 | Báo cáo cải cách hành chính quý I | Văn phòng | Sở Nội vụ | Trước ngày 10/3/2026 |',
      '| 2 | Báo cáo kiểm soát chi | Phòng Tài chính | Kho bạc | Trước ngày 18 hằng tháng |',
      '| 3 | Tập huấn viết báo cáo | Văn phòng | - | Trước ngày 20/4/2026 |',
    ].join('\n')
    assert.deepEqual(inPlan(table), ['quarterly | Văn phòng | Sở Nội vụ', 'monthly | Phòng Tài chính | Kho bạc'])
  })

  it('arises with what may happen, though its days are told; each kind of a regime has its own day', () => {
    assert.deepEqual(inPlan('Trạm Y tế khi phát hiện sự cố báo cáo Sở Y tế trong vòng 24 giờ.'), [
      'adhoc | Trạm Y tế | Sở Y tế',
    ])
    assert.deepEqual(
      inPlan('Thực hiện chế độ báo cáo ngày (trước 14 giờ), báo cáo tuần (trước 10 giờ thứ Năm) về Phòng Tham mưu.'),
      ['daily |  | Phòng Tham mưu', 'weekly |  | Phòng Tham mưu'],
    )
    assert.deepEqual(inPlan('Các phòng báo cáo tiến độ về Văn phòng Sở vào các ngày 05 và 20 hằng tháng.'), [
      'monthly | Các phòng | Văn phòng Sở',
      'monthly | Các phòng | Văn phòng Sở',
    ])
  })

  it('is none in the heading over what is said of it', () => {
    const below = 'a) Mẫu báo cáo: Mẫu số 05.\nb) Báo cáo lập thành hai bản.\n2. Khác'
    assert.deepEqual(inPlan(`1. Báo cáo kết quả hoạt động khai thác nước (báo cáo định kỳ).\n${below}`), [])
    assert.deepEqual(inPlan(`1. Báo cáo kết quả hoạt động khai thác nước về Sở Y tế.\n${below}`), ['once |  | Sở Y tế'])
  })

  it('is none where a heading tells how reports are made', () => {
    assert.deepEqual(inPlan('1. Hình thức báo cáo\na) Báo cáo bằng văn bản theo mẫu tại Phụ lục I.\n2. Khác'), [])
  })
})

describe('two days of the year', () => {
  it('half a year apart are those of a half and of a whole year', () => {
    assert.deepEqual(
      inPlan('Định kỳ trước ngày 10 tháng 6 và trước ngày 10 tháng 12 hằng năm, Sở Y tế báo cáo UBND tỉnh.'),
      ['semiannual | Sở Y tế | UBND tỉnh', 'annual | Sở Y tế | UBND tỉnh'],
    )
  })

  it('close to each other are not', () => {
    assert.deepEqual(
      inPlan('Sở Y tế gửi báo cáo năm về UBND tỉnh trước ngày 10/12 và về Bộ Y tế trước ngày 20/12 hằng năm.').filter(
        duty => duty.startsWith('semiannual'),
      ),
      [],
    )
  })
})
