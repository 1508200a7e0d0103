import { GitOid } from "../../domain/values/ids.ts";

const markPattern = /^<!-- comity proposal=(\d{1,9}) text=([0-9a-f]{40}) -->$/;

/** The invisible last line of the issue about a proposal: its pull request, and the text it was opened with. */
export function proposalMark(pull: number, blob: GitOid): string {
  return `<!-- comity proposal=${pull} text=${blob} -->`;
}

export function readProposalMark(
  body: string,
): { readonly pull: number; readonly blob: GitOid } | undefined {
  const read = markPattern.exec(lastLine(body));
  return read ? { pull: Number(read[1]), blob: GitOid.parse(read[2]) } : undefined;
}

/** The last line of a comment that shows a later text. */
export function textMark(blob: GitOid): string {
  return `<!-- comity text=${blob} -->`;
}

export function readTextMark(body: string): GitOid | undefined {
  return GitOid.safeParse(/^<!-- comity text=([0-9a-f]{40}) -->$/.exec(lastLine(body))?.[1]).data;
}

function lastLine(text: string): string {
  return text.trimEnd().split(/\r?\n/).at(-1) ?? "";
}
