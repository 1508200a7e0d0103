import type { AgreedResolution } from "./deciding-state.ts";

/** Whether nothing is to be carried out: taking no action is carried out by agreeing on it. */
export function takesNoAction({ resolution }: AgreedResolution): boolean {
  return resolution.measures.every(({ kind }) => kind === "no-action");
}
