/** The words of a digest: plain text, and the same as simple HTML that every mail reader shows. */
import { type Letter, type LetterLine, TOPIC_NAMES, TOPICS, type Topic } from '@thong-suot/domain/message/message.ts'

/** What is late comes first. */
const ORDER: readonly Topic[] = ['late', 'due', ...TOPICS.filter(t => t !== 'late' && t !== 'due')]
const foot = (home: string) =>
  `Thư này do hệ thống Thông Suốt gửi mỗi ngày một lần. Chọn lại tin muốn nhận: ${home}/nhan-thong-bao`

function groupsOf(letter: Letter): [heading: string, lines: LetterLine[]][] {
  return ORDER.map((topic): [string, LetterLine[]] => [
    TOPIC_NAMES[topic],
    letter.lines.filter(line => line.topic === topic),
  ]).filter(([, lines]) => lines.length > 0)
}

export function textOf(letter: Letter): string {
  const parts = groupsOf(letter).map(
    ([heading, lines]) =>
      `${heading.toUpperCase()}\n${lines.map(l => `- ${l.title}\n  ${l.unitName} · ${l.reason}\n  ${letter.home}${l.to}`).join('\n')}`,
  )
  return `${letter.title}\n\n${parts.join('\n\n')}\n\n${foot(letter.home)}\n`
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] as string)

export function htmlOf(letter: Letter): string {
  const row = (l: LetterLine) =>
    `<li style="margin:0 0 10px"><a href="${escaped(letter.home + l.to)}" style="color:#1b4b8f;font-weight:600">${escaped(l.title)}</a><br><span style="color:#44515f;font-size:13px">${escaped(l.unitName)} · ${escaped(l.reason)}</span></li>`
  const group = ([heading, lines]: [string, LetterLine[]]) =>
    `<h2 style="font-size:15px;margin:20px 0 8px">${escaped(heading)} (${lines.length})</h2><ul style="margin:0;padding-left:18px">${lines.map(row).join('')}</ul>`
  return `<!doctype html><html lang="vi"><body style="font:14px/20px system-ui,Arial,sans-serif;color:#16212e;max-width:640px;margin:0 auto;padding:16px">
<h1 style="font-size:18px;margin:0">${escaped(letter.title)}</h1>${groupsOf(letter).map(group).join('')}
<p style="color:#5b6875;font-size:12px;margin-top:24px">${escaped(foot(letter.home))}</p></body></html>`
}
