import { minutesBeforePutBack } from "../domain/tampering/putting-back.ts";
import type { ChainEnd } from "../domain/tampering/record-seen.ts";
import type { Sha256 } from "../domain/values/ids.ts";
import type { Person } from "../domain/values/person.ts";
import type { Distrust } from "../domain/tampering/distrust.ts";
import { recordFrozenBecause } from "./frozen.ts";
import { mentioned, named } from "../domain/kernel/formatting/people.ts";

interface FrozenRecord {
  readonly reason: Distrust;
  readonly people: readonly Person[];
  /** `cases/amber-heron` */
  readonly branch: string;
  /** The hash of the last document; `undefined` where work cannot go on from the record. */
  readonly end: Sha256 | undefined;
  /** Where Comity itself puts it back to; `undefined` where it cannot. */
  readonly putBackTo: ChainEnd | undefined;
  /** Whether it lacks what it is put back to: then nobody can agree to it as it is. */
  readonly isShortened: boolean;
  /** Councillors who are asked to help out, since too few are left of those who decide. */
  readonly helping: readonly Person[];
  /** Whether even with them fewer than two may agree to go on from it. */
  readonly areTooFew: boolean;
  /** The member who asked to go on from the record. */
  readonly askedBy: Person | undefined;
}

/** To the electorate, on the issue: what happened, what it means and what they can do. */
export function frozenNotice(record: FrozenRecord): string {
  const { reason, people, branch, end, askedBy, helping } = record;
  return [
    `${mentioned(people)}: **this case is frozen.** Its record may no longer say what really happened, so until it is in order again, or you decide how to go on, nothing is decided, recorded or sent in this case. The status comment is left as it was.`,
    `**What happened.** ${recordFrozenBecause(reason, branch)}`,
    ...(end ? [adoption(branch, end, askedBy)] : []),
    ...(end && helping.length > 0 ? [help(helping)] : []),
    restoration(record),
  ].join("\n\n");
}

/** Below the notice that somebody may be in danger, where their case is frozen. */
export const dangerWhileFrozen =
  "Nothing is recorded in this case now, and `/act` bans nobody until work goes on. An owner of the organisation can block an account by hand at once (*Settings → Moderation → Blocked users*).";

/** To whoever acts alone in a case in which nothing is recorded now. */
export const actWhileFrozen =
  "Nothing is carried out now: what says who decides, or what happened here, was changed by somebody other than Comity, so it bans nobody until that is in order again. Then it decides on what you wrote here, by itself. An owner of the organisation can block an account by hand at once (*Settings → Moderation → Blocked users*); whom you told, and what you did, you can `/note` here.";

function adoption(branch: string, end: Sha256, askedBy: Person | undefined): string {
  const command = `/thaw ${end.slice(0, 12)}`;
  if (askedBy) {
    return `**${named([askedBy])} asks to go on from the record as it stands** (\`${command}\`). Read the branch \`${branch}\` first. If it is right, another member comments:\n\n\`\`\`\n/second\n\`\`\``;
  }
  return `**To go on from the record as it stands:** read the branch \`${branch}\`. If what it says is right, one member comments the line below, which names its last entry, and another member agrees with \`/second\`. That is recorded, and nothing is lost that was written here meanwhile.\n\n\`\`\`\n${command}\n\`\`\``;
}

/** Nobody adopts a record alone. */
function help(councillors: readonly Person[]): string {
  return `**Fewer than two of those who decide are left, so the council may agree to it too:** ${mentioned(councillors)}. A councillor who cannot open this issue needs an owner to give them the role *triage* in this repository for it, which lets them read what else is here.`;
}

function restoration({ branch, end, putBackTo, isShortened, areTooFew }: FrozenRecord): string {
  if (putBackTo) {
    const entry = `entry ${putBackTo.n} (\`${putBackTo.sha256.slice(0, 12)}\`)`;
    const lead = end
      ? "**If you do not agree to that,**"
      : areTooFew
        ? `**It cannot be adopted with \`/thaw\`**, since ${tooFew}:`
        : isShortened
          ? "**It cannot be adopted with `/thaw`**, since it lacks what it held before:"
          : "**It cannot be adopted with `/thaw` as it is**, since there is no whole record to go on from:";
    return `${lead} Comity itself puts the branch \`${branch}\` back to ${entry}, where the record last stood, ${minutesBeforePutBack} minutes after this notice, and tries that once an hour. If nothing else is wrong then, it goes on by itself; what was written here meanwhile is heard then.`;
  }
  if (areTooFew)
    return `**It cannot be adopted with \`/thaw\`**, since ${tooFew}. Comity cannot put it back by itself, and tells the owners by mail, where it is told their address. ${byOwner(branch)} Whoever joins the committee meanwhile, and has no part in this case, may agree to \`/thaw\` too.`;
  const lead = end
    ? "**If it is not right:**"
    : "**It cannot be adopted with `/thaw` as it is**, since there is no whole record to go on from.";
  return `${lead} Comity cannot put it back by itself. ${byOwner(branch)}`;
}

const tooFew =
  "fewer than two are left who may agree to that, and nobody goes on from a record alone";

function byOwner(branch: string): string {
  return `An owner can put the branch \`${branch}\` back to the last commit that Comity made there (*Insights → Activity* lists changed and deleted branches, and a clone has them too). If nothing else is wrong then, Comity goes on by itself.`;
}

/** What is left of the notice when Comity itself put the record back. */
export const putBackNotice =
  "Something other than Comity had changed the record of this case. It was frozen for a while, and Comity put the record back to where it last stood; work goes on. Who pushed what, the owners can see under *Insights → Activity*.";

/** What is left of the notice when work goes on. */
export const thawedNotice =
  "The record of this case was frozen for a while because something other than Comity had changed it. It is in order again, or two members agreed to go on from it; work goes on.";
