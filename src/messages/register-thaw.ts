import { utc } from "../domain/kernel/formatting/when.ts";
import { minutesBeforePutBack } from "../domain/tampering/putting-back.ts";
import type { ChainEnd } from "../domain/tampering/record-seen.ts";
import type { Sha256 } from "../domain/values/ids.ts";
import type { Person } from "../domain/values/person.ts";
import type { Instant } from "../domain/values/time.ts";
import { ownersTask } from "./owners-tasks.ts";
import { mentioned, named } from "../domain/kernel/formatting/people.ts";

/** How a register that is not trusted can be gone on from. */
export type RegisterThaw =
  /** What is left does not show who decided last. */
  | { readonly agreedBy: "nobody" }
  | {
      readonly agreedBy: "council" | "committee";
      readonly people: readonly Person[];
      /** The hash of its last document as it stands. */
      readonly end: Sha256;
      /** Who asked to go on from there. */
      readonly askedBy: Person | undefined;
      /** Another agreed, and yet GitHub does not let the app write that down. */
      readonly isRefused: boolean;
    };

/** To council, committee and owners, on the issue `Comity: configuration`. */
export function registerThawText(thaw: RegisterThaw): readonly string[] {
  if (thaw.agreedBy === "nobody") {
    return [
      "**It cannot be adopted with `/thaw` as it is.** What is left does not show who decided here before, and whoever bent the register must not choose who agrees to that. Only an owner can help: by putting the branch back.",
    ];
  }
  const { agreedBy, people } = thaw;
  const who =
    agreedBy === "council"
      ? `the Executive Council (${mentioned(people)}), who decide about configs`
      : `the members of the committee (${mentioned(people)}), there being no council`;
  return [
    "**To go on from the register as it stands now:** read the branch `register` first, above all whom its file `committee.yml` names: from then on they decide, as it says.",
    `Two of those can agree to that who were on the roster while the branch was in order: ${who}. ${wayIn(agreedBy)}`,
    nextWord(thaw),
  ];
}

function nextWord({ end, askedBy, isRefused }: Exclude<RegisterThaw, { agreedBy: "nobody" }>) {
  const command = `/thaw ${end.slice(0, 12)}`;
  if (isRefused)
    return `**Two of them agreed** to that (\`${command}\`). ${ownersTask("register")}`;
  return askedBy
    ? `**${named([askedBy])} asks for it** (\`${command}\`). If it is right, another of them comments here:\n\n\`\`\`\n/second\n\`\`\``
    : `One of them comments the line below here, which names the last entry of \`committee.yml\`, and another agrees with \`/second\`. That is recorded on the branch.\n\n\`\`\`\n${command}\n\`\`\``;
}

function wayIn(body: "council" | "committee"): string {
  return body === "council"
    ? "A councillor who cannot open this issue needs an owner to give them the role *triage* in this repository for it, which lets them read the cases here too."
    : "Nobody else's word counts.";
}

/** That Comity itself puts the branch back, and where to. */
export interface RegisterGoingBack {
  readonly to: ChainEnd;
  /** GitHub did not let the app. */
  readonly isRefused: boolean;
}

export function registerPutBackText({ to, isRefused }: RegisterGoingBack): readonly string[] {
  const entry = `entry ${to.n} of \`committee.yml\` (\`${to.sha256.slice(0, 12)}\`)`;
  return [
    `**Otherwise Comity itself puts the branch back** to where it was last in order, at ${entry}, ${minutesBeforePutBack} minutes after it said so here, and tries that once an hour. It then goes on by itself; what was written meanwhile is heard then.`,
    ...(isRefused ? [ownersTask("register")] : []),
  ];
}

/** What is left of it when work goes on. */
export function registerWasPutBack(at: Instant): string {
  return `Something other than Comity had changed the branch \`register\`; Comity put it back on ${utc(at)}. Who pushed what, the owners can see under *Insights → Activity*.`;
}
