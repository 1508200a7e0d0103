import type { CaseState } from "./case/case-state.ts";

const afterClosing = new Set(["told", "heard", "cannot", "note", "reopen", "next", "help"]);

/** Whether a command makes sense in a case as it stands; what is left out would be refused. */
export function makesSenseNow(name: string, state: CaseState): boolean {
  if (state.closed) return afterClosing.has(name);
  switch (name) {
    case "open":
    case "reopen":
      return false;
    case "second":
      return state.pending.length > 0;
    case "unrecuse":
      return state.recusals.length > 0;
    default:
      return true;
  }
}
