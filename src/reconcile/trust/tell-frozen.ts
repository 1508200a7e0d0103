import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { Instant } from "../../domain/values/time.ts";
import { frozenCaseNotice } from "../../messages/council.ts";
import type { Letter } from "../../ports/mailer.ts";
import { printFrozenMark, readFrozenMark } from "../marks/markers.ts";
import type { FoundCase } from "../observe/find-case.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { openNotices, type PassedOn, planFrozen } from "./plan-frozen.ts";
import type { ThawHeard } from "./thaw-heard.ts";

interface Said {
  readonly thaw: ThawHeard;
  readonly passedOn: readonly PassedOn[];
  /** When the record was put back in this freeze, or will be after this. */
  readonly putBackAt: Instant | undefined;
}

/** First on the issue; then to the council, whose notice the comment marks as sent. */
export async function tellFrozen(
  { observation, codeName, branch }: FoundCase,
  text: string,
  { thaw, passedOn, putBackAt }: Said,
  council: AdoptedConfig["council"],
  { repository, mailer, sha256 }: CasePorts,
): Promise<"told" | "again"> {
  const [notice] = openNotices(observation);
  const isTold = notice !== undefined && readFrozenMark(notice.body) === "council-told";
  const owesMail = mailer !== undefined && council !== undefined && !isTold;
  if (notice && owesMail) {
    const key = sha256(`${observation.issue.id} frozen ${branch?.headOid ?? "without a record"}`);
    const letter: Letter = {
      to: [council.email],
      ...frozenCaseNotice(codeName),
      messageId: `<${key.slice(0, 32)}@comity>`,
    };
    await mailer.send(letter);
  }
  const stage = notice && (owesMail || isTold) ? "council-told" : "council-awaits";
  const mark = printFrozenMark(stage, putBackAt);
  const steps = planFrozen(observation, text, mark, thaw, passedOn);
  if (steps.length > 0) await repository.show(observation.issue.id, undefined, steps);
  return !notice && owesMail ? "again" : "told";
}
