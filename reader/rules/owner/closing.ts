import { headedAt, listAt, sharedNames, skipBracket } from '../../body/list.ts'
import { nameAt } from '../../body/name.ts'
import { quantifierAt, startsBody } from '../../body/start.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import { rule, words } from '../../rule.ts'
import type { Block } from '../../tree.ts'
import { PERSONS, POSTS } from '../../words/names/posts.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import { type Tokens, tokenEnd, tokenStart } from '../../words/tokens.ts'
import { type OwnerRead, stretch } from './owner.ts'

const ADDRESS = /^(?:các )?(?:ông|đồng chí)(?: ?[(/] ?bà ?\)?|, bà)?:? /iu
/** How far before the verb the list may begin, in letters. */
const LOOK_BACK = 1500
/** "cá nhân có liên quan" by itself is persons; "các tổ chức, cá nhân có liên quan" is a group of bodies. */
const ONLY_PERSONS = /^(?:và )?(?:các |những )?cá nhân(?! ?,)/iu
/** Small words that begin another name in such a list. */
const OTHERS = phrases(
  'thành viên | cơ quan | đơn vị | địa phương | tổ chức | cá nhân | cán bộ | người lao động | chủ đầu tư',
)

const STAFF = phrases('người lao động')

/** "Chủ tịch UBND các xã TRONG PHẠM VI CHỨC NĂNG, NHIỆM VỤ CỦA MÌNH chịu trách nhiệm …": how, not who. */
const IN_RANGE =
  /,? (?:trong phạm vi|theo|căn cứ)(?: phạm vi)? (?:chức năng|nhiệm vụ|quyền hạn|thẩm quyền|trách nhiệm)(?!\p{L}).*$/u

const bodiesOf = (names: string[]) => names.filter(name => !ONLY_PERSONS.test(name))

export default rule<OwnerRead>({
  name: 'owner/closing',
  says: 'The closing article of a decision: all bodies named before “chịu trách nhiệm thi hành” carry it out.',
  needs: [
    'quyết định',
    'trách nhiệm thi hành',
    'trách nhiệm thực hiện',
    'trách nhiệm tổ chức thực hiện',
    'trách nhiệm trước',
    'trách nhiệm trực tiếp trước',
    'trách nhiệm toàn diện trước',
  ],
  pattern: words(
    '(?:chịu|có) trách nhiệm (?:thi hành|tổ chức thực hiện|thực hiện) (?:quyết định|nghị quyết|chỉ thị|kế hoạch|thông tư|quy chế|văn bản|quy định|điều lệ|công điện)|chịu trách nhiệm(?: trực tiếp| toàn diện)? trước [^.;]{3,120} về [^.;]{0,60}(?:thi hành|thực hiện|triển khai)(?: [^ .;]{1,10}){0,3} (?:quyết định|nghị quyết|chỉ thị|kế hoạch|công điện|văn bản) này|(?:căn cứ|chiếu) quyết định(?: này)? thi hành|(?<!(?:có|chịu|công|định|rõ|về|thuộc|quy|nâng|và|của|,) )trách nhiệm thi hành (?:quyết định|nghị quyết|chỉ thị|kế hoạch|quy chế|quy định) này',
  ),
  read(_groups, match, block) {
    const tokens = tokensIn(block)
    const end = tokenFrom(tokens, match.index)
    const from = wholeStart(block, tokens, match.index)
    const first = tokenFrom(tokens, from)
    const called = tokenFrom(tokens, from + (ADDRESS.exec(block.text.slice(from, from + 30))?.[0].length ?? 0))
    if (called >= end) return undefined
    const whole = wholeList(block.text, tokens, called, end)
    const opens = whole || nameAt(tokens, called) || headedAt(block.text, tokens, called)
    if (!opens && !opensWithPersons(tokens, first)) return undefined
    const start = opens ? called : first
    const list = whole ?? partsOf(block.text, tokens, start, end)
    const lead = bodiesOf(list.names)
    const groups = bodiesOf(list.groups)
    if (lead.length < (opens ? 1 : 2) && groups.length === 0) return undefined
    stretch(match, block, tokenStart(tokens, start), match.index + match[0].length)
    return { lead, with: [], ...(groups.length > 0 ? { groups } : {}) }
  },

  examples: [
    [
      'Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh; Giám đốc các Sở: Tài chính, Nội vụ; Thủ trưởng các cơ quan, đơn vị và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.',
      {
        lead: [
          'Chánh Văn phòng Ủy ban nhân dân tỉnh',
          'Giám đốc Sở Tài chính',
          'Giám đốc Sở Nội vụ',
          'Thủ trưởng các cơ quan, đơn vị',
          'các tổ chức, cá nhân có liên quan',
        ],
        with: [],
        groups: ['Thủ trưởng các cơ quan, đơn vị', 'các tổ chức, cá nhân có liên quan'],
      },
    ],
    [
      'Các ông (bà): Chánh Văn phòng, Cục trưởng Cục Hộ tịch, quốc tịch, chứng thực và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.',
      { lead: ['Chánh Văn phòng', 'Cục trưởng Cục Hộ tịch, quốc tịch, chứng thực'], with: [] },
    ],
    [
      'Điều 5. Chánh Văn phòng Sở, Trưởng phòng Tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này',
      { lead: ['Chánh Văn phòng Sở', 'Trưởng phòng Tổ chức'], with: [] },
    ],
    [
      'Chánh Văn phòng Bộ, Thủ trưởng các đơn vị và tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Thông tư này.',
      {
        lead: ['Chánh Văn phòng Bộ', 'Thủ trưởng các đơn vị', 'tổ chức, cá nhân có liên quan'],
        with: [],
        groups: ['Thủ trưởng các đơn vị', 'tổ chức, cá nhân có liên quan'],
      },
    ],
    [
      'Các Phó Tổng Giám đốc, Kế toán trưởng, Trưởng các Ban căn cứ Quyết định thi hành',
      {
        lead: ['Các Phó Tổng Giám đốc', 'Kế toán trưởng', 'Trưởng các Ban'],
        with: [],
        groups: ['Các Phó Tổng Giám đốc', 'Trưởng các Ban'],
      },
    ],
    [
      'Thủ trưởng các sở, Chủ tịch UBND các xã trong phạm vi chức năng, nhiệm vụ, quyền hạn của mình chịu trách nhiệm tổ chức thực hiện Quy chế này.',
      {
        lead: ['Thủ trưởng các sở', 'Chủ tịch UBND các xã'],
        with: [],
        groups: ['Thủ trưởng các sở', 'Chủ tịch UBND các xã'],
      },
    ],
    [
      'Chánh Văn phòng. Trưởng các phòng thuộc Sở, Giám đốc Kho bạc tỉnh chịu trách nhiệm thi hành Quyết định này.',
      {
        lead: ['Chánh Văn phòng', 'Trưởng các phòng thuộc Sở', 'Giám đốc Kho bạc tỉnh'],
        with: [],
        groups: ['Trưởng các phòng thuộc Sở'],
      },
    ],
    [
      'Thủ trưởng các sở, Giám đốc: Trung tâm Công báo tỉnh, Trung tâm Lưu trữ tỉnh; Chủ tịch UBND các xã chịu trách nhiệm thi hành Quyết định này.',
      {
        lead: [
          'Thủ trưởng các sở',
          'Giám đốc Trung tâm Công báo tỉnh',
          'Giám đốc Trung tâm Lưu trữ tỉnh',
          'Chủ tịch UBND các xã',
        ],
        with: [],
        groups: ['Thủ trưởng các sở', 'Chủ tịch UBND các xã'],
      },
    ],
    [
      'Giám đốc: Trung tâm Công báo tỉnh, Trung tâm Lưu trữ tỉnh chịu trách nhiệm thi hành Quyết định này.',
      { lead: ['Giám đốc Trung tâm Công báo tỉnh', 'Giám đốc Trung tâm Lưu trữ tỉnh'], with: [] },
    ],
    [
      'Trưởng các khoa, cán bộ, viên chức, người lao động thuộc Trạm chịu trách nhiệm thi hành Quyết định này.',
      { lead: ['Trưởng các khoa'], with: [], groups: ['Trưởng các khoa'] },
    ],
    ['Sở Y tế chịu trách nhiệm thi hành Quyết định này', { lead: ['Sở Y tế'], with: [] }],
    [
      'Điều 3. Chánh Văn phòng Sở, Thủ trưởng các đơn vị trách nhiệm thi hành Quyết định này.',
      { lead: ['Chánh Văn phòng Sở', 'Thủ trưởng các đơn vị'], with: [], groups: ['Thủ trưởng các đơn vị'] },
    ],
    [
      'Giám đốc Sở Y tế, Chủ tịch UBND các xã chịu trách nhiệm trực tiếp trước Chủ tịch UBND tỉnh về kết quả thực hiện Chỉ thị này.',
      {
        lead: ['Giám đốc Sở Y tế', 'Chủ tịch UBND các xã'],
        with: [],
        groups: ['Chủ tịch UBND các xã'],
      },
    ],
    [
      'Điều 3. Chánh Văn phòng Sở, Trưởng các phòng căn cứ Quyết định thi hành kể từ ngày ký',
      { lead: ['Chánh Văn phòng Sở', 'Trưởng các phòng'], with: [], groups: ['Trưởng các phòng'] },
    ],
    [
      'Các ông (bà) có tên tại Điều 1, Chánh Văn phòng Sở, Trưởng các phòng chịu trách nhiệm thi hành Quyết định này.',
      { lead: ['Chánh Văn phòng Sở', 'Trưởng các phòng'], with: [], groups: ['Trưởng các phòng'] },
    ],
    [
      'Các Phó Hiệu trưởng, Tổ trưởng các tổ, trưởng các đoàn thể, giáo viên nhà trường chịu trách nhiệm thi hành Quyết định này.',
      {
        lead: ['Các Phó Hiệu trưởng', 'Tổ trưởng các tổ', 'trưởng các đoàn thể'],
        with: [],
        groups: ['Các Phó Hiệu trưởng', 'Tổ trưởng các tổ', 'trưởng các đoàn thể'],
      },
    ],
    [
      'Tổng Giám đốc, Trưởng các ban và đồng chí Trần Văn Bình chịu trách nhiệm thi hành Quyết định này.',
      { lead: ['Tổng Giám đốc', 'Trưởng các ban'], with: [], groups: ['Trưởng các ban'] },
    ],
  ],
  not: [
    'Giáo viên, nhân viên của trường có trách nhiệm thi hành quyết định này.',
    'Các đồng chí có tên tại Điều 1, đồng chí Trần Văn Bình chịu trách nhiệm thi hành Quyết định này.',
    'Giám đốc chịu trách nhiệm thực hiện kế hoạch sản xuất.',
    'Người đứng đầu các đơn vị chịu trách nhiệm trước UBND tỉnh nếu để xảy ra vi phạm.',
    'Chánh Thanh tra chịu trách nhiệm trước Giám đốc Sở về hoạt động của Thanh tra.',
    'Quyết định này có hiệu lực thi hành kể từ ngày ký.',
    'Người ký chịu trách nhiệm thi hành quyết định',
    'có trách nhiệm thi hành án',
    'Giám đốc Sở quy định cụ thể về trách nhiệm thi hành Quyết định này.',
    'Điều 3. Trách nhiệm thi hành Quyết định này',
  ],
})

/** The list as the grammar of names reads it, if it reads it to the verb. */
function wholeList(text: string, tokens: Tokens, start: number, end: number): Names | undefined {
  const list = listAt(text, tokens, start)
  return list && skipBracket(tokens, list.to) === end ? list : undefined
}

/** "TỔNG GIÁM ĐỐC, các Phó Tổng Giám đốc, Trưởng các ban …", "CÁC ÔNG CÓ TÊN TẠI ĐIỀU 1, Chánh Văn phòng …": others stand before the first body. */
function opensWithPersons(tokens: Tokens, start: number): boolean {
  const who = start + quantifierAt(tokens, start)
  return tokens[start]!.cap && (phraseAt(tokens, who, PERSONS) > 0 || phraseAt(tokens, who, POSTS) > 0)
}

type Names = { names: string[]; groups: string[] }

/** The list part by part: persons are left out, and a name the grammar does not know runs to the mark before the next. */
function partsOf(text: string, tokens: Tokens, start: number, end: number): Names {
  const names: string[] = []
  const groups: string[] = []
  for (let at = start; at < end; ) {
    const name = nameAt(tokens, at, true)
    const fields = (name && sharedNames(text, tokens, name)) ?? headedAt(text, tokens, at)
    if (fields && fields.to <= end) {
      names.push(...fields.names)
      at = fields.to + separators(tokens, fields.to)
      continue
    }
    const to = partEnd(tokens, Math.min(name?.to ?? at + 1, end), end)
    const who = at + quantifierAt(tokens, at)
    const person = phraseAt(tokens, who, PERSONS) > 0 || phraseAt(tokens, who, STAFF) > 0
    const words = text
      .slice(tokenStart(tokens, at), tokenEnd(tokens, to - 1))
      .replace(/ ?\([^()]{0,200}\)/gu, '')
      .replace(IN_RANGE, '')
    if (!person && words.length > 3) {
      names.push(words)
      if (name?.group) groups.push(words)
    }
    at = to + separators(tokens, to)
  }
  return { names, groups }
}

/** "Chánh Văn phòng. Trưởng các phòng …": a stop that optical reading made of a comma has nothing but names before it. */
function wholeStart(block: Block, tokens: Tokens, at: number): number {
  const from = listStart(block.text, block.body, at)
  if (from <= block.body + 2) return from
  const before = listStart(block.text, block.body, from - 3)
  const list = listAt(block.text, tokens, tokenFrom(tokens, before))
  return list && tokens[list.to]?.low === '.' && tokenEnd(tokens, list.to) === from - 1 ? before : from
}

/** Behind the last stop before the verb, or behind the number of the article. */
function listStart(text: string, body: number, at: number): number {
  const back = Math.max(body, at - LOOK_BACK)
  for (let stop = text.lastIndexOf('. ', at); stop > back; stop = text.lastIndexOf('. ', stop - 1)) {
    // "TP. Huế" does not end a sentence.
    if (/^\p{Lu}/u.test(text.slice(stop + 2, stop + 4)) && !/\p{Lu}$/u.test(text.slice(stop - 1, stop))) return stop + 2
  }
  return back
}

/** A name the grammar does not know to its end runs to the mark behind which the next begins. */
function partEnd(tokens: Tokens, from: number, end: number): number {
  let to = from
  while (to < end && separators(tokens, to) === 0) to++
  while (to < end && !startsPart(tokens, to + separators(tokens, to), end)) {
    to++
    while (to < end && separators(tokens, to) === 0) to++
  }
  return to
}

function startsPart(tokens: Tokens, at: number, end: number): boolean {
  return (
    at >= end ||
    startsBody(tokens, at) ||
    opensPost(tokens, at) ||
    phraseAt(tokens, at + quantifierAt(tokens, at), PERSONS) > 0 ||
    phraseAt(tokens, at, OTHERS) > 0
  )
}

/** "TỔ TRƯỞNG các tổ", "TRƯỞNG các đoàn thể": a post with a capital, or in small letters over many. */
function opensPost(tokens: Tokens, at: number): boolean {
  const post = phraseAt(tokens, at, POSTS)
  return post > 0 && (tokens[at]!.cap || quantifierAt(tokens, at + post) > 0)
}

/** How many tokens of ",", ";", "và" stand at `at`; a comma counts as a mark only before another name. */
function separators(tokens: Tokens, at: number): number {
  let length = 0
  while (/^(?:,|;|\.|và|cùng)$/u.test(tokens[at + length]?.low ?? '')) length++
  return length
}
