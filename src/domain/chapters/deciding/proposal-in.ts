import { withTypedMarks } from "./as-typed.ts";
import type { WrittenProposal } from "./written-proposal.ts";

/**
 * The text of a `/propose`: measures in YAML, as they stand or in a block of code, or the whole file
 * in a block marked `markdown`. What stands around them is talk. `undefined` when nothing is written.
 */
export function proposalIn(words: string): WrittenProposal | undefined {
  const [block, ...others] = blocksIn(withTypedMarks(words).split("\n"));
  if (others.length > 0) return { form: "several-blocks", text: "" };
  return block
    ? written(block.isMarkdown ? "file" : "measures", block.lines)
    : written("measures", outsideBlocks(withTypedMarks(words).split("\n")));
}

function written(
  form: WrittenProposal["form"],
  lines: readonly string[],
): WrittenProposal | undefined {
  const text = lines.join("\n");
  return text.trim() === "" ? undefined : { form, text: `${text}\n` };
}

interface Block {
  readonly isMarkdown: boolean;
  readonly lines: readonly string[];
}

function blocksIn(lines: readonly string[]): readonly Block[] {
  const opening = lines.findIndex((line) => fenceOf(line) !== undefined);
  const fence = fenceOf(lines[opening] ?? "");
  if (!fence) return [];
  const rest = lines.slice(opening + 1);
  const length = rest.findIndex((line) => closes(line, fence.mark));
  if (length < 0) return [{ isMarkdown: fence.isMarkdown, lines: rest }];
  const block = { isMarkdown: fence.isMarkdown, lines: rest.slice(0, length) };
  return [block, ...blocksIn(rest.slice(length + 1))];
}

const yamlBegins = /^(?:-(?:\s|$)|[{[#]|(?:measures|heard|ordinary|kind)\s{0,9}:)/;

/** From the first line that may be YAML to the last before a signature or other talk. */
function outsideBlocks(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => yamlBegins.test(line.trimStart()));
  if (from < 0) return lines;
  const kept: string[] = [];
  let depth = 0;
  for (const line of lines.slice(from)) {
    const isInside = depth > 0 || /^\s|^$|^[\w-]{1,40}\s{0,9}:/.test(line);
    if (line === "-- " || !(isInside || yamlBegins.test(line))) break;
    depth += (line.match(/[{[]/g)?.length ?? 0) - (line.match(/[}\]]/g)?.length ?? 0);
    kept.push(line);
  }
  return kept;
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
