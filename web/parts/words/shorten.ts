/** Shortens a long name in the middle at a word, with one ellipsis: the kind and the end tell units apart. */
export function shortenMiddle(name: string, most: number): string {
  if (name.length <= most) return name
  const words = name.split(' ')
  let head = 0
  let tail = words.length
  const joined = () => `${words.slice(0, head).join(' ')} … ${words.slice(tail).join(' ')}`
  // Two words tell the kind ("Chi cục", "Trung tâm"); then both ends grow in turn.
  head = Math.min(2, words.length - 1)
  tail = words.length - 1
  for (let atHead = true; ; atHead = !atHead) {
    const next = atHead ? [head + 1, tail] : [head, tail - 1]
    const kept = [head, tail] as const
    ;[head, tail] = next as [number, number]
    if (head >= tail || joined().length > most) {
      ;[head, tail] = kept
      return joined().length < name.length ? joined() : name
    }
  }
}

/** The beginning of a text, cut between two words; whole where it is short enough. */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text
  return text
    .slice(0, most + 1)
    .replace(/\s\S*$/u, '')
    .replace(/[\s,;:(]+$/u, '')
}
