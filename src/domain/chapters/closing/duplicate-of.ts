import type { Closing } from "./closing-kinds.ts";
import type { Asking } from "../../kernel/asking.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import type { CodeName } from "../../values/ids.ts";

/** The case that a report is to be closed as a duplicate of, or handled with. */
export function caseNamedIn(closing: Closing): readonly CodeName[] {
  if (closing.as === "handled-with") return [closing.with];
  return closing.as === "duplicate" ? [closing.of] : [];
}

type Reason =
  | "duplicate-of-itself"
  | "duplicate-of-nothing"
  | "duplicate-of-a-duplicate"
  | "duplicate-in-a-circle";

/**
 * Why a report is not closed as a duplicate: it would lead whoever reads it nowhere, or back to this
 * very case. What was not looked up stands in nobody's way.
 */
export function whyNoDuplicate(
  closing: Closing,
  { state, casesNamed }: Pick<Asking<{ readonly codeName: CodeName }>, "state" | "casesNamed">,
): Refusal<Reason> | undefined {
  const [of] = caseNamedIn(closing);
  if (of === undefined) return undefined;
  if (of === state.codeName) return refuse("duplicate-of-itself", of);
  const found = casesNamed?.get(of);
  if (found === "none") return refuse("duplicate-of-nothing", of);
  if (!found?.duplicateOf) return undefined;
  return found.duplicateOf === state.codeName
    ? refuse("duplicate-in-a-circle", of)
    : refuse("duplicate-of-a-duplicate", `${of} ${found.duplicateOf}`);
}
