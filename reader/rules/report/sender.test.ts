/** The ways in which the language tells who reports and where it goes, in the order in which they are tried. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const headed = (of: string, opening = '') => `UBND TỈNH BÌNH AN
SỞ NỘI VỤ
Số: 15/${of}-SNV
Bình An, ngày 05 tháng 3 năm 2026
${opening}
`
const PLAN = headed('KH', 'KẾ HOẠCH\nTập huấn năm 2026\n')
const letterTo = (names: string) => headed('SNV', `Kính gửi: ${names}.\n`)

const parties = (text: string) => read(pagesOfText(text)).reports.map(({ from, to }) => `${from} > ${to}`)
const inPlan = (text: string) => parties(PLAN + text)

describe('who reports', () => {
  it('is the group that opens the sentence, though no list knows it', () => {
    const of = (subject: string) => inPlan(`${subject} báo cáo Giám đốc Sở kết quả hằng tháng.`)
    for (const subject of ['Từng lớp của trung tâm', 'Tổ giúp việc', 'Thủ trưởng, Lãnh đạo các phòng'])
      assert.deepEqual(of(subject), [`${subject} > Giám đốc Sở`])
    assert.deepEqual(inPlan('Các nội dung vượt thẩm quyền báo cáo UBND tỉnh trước ngày 05/9/2026.'), [
      'null > UBND tỉnh',
    ])
    assert.deepEqual(inPlan('Tổ chức, cá nhân khai thác, chế biến khoáng sản định kỳ hằng năm báo cáo UBND tỉnh.'), [
      'Tổ chức, cá nhân khai thác, chế biến khoáng sản > UBND tỉnh',
    ])
    assert.deepEqual(inPlan('Tổ chức tập huấn, hằng năm báo cáo UBND tỉnh kết quả.'), ['null > UBND tỉnh'])
    assert.deepEqual(inPlan('Hằng tuần, chủ đầu tư gửi báo cáo tiến độ về Sở Xây dựng.'), ['chủ đầu tư > Sở Xây dựng'])
  })

  it('is not who stands in the sentence as somebody else', () => {
    assert.deepEqual(
      inPlan('1. Phòng Tổ chức\n- Với Sở Tài chính, Sở Xây dựng rà soát và báo cáo UBND tỉnh danh mục.\n2. Khác'),
      ['Phòng Tổ chức > UBND tỉnh'],
    )
    assert.deepEqual(inPlan('Giám đốc Sở chịu sự lãnh đạo của Tỉnh ủy, hằng quý báo cáo Tỉnh ủy kết quả.'), [
      'Giám đốc Sở > Tỉnh ủy',
    ])
    assert.deepEqual(inPlan('Chỉ đạo các phòng rà soát hồ sơ; báo cáo kết quả về Sở Nội vụ trước ngày 15/9/2026.'), [
      'null > Sở Nội vụ',
    ])
  })

  it('is who urges others to report, and sums up; who begins the sentence behind its ground', () => {
    assert.deepEqual(
      inPlan(
        '1. Phòng Y tế\n- Đôn đốc các xã báo cáo kết quả, tổng hợp báo cáo UBND huyện trước ngày 20/6/2026.\n2. Khác',
      ),
      ['Phòng Y tế > UBND huyện'],
    )
    assert.deepEqual(inPlan('Hằng năm, trên cơ sở báo cáo của các xã, Phòng Y tế tổng hợp báo cáo UBND huyện.'), [
      'Phòng Y tế > UBND huyện',
    ])
    assert.deepEqual(inPlan('Theo chỉ đạo của Sở Y tế, Phòng Y tế rà soát và báo cáo UBND huyện hằng quý.'), [
      'Phòng Y tế > UBND huyện',
    ])
  })

  it('is who does what the condition tells, but not who comes to look or asks', () => {
    assert.deepEqual(inPlan('Khi các cơ sở nhập giống mới phải báo cáo Chi cục Chăn nuôi.'), [
      'các cơ sở > Chi cục Chăn nuôi',
    ])
    assert.deepEqual(inPlan('Khi các đoàn kiểm tra đến làm việc phải báo cáo Giám đốc Sở.'), ['null > Giám đốc Sở'])
  })

  it('is the body of the same sentence, behind a semicolon too, else of the sentence before', () => {
    assert.deepEqual(
      parties(
        `${letterTo('Các trường tiểu học')}Thực hiện Công văn số 12/UBND ngày 02/3/2026 của UBND tỉnh, trong đó giao Sở Tư pháp rà soát; hoàn thiện, báo cáo UBND tỉnh trước ngày 15/9/2026.`,
      ),
      ['Sở Tư pháp > UBND tỉnh'],
    )
    assert.deepEqual(
      inPlan('Các trạm y tế chủ động dự trữ thuốc. Khi có ca bệnh thì phải báo cáo Trung tâm Y tế huyện.'),
      ['Các trạm y tế > Trung tâm Y tế huyện'],
    )
  })

  it('is whom the paragraph before orders, where difficulties are told of', () => {
    const order = 'UBND tỉnh yêu cầu Giám đốc các sở thực hiện nghiêm túc Kế hoạch này.'
    const trouble = 'Trong quá trình thực hiện nếu có vướng mắc, phải kịp thời báo cáo UBND tỉnh để chỉ đạo.'
    assert.deepEqual(inPlan(`1. Phòng Y tế\nTổ chức tập huấn.\n${order}\n${trouble}`), ['Giám đốc các sở > UBND tỉnh'])
  })

  it('is whose duties the heading tells of, else who is ordered at first; a closing sentence has no heading', () => {
    const duty = '\n1. Rà soát hồ sơ.\n2. Định kỳ hằng tháng báo cáo Trưởng ban kết quả.'
    assert.deepEqual(inPlan(`Điều 3. Nhiệm vụ của Đoàn khảo sát như sau:${duty}`), ['Đoàn khảo sát > Trưởng ban'])
    assert.deepEqual(inPlan(`Điều 3. Quyền và nghĩa vụ của bên nhận đặt hàng${duty}`), [
      'bên nhận đặt hàng > Trưởng ban',
    ])
    assert.deepEqual(inPlan(`UBND tỉnh yêu cầu Giám đốc các sở thực hiện các nội dung sau:${duty}`), [
      'Giám đốc các sở > Trưởng ban',
    ])
    assert.deepEqual(
      inPlan(
        '1. Sở Y tế\nTổ chức tập huấn.\nTrên đây là Kế hoạch tập huấn. Nếu có vướng mắc thì kịp thời báo cáo về UBND tỉnh để điều chỉnh.',
      ),
      ['null > UBND tỉnh'],
    )
  })

  it('is all that a heading of several bodies names, brackets aside; a heading of other things names nobody', () => {
    const duty = '\na) Rà soát hồ sơ.\nb) Định kỳ hằng tháng báo cáo Trưởng ban kết quả.\n2. Khác'
    assert.deepEqual(
      inPlan(
        `1. Các đơn vị chuyên trách về chuyển đổi số (CĐS) của các Sở, cơ quan ngang Sở (sau đây gọi là Sở) và các Phòng Văn hóa (PVH) của các huyện (sau đây gọi là huyện):${duty}`,
      ),
      [
        'Các đơn vị chuyên trách về chuyển đổi số của các Sở, cơ quan ngang Sở và các Phòng Văn hóa của các huyện > Trưởng ban',
      ],
    )
    assert.deepEqual(inPlan(`1. Các biện pháp bảo đảm an toàn (sau đây gọi là biện pháp):${duty}`), [
      'null > Trưởng ban',
    ])
  })

  it('is whose report it is', () =>
    assert.deepEqual(
      inPlan('1. Phòng Tư pháp\n- Đây là phần phải có trong báo cáo hằng quý của các xã, phường gửi UBND huyện.'),
      ['các xã, phường > UBND huyện'],
    ))
})

describe('a chain of reports', () => {
  it('is a duty at each step with a day of its own, of the one who was reported to', () => {
    const first = 'Các đơn vị báo cáo về Sở Nội vụ trước ngày 10/6/2026 để'
    const both = ['Các đơn vị > Sở Nội vụ', 'Sở Nội vụ > UBND tỉnh']
    assert.deepEqual(inPlan(`${first} tổng hợp, báo cáo UBND tỉnh trước ngày 15/6/2026.`), both)
    assert.deepEqual(inPlan(`${first} Sở Nội vụ tổng hợp, báo cáo UBND tỉnh trước ngày 15/6/2026.`), both)
    assert.deepEqual(inPlan(`${first} tổng hợp, báo cáo UBND tỉnh theo quy định.`), both.slice(0, 1))
  })

  it('may tell one of each period and one of the review', () =>
    assert.deepEqual(inPlan('Sở Y tế hằng năm báo cáo lãnh đạo Bộ Y tế và tổng kết báo cáo Chính phủ kết quả.'), [
      'Sở Y tế > lãnh đạo Bộ Y tế',
      'Sở Y tế > Chính phủ',
    ]))
})

describe('where a report goes', () => {
  const to = (text: string) => inPlan(`Các khoa ${text}`).map(one => one.split(' > ')[1])

  it('may be a name of a kind not known, but no law and no month', () => {
    assert.deepEqual(to('gửi báo cáo về cho TT KSBT tỉnh trước ngày 15/9/2026.'), ['TT KSBT tỉnh'])
    assert.deepEqual(to('gửi báo cáo theo mẫu về phòng Phòng Kế hoạch trước ngày 15/9/2026.'), ['Phòng Kế hoạch'])
    assert.deepEqual(to('gửi báo cáo về Tháng Thanh niên trước ngày 15/9/2026.'), ['null'])
    assert.deepEqual(to('báo cáo về Luật An ninh mạng trước ngày 15/9/2026.'), ['null'])
  })

  it('may stand in small letters behind “cho”, and in a sentence of its own for all of them', () => {
    assert.deepEqual(to('nộp báo cáo cho bộ phận văn thư trước 11 giờ ngày 20/6/2026.'), ['bộ phận văn thư'])
    assert.deepEqual(inPlan('Chủ hộ chăn nuôi khi phát hiện dịch bệnh phải báo cáo ngay cho thú y xã.'), [
      'Chủ hộ chăn nuôi > thú y xã',
    ])
    assert.deepEqual(
      inPlan(
        'III. CHẾ ĐỘ BÁO CÁO\n1. Báo cáo quý: gửi trước ngày 20 của tháng cuối quý.\n2. Báo cáo năm: gửi trước ngày 10/12.\nCác báo cáo gửi về Phòng Tổng hợp.',
      ),
      ['null > Phòng Tổng hợp', 'null > Phòng Tổng hợp'],
    )
  })

  it('ends before the street, but not before the number of a school', () => {
    assert.deepEqual(to('gửi báo cáo về Phòng Giáo dục số 12 Lê Lợi, thành phố Bình An trước ngày 15/9/2026.'), [
      'Phòng Giáo dục',
    ])
    assert.deepEqual(to('gửi báo cáo về Trường THPT số 1 Bình An trước ngày 15/9/2026.'), ['Trường THPT số 1 Bình An'])
  })

  it('is whose guidance is followed, where they sum up; a side of a contract has no name', () => {
    assert.deepEqual(
      to('báo cáo hằng năm tình hình sử dụng đất theo hướng dẫn của Sở Xây dựng để tổng hợp báo cáo UBND tỉnh.'),
      ['Sở Xây dựng'],
    )
    assert.deepEqual(to('lập báo cáo tiến độ thực hiện gửi bên đặt hàng.'), ['bên đặt hàng'])
  })
})

describe('a letter that tells at its end where and when', () => {
  const asks = 'Sở Nội vụ đề nghị các trường tiểu học báo cáo tình hình phòng học xuống cấp.\n\n'

  it('has its report of those who were asked by name', () =>
    assert.deepEqual(
      parties(`${letterTo('Các đơn vị trực thuộc Sở')}${asks}Báo cáo gửi về Sở Nội vụ trước ngày 20/6/2026.\n`),
      ['các trường tiểu học > Sở Nội vụ'],
    ))

  it('asks for none of what the letter before asked of others', () =>
    assert.deepEqual(
      parties(
        `${letterTo('Các trường tiểu học')}Căn cứ Công văn số 12/BYT ngày 02/3/2026 của Bộ Y tế yêu cầu các địa phương báo cáo kết quả về Bộ trước ngày 10/6/2026, Sở Nội vụ đề nghị các phường báo cáo về Sở trước ngày 05/6/2026.`,
      ),
      ['các phường > Sở'],
    ))

  it('may call it but a paper', () => {
    const end = 'Văn bản gửi về Sở Nội vụ trước ngày 20/6/2026.\n'
    const letter = letterTo('Các đơn vị trực thuộc Sở')
    assert.deepEqual(parties(letter + asks + end), ['các trường tiểu học > Sở Nội vụ'])
    assert.deepEqual(parties(`${letter}Đề nghị các trường góp ý dự thảo.\n\n${end}`), [])
  })

  it('tells it of each that was asked, where they are all it is for', () =>
    assert.deepEqual(
      parties(
        `${letterTo('Phòng Y tế; Trạm Y tế')}Đề nghị các đơn vị báo cáo những điều dưới đây:\n1. Phòng Y tế báo cáo tình hình nhân lực.\n2. Trạm Y tế báo cáo tình hình thuốc.\nBáo cáo của các đơn vị xin gửi về Sở Nội vụ trước ngày 12/6/2026.\n`,
      ),
      ['Phòng Y tế > Sở Nội vụ', 'Trạm Y tế > Sở Nội vụ'],
    ))
})
