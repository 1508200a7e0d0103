/**
 * The lines, from zero, that a reader of Markdown shows as ordinary text, each with the offset at
 * which that text begins. Code, quotations, HTML, math, what belongs to a link or an image, tables
 * and definitions are none. `undefined` for a text that takes too long to read.
 */
export type ReadMarkdown = (text: string) => ReadonlyMap<number, number> | undefined;
