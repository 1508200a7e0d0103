import { micromark } from "micromark";

/**
 * Markdown as HTML that can stand on a page of ours: what is HTML already is shown as it was written,
 * addresses that run something lead nowhere (both as micromark does unless told otherwise), and no picture
 * is loaded from anywhere.
 */
export function printMarkdown(text: string): string {
  return micromark(text, { extensions: [{ disable: { null: ["labelStartImage"] } }] });
}
