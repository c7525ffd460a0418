import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const HEAD =
  'UBND TỈNH BÌNH AN\nSỞ Y TẾ\nSố: 12/KH-SYT\nBình An, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nVề tập huấn\n1. Văn phòng Sở mở lớp tập huấn.\n'

const FOOT =
  '| Nơi nhận: - Bộ trưởng (để báo cáo); - Các đơn vị thuộc Sở; - Lưu: VT, KHTC. | KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC     Nguyễn Văn Bình |\n| --- | --- |\n'

describe('a foot that a web page keeps in one row', () => {
  it('is cut into its lines again', () => {
    const { recipients, signer } = read(pagesOfText(HEAD + FOOT)).document
    assert.deepEqual(recipients, ['Bộ trưởng', 'Các đơn vị thuộc Sở', 'Lưu: VT, KHTC'])
    assert.equal(signer, 'Nguyễn Văn Bình')
  })
})

describe('a foot whose columns a bar parts', () => {
  it('is two columns, one line below another or run together', () => {
    const lines = 'Nơi nhận: | KT. GIÁM ĐỐC\n- Bộ trưởng (b/c); | PHÓ GIÁM ĐỐC\n- Lưu: VT, NV. | Nguyễn Văn Bình\n'
    const row = 'Nơi nhận: - Bộ trưởng (b/c); - Lưu: VT, NV. | KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Nguyễn Văn Bình |\n'
    for (const foot of [lines, row]) {
      const { recipients, signer } = read(pagesOfText(HEAD + foot)).document
      assert.deepEqual(recipients, ['Bộ trưởng', 'Lưu: VT, NV'])
      assert.equal(signer, 'Nguyễn Văn Bình')
    }
  })
})

const recipientsOf = (closing: string) => read(pagesOfText(HEAD + closing)).document.recipients

describe('recipients', () => {
  it('keep beside them what they get it for', () => {
    const { purposes } = read(
      pagesOfText(
        `${HEAD}Nơi nhận:\n- UBND tỉnh (để b/c);\n- Sở Nội vụ (thực hiện);\n- Báo Bình An (Hà);\n- Công an tỉnh “Để phối hợp”;\n- Thanh tra Sở;\n- Lưu: VT (05b).`,
      ),
    ).document
    assert.deepEqual(purposes, { 'UBND tỉnh': 'để b/c', 'Sở Nội vụ': 'thực hiện', 'Công an tỉnh': 'Để phối hợp' })
  })

  const cases: [string, string, string[]][] = [
    [
      'end at their closing mark, where the strokes of a signature stand behind it',
      'Nơi nhận: VT. GIÁM ĐÓC\n- Như trên; z# QAN\n- UBND các xã, phường; ể ^ Ỷ ~\n- Lưu: VT, NV (05b).vrA',
      ['Như trên', 'UBND các xã, phường', 'Lưu: VT, NV'],
    ],
    [
      'leave out the purpose, whatever optical reading made of its marks',
      'Nơi nhận:\n- Sở Nội vụ (đê b/c);\n- Báo Bình An (đề p/h chỉ đạo);\n- Thanh tra Sở (chủ trì);\n- Công an tỉnh “Để phối hợp”;\n- Văn phòng Sở (Phòng Hành chính);\n- Lưu: VT.',
      ['Sở Nội vụ', 'Báo Bình An', 'Thanh tra Sở', 'Công an tỉnh', 'Văn phòng Sở (Phòng Hành chính)', 'Lưu: VT'],
    ],
    [
      'end with the file copy, whatever optical reading made of it',
      'Nơi nhận: GIAM DOC\n- Như trên;\n- Luu: VT, NV. a\n\nNguyễn Văn Bình',
      ['Như trên', 'Luu: VT, NV'],
    ],
    [
      'leave out the mark of a copy that is signed',
      'Nơi nhận:\n- Ban Giám hiệu;\n- Các khoa;\n(đã ký)\n- Lưu: VT.',
      ['Ban Giám hiệu', 'Các khoa', 'Lưu: VT'],
    ],
    [
      'keep several on one line',
      'Nơi nhận:\n- VP Sở; Thanh tra Sở; NVY;\n- Chi cục: Thủy lợi; Kiểm lâm;\n- Sở: Giám đốc; các Phó Giám đốc; các phòng;\n- Lưu: VT.',
      [
        'VP Sở; Thanh tra Sở; NVY',
        'Chi cục: Thủy lợi; Kiểm lâm',
        'Sở: Giám đốc; các Phó Giám đốc; các phòng',
        'Lưu: VT',
      ],
    ],
    [
      'go on in the next line, inside a bracket or behind several on one line',
      'Nơi nhận:\n- Văn phòng Sở (bố trí kinh phí, phương       TRƯỞNG ĐOÀN\ntiện phục vụ Đoàn);\n- Công báo; Cổng thông tin điện tử tỉnh;\nBáo Bình An;\n- Sở Y tế;\n- Lưu: VT.',
      ['Văn phòng Sở', 'Công báo; Cổng thông tin điện tử tỉnh; Báo Bình An', 'Sở Y tế', 'Lưu: VT'],
    ],
    [
      'keep what a bracket parts, and leave out the post and the lead-in beside them',
      'Nơi nhận: Tn THỦ TƯỚN G\nGửi bản điện tử:\n- Như trên; PHÓ GIÁM ĐÓC b\n- Các phòng: KT (An;3b), TH;\n- Báo Bình An (đ/b);\n- Trần Văn An (đ/c b/c);\n- Lưu: VT; TCKT (An?).',
      ['Như trên', 'Các phòng: KT (An;3b), TH', 'Báo Bình An', 'Trần Văn An', 'Lưu: VT; TCKT (An?)'],
    ],
    [
      'end with the file copy: a list that follows is the annex',
      'Nơi nhận:\n- Như trên;\n- Lưu: VT, TCCB.\n- Thuận lợi;\n- Khó khăn.',
      ['Như trên', 'Lưu: VT, TCCB'],
    ],
    [
      'are known by their head, whatever became of its first letter',
      '.Vơi nhận:\n- Như trên;\n- Sở Nội vụ;\n- Lưu: VT.',
      ['Như trên', 'Sở Nội vụ', 'Lưu: VT'],
    ],
    [
      'are known by their dashes and the file copy where their head is lost',
      '2. Các phòng thực hiện Kế hoạch này./.\n- Sở Nội vụ;\n- Công an tỉnh;\n- UBND các xã, phường;\n- Lưu: VT, NV.',
      ['Sở Nội vụ', 'Công an tỉnh', 'UBND các xã, phường', 'Lưu: VT, NV'],
    ],
  ]
  for (const [name, closing, expected] of cases) it(name, () => assert.deepEqual(recipientsOf(closing), expected))

  it('leave the name behind specks to the signer', () =>
    assert.equal(
      read(pagesOfText(`${HEAD}Nơi nhận:\n- Như trên;\n- Tòa án tỉnh; sh"” Nguyễn Văn An\n- Các sở;\n- Lưu: VT.`))
        .document.signer,
      'Nguyễn Văn An',
    ))

  it('leave the name below a post to the signer, where the file copy has slipped to the next page', () => {
    const { document } = read(
      pagesOfText(`${HEAD}Nơi nhận:\n- Như trên;\n- Các sở;\nGIÁM ĐỐC\nNguyễn Văn An\n\f- Lưu: VT, NV.`),
    )
    assert.equal(document.signer, 'Nguyễn Văn An')
    assert.deepEqual(document.recipients, ['Như trên', 'Các sở', 'Lưu: VT, NV'])
  })

  it('give up the name set against the file copy to the signer', () => {
    const { document } = read(pagesOfText(`${HEAD}Nơi nhận:\n- Như trên;\n- Lưu: VT, NV05 Nguyễn Văn An`))
    assert.equal(document.signer, 'Nguyễn Văn An')
    assert.deepEqual(document.recipients, ['Như trên', 'Lưu: VT, NV05'])
  })
})
