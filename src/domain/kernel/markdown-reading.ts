/** A place at which a line of what somebody wrote begins for whoever reads it. */
export interface ShownBeginning {
  /** From zero. */
  readonly line: number;
  /** What is shown there, at least its first words. */
  readonly text: string;
}

export interface MarkdownReading {
  /**
   * The lines, from zero, that are shown as ordinary text, each with the offset at which that text
   * begins. Code, quotations, HTML, math, what belongs to a link or an image, tables, headings and
   * definitions are none.
   */
  readonly ordinary: ReadonlyMap<number, number>;
  /**
   * Where anything begins that is shown as the author's own words: beside ordinary text headings, cells
   * of tables, footnotes, links and HTML. Code, math, quotations and what is hidden are none.
   */
  readonly shown: readonly ShownBeginning[];
}

/** What a reader of Markdown shows. `undefined` for a text that takes too long to read. */
export type ReadMarkdown = (text: string) => MarkdownReading | undefined;
