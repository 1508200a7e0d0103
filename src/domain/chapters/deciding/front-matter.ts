interface FrontMatter {
  readonly frontMatter: string;
  /** What follows it, without the blank lines around. */
  readonly prose: string;
}

/** A file's front matter, between two lines of three dashes, and what follows it. */
export function frontMatterOf(file: string): FrontMatter | undefined {
  const [, frontMatter, prose = ""] = /^---\r?\n([^]*?\n)---\r?\n([^]*)$/.exec(file) ?? [];
  return frontMatter === undefined ? undefined : { frontMatter, prose: prose.trim() };
}

/** @param frontMatter YAML that ends with a line break */
export function withFrontMatter({ frontMatter, prose }: FrontMatter): string {
  return `---\n${frontMatter}---\n\n${prose}\n`;
}
