import { replay } from "../../domain/case/replay.ts";
import { withoutBansOf } from "../../domain/chapters/banning/register-of-bans.ts";
import { type ForgottenCase, withForgotten } from "../../domain/numbers/forgotten.ts";
import type { NodeId } from "../../domain/values/ids.ts";
import type { FoundCase } from "../observe/find-case.ts";
import { issuesNamedIn } from "../observe/own-record.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/** Whether the record ends with that: nothing comes after it but that the case goes. */
export function isBeingForgotten({ documents }: Pick<FoundCase, "documents">): boolean {
  return documents.at(-1)?.content.type === "ForgettingBegun";
}

/** What the register says of the case of this issue, or of this record, once it is forgotten. */
export function forgottenIn(
  { cases }: CasePorts["register"]["forgotten"],
  issue: NodeId,
  { documents }: Pick<FoundCase, "documents">,
): ForgottenCase | undefined {
  const sha256 = documents.at(-1)?.sha256;
  return cases.find((one) => one.issues.includes(issue) || one.sha256 === sha256);
}

/**
 * Says on the register that this case is forgotten, before anything of it goes: what comes after needs
 * nothing else. By compare-and-swap, so that it counts once in the numbers of its year.
 */
export async function listForgotten(
  { codeName, documents }: FoundCase,
  { register, bans, clock, room }: CasePorts,
): Promise<void> {
  const events = documents.map(({ content }) => content);
  const [state, last] = [replay(events), documents.at(-1)];
  if (!state || !last) throw new Error("a case without events cannot be forgotten");
  const now = clock.now();
  const whole = {
    codeName: room ? undefined : codeName,
    issues: [...new Set(issuesNamedIn(documents))],
    events,
    sha256: last.sha256,
  };
  const forgotten = withForgotten(register.forgotten, whole, register.adopted, now);
  const kept = withoutBansOf(state.actions, register.bans, now);
  await bans.keepLists({ bans: kept, forgotten }, register);
}
