import { z } from "zod";

/** Why a case's record is not relied on. Each has its sentences in `messages/frozen.ts`. */
export const Distrust = z.enum([
  "record-missing",
  "two-records",
  "record-unreadable",
  "foreign-commit",
  "foreign-document",
  "other-files",
  "cut-back",
  "anchor-edited",
  "anchor-deleted",
  "register-behind",
]);
export type Distrust = z.infer<typeof Distrust>;

export type Trust = "trusted" | { readonly distrusted: Distrust };
