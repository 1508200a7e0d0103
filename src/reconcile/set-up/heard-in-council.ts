import type { CouncilWord } from "../../domain/committee/council-words.ts";

/**
 * What was said of a proposal, by its pull request, in the council's own repository. `unread` where that cannot
 * be read: an objection may stand there, so nothing is agreed meanwhile.
 */
export type HeardInCouncil =
  | "unread"
  | ((pull: { readonly number: number }) => readonly CouncilWord[]);
