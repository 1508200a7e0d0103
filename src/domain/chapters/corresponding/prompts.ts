/** Where a draft asks for words of one's own: `[[what you found]]`. */
const prompt = /\[\[([^[\]\n]{1,200})\]\]/;

/** What is still asked for in a text made from a draft. */
export function promptIn(text: string): string | undefined {
  return prompt.exec(text)?.[0];
}
