import type { CaseState } from "../../domain/case/case-state.ts";
import { waysBack } from "../../domain/chapters/intake/intake-state.ts";
import { codeText } from "../../domain/chapters/intake/private-code.ts";
import { caseReferences } from "../../domain/chapters/intake/mail-reference.ts";
import type { CodeName, Sha256 } from "../../domain/values/ids.ts";
import type { KeyedHash } from "../../ports/keyed-hash.ts";

/** The names under which letters left: whoever answers one from before a move answers in the room. */
export function ownNames({ codeName, oldPlace }: Pick<CaseState, "codeName" | "oldPlace">) {
  return [codeName, ...(oldPlace ? [oldPlace.from] : [])] satisfies readonly CodeName[];
}

/** What leads back into a case from outside, letters that left under its old name among it. */
export function waysBackOf(state: CaseState, keyedHash: KeyedHash): readonly Sha256[] {
  const former = state.oldPlace ? caseReferences(state.oldPlace.from, keyedHash) : [];
  return [...waysBack(state), ...former.map((one) => keyedHash.of(codeText(one)))];
}
