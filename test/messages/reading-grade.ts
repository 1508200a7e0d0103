/** What is read of a text in Markdown, sentence by sentence: no commands to copy, tables or marks. */
export function sentencesToRead(page: string): readonly string[] {
  return page
    .replaceAll(/^> ?/gm, "")
    .replaceAll(/^(`{3,})[^]*?^\1$/gm, "")
    .replaceAll(/^\|.*$/gm, "")
    .replaceAll(/<!--[^]*?-->|<[^>\n]*>/g, "")
    .replaceAll(/\[([^\]\n]*)\]\([^)\n]*\)/g, "$1")
    .replaceAll(/`[^`\n]*`/g, "it")
    .replaceAll(/^[#*|\s-]+|[*_|]/gm, " ")
    .split(/\n+|(?<=[.!?])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 3);
}

/** The grade of Flesch and Kincaid: how many years at school it takes to follow. */
export function readingGrade(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
}

function wordsOf(sentence: string): readonly string[] {
  return sentence.match(/[a-z]+(?:'[a-z]+)?/gi) ?? [];
}

/** Groups of vowels, without an e that is not heard. */
function syllablesIn(word: string): number {
  const heard = word.toLowerCase().replace(/(?<![aeiouyl])(?:e|ed|es)$/, "");
  return Math.max(1, heard.match(/[aeiouy]+/g)?.length ?? 0);
}
