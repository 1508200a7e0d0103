import type { GitOid } from "../domain/values/ids.ts";
import type { Person } from "../domain/values/person.ts";
import type { Distrust } from "../domain/tampering/distrust.ts";
import { recordFrozenBecause } from "./frozen.ts";
import { mentioned, named } from "../domain/kernel/formatting/people.ts";

interface FrozenRecord {
  readonly reason: Distrust;
  readonly people: readonly Person[];
  /** `cases/amber-heron` */
  readonly branch: string;
  /** The commit the record stands at; `undefined` where work cannot go on from it. */
  readonly head: GitOid | undefined;
  /** The commit it last stood at undisturbed, where that is known and another one. */
  readonly lastTrustedHead: GitOid | undefined;
  /** The member who asked to go on from the head. */
  readonly askedBy: Person | undefined;
}

/** To the electorate, on the issue: what happened, what it means and what they can do. */
export function frozenNotice(record: FrozenRecord): string {
  const { reason, people, branch, head, lastTrustedHead, askedBy } = record;
  return [
    `${mentioned(people)}: **this case is frozen.** Its record may no longer say what really happened, so until you decide how to go on, nothing is decided, recorded or sent in this case. The status comment is left as it was.`,
    `**What happened.** ${recordFrozenBecause(reason, branch)}`,
    ...(head ? [adoption(branch, head, askedBy)] : []),
    restoration(branch, lastTrustedHead, head !== undefined),
  ].join("\n\n");
}

/** Below the notice that somebody may be in danger, where their case is frozen. */
export const dangerWhileFrozen =
  "This case is frozen: nothing is recorded in it, and `/act` bans nobody until work goes on. An owner of the organisation can block an account by hand at once (*Settings → Moderation → Blocked users*).";

function adoption(branch: string, head: GitOid, askedBy: Person | undefined): string {
  const command = `/thaw ${head.slice(0, 12)}`;
  if (askedBy) {
    return `**${named([askedBy])} asks to go on from the record as it stands now** (\`${command}\`). Read the branch \`${branch}\` first. If it is right, another member comments:\n\n\`\`\`\n/second\n\`\`\``;
  }
  return `**To go on from the record as it stands now:** read the branch \`${branch}\`. If what it says is right, one member comments the line below and another member agrees with \`/second\`. That is recorded, and nothing is lost that was written here meanwhile.\n\n\`\`\`\n${command}\n\`\`\``;
}

function restoration(
  branch: string,
  lastTrustedHead: GitOid | undefined,
  isAdoptable: boolean,
): string {
  const lead = isAdoptable
    ? "**If it is not right:**"
    : "**It cannot be adopted with `/thaw` as it is**, since there is no whole record to go on from.";
  const commit = lastTrustedHead
    ? `commit \`${lastTrustedHead}\`, where Comity last found it in order`
    : "the last commit that Comity made there";
  return `${lead} An owner can put the branch \`${branch}\` back to ${commit} (*Insights → Activity* lists changed and deleted branches, and a clone has them too). If nothing else is wrong then, Comity goes on by itself.`;
}

/** What is left of the notice when work goes on. */
export const thawedNotice =
  "The record of this case was frozen for a while because something other than Comity had changed it. It is in order again, or two members agreed to go on from it; work goes on.";
