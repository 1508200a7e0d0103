/** Undoes what phones and word processors do to typed dashes, quotes and blanks. */
export function plain(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019\u201B]/g, "'")
    .replace(/[\u201C\u201D\u201F]/g, '"')
    .replace(/[\u00A0\u2009\u202F]/g, " ");
}
