import type { WrittenProposal } from "./written-proposal.ts";

/**
 * The text of a `/propose`: measures in YAML, as they stand or in a block marked `yaml`, or the
 * whole file in a block marked `markdown`. `undefined` when nothing is written.
 */
export function proposalIn(words: string): WrittenProposal | undefined {
  const lines = words.split("\n");
  const opening = lines.findIndex((line) => fenceOf(line) !== undefined);
  const fence = fenceOf(lines[opening] ?? "");
  if (!fence) return written("measures", words);
  const length = lines.slice(opening + 1).findIndex((line) => closes(line, fence.mark));
  const block = lines.slice(opening + 1, length < 0 ? undefined : opening + 1 + length);
  return written(fence.isMarkdown ? "file" : "measures", block.join("\n"));
}

function written(form: WrittenProposal["form"], text: string): WrittenProposal | undefined {
  return text.trim() === "" ? undefined : { form, text: `${text}\n` };
}

function fenceOf(
  line: string,
): { readonly mark: string; readonly isMarkdown: boolean } | undefined {
  const [, mark, language = ""] = /^ {0,3}(`{3,}|~{3,}) *([a-z]*)/i.exec(line) ?? [];
  return mark === undefined ? undefined : { mark, isMarkdown: /^(markdown|md)$/i.test(language) };
}

function closes(line: string, mark: string): boolean {
  const text = line.trim();
  return text.startsWith(mark) && text === mark.charAt(0).repeat(text.length);
}
