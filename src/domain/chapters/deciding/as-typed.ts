/** Blanks and list marks that a keyboard changed, as they were typed. */
export function withTypedMarks(text: string): string {
  return text
    .replace(/[\u00A0\u2009\u202F]/g, " ")
    .replace(/^([ \t]{0,20})[\u2010-\u2015\u2212](?=\s)/gm, "$1-");
}

/** Quotation marks around a whole value, as YAML knows them. */
export function withTypedQuotes(text: string): string {
  return text
    .replace(/[“„«]([^“”„«»"\n]*)[“”»]/g, quotedWhole)
    .replace(/[‘‚]([^‘’‚"\n]*)[‘’]/g, quotedWhole);
}

/** Within a longer value they stay as they are. */
function quotedWhole(written: string, value: string, offset: number, text: string): string {
  const before = text.slice(0, offset).slice(-20).trimEnd().slice(-1);
  const [after = ""] = text
    .slice(offset + written.length)
    .slice(0, 20)
    .split("\n");
  const isWhole = /[:,[{]/.test(before) && /^ *(?:[,}\]]|$)/.test(after);
  return isWhole ? JSON.stringify(value) : written;
}

/** A login behind its mark, which begins no text in YAML. */
export function withQuotedLogins(text: string): string {
  return text.replace(/([:,[] {0,9})([@\uFF20][\w-]{1,39})(?= {0,9}(?:[,}\]]|$))/gm, '$1"$2"');
}
