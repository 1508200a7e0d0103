import Mustache from "mustache";
import type { FillDraft } from "../../domain/chapters/corresponding/drafts.ts";

/** A draft goes into a block of code, where nothing is read as markup. */
const asItIs = { escape: (text: unknown) => String(text) };

/**
 * Fills drafts in, which are templates without logic: `{{until}}`, and `{{#measures}}…{{/measures}}`
 * for each of a list. What nobody gave a value is left out.
 *
 * @param texts by file, without its ending
 * @param committees the committee's own, which go before
 */
export function fillDrafts(
  texts: ReadonlyMap<string, string>,
  committees: () => ReadonlyMap<string, string> = () => new Map(),
): FillDraft {
  return (file, values) =>
    Mustache.render(committees().get(file) ?? texts.get(file) ?? "", values, {}, asItIs);
}
