/** Words with a large first letter, as at the head of a line or a cell. */
export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)

/** Words with a small first letter, as in the middle of a sentence. */
export const uncapital = (words: string): string => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)
