import type { Instant } from "../../domain/values/time.ts";
import type { Letter, Mailer } from "../../ports/mailer.ts";
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

interface TellPorts extends Pick<CasePorts, "sha256"> {
  readonly repository: Pick<CasePorts["repository"], "show">;
  readonly mailer: Pick<Mailer, "send"> | undefined;
}

/** First on the issue; then by mail, to the council or the owners, which the comment marks as sent. */
export async function tellFrozen(
  { observation, branch }: Pick<FoundCase, "observation" | "branch">,
  text: string,
  { thaw, passedOn, putBackAt }: Said,
  letters: readonly Omit<Letter, "messageId">[],
  { repository, mailer, sha256 }: TellPorts,
): Promise<"told" | "again"> {
  const [notice] = openNotices(observation);
  const isTold = notice !== undefined && readFrozenMark(notice.body) === "council-told";
  const owesMail = mailer !== undefined && letters.length > 0 && !isTold;
  if (notice && owesMail) {
    const head = branch?.headOid ?? "without a record";
    for (const letter of letters) {
      const key = sha256(`${observation.issue.id} frozen ${head} ${letter.subject}`);
      // oxlint-disable-next-line no-await-in-loop
      await mailer.send({ ...letter, messageId: `<${key.slice(0, 32)}@comity>` });
    }
  }
  const stage = notice && (owesMail || isTold) ? "council-told" : "council-awaits";
  const mark = printFrozenMark(stage, putBackAt);
  const steps = planFrozen(observation, text, mark, thaw, passedOn);
  if (steps.length > 0) await repository.show(observation.issue.id, undefined, steps);
  return !notice && owesMail ? "again" : "told";
}
