import { fewestApprovals } from "../domain/chapters/deciding/consensus-needed.ts";
import type { Fault } from "../domain/chapters/deciding/agreement.ts";
import type { DecidingView } from "../domain/chapters/deciding/deciding-state.ts";
import type { Judgement } from "../domain/chapters/deciding/judge-pull.ts";
import { partSentence } from "../domain/chapters/deciding/majority-text.ts";
import { resolutionPath, type SeenPull } from "../domain/chapters/deciding/seen-pull.ts";
import { tooFewSentence } from "../domain/chapters/deciding/too-few-text.ts";
import { measuresInWords } from "../domain/kernel/formatting/measures-in-words.ts";
import { plannedBans } from "../domain/chapters/enacting/preview-text.ts";
import { list, named } from "../domain/kernel/formatting/people.ts";
import type { AdoptedConfig } from "../domain/values/adopted-config.ts";
import type { GitOid } from "../domain/values/ids.ts";
import { isSamePerson, type Person } from "../domain/values/person.ts";
import { decidingBodyOf } from "../domain/who-decides/deciding-body.ts";

/** What the check `comity/consensus` says: its title, and below it who agrees and what is missing. */
export function consensusCheckText(
  judgement: Judgement,
  pull: SeenPull,
  state: DecidingView,
  config: AdoptedConfig,
): { readonly title: string; readonly summary: string } {
  return {
    title: titleOf(judgement),
    summary: [
      ...judgement.faults.map((fault) => faultSentence(fault, judgement, pull, state)),
      ...(judgement.isAgreed ? [agreedSentence(judgement)] : []),
      ...partSentence(judgement.needed),
      ...missing(judgement, state, config),
      tableOf(judgement, pull),
      ...whatItOrders(judgement),
      ...bansIn(judgement, config),
    ].join("\n\n"),
  };
}

/** What those who approve this text put people out of, place by place. */
function bansIn({ resolution }: Judgement, config: AdoptedConfig): readonly string[] {
  const planned = resolution && plannedBans(resolution.measures, "unnamed", config);
  return planned === undefined ? [] : [planned];
}

function titleOf({ isAgreed, faults, approved, objecting, aside, awaited, fallen }: Judgement) {
  if (isAgreed) return "Agreed";
  if (faults.length > 0) return "Cannot be agreed as it is";
  const others = [
    ...(objecting.length > 0 ? [`${objecting.length} object`] : []),
    ...(awaited.length + fallen.length > 0 ? [`${awaited.length + fallen.length} awaited`] : []),
    ...(aside.length > 0 ? [`${aside.length} aside`] : []),
  ];
  return [`${approved.length} approved`, ...others].join(", ");
}

function agreedSentence({ needed }: Judgement): string {
  switch (needed.rule) {
    case "consensus":
      return "Everybody who decides agrees; Comity merges this.";
    case "majority":
      return "The majority agrees; Comity merges this.";
    case "two-thirds":
      return "Two thirds agree; Comity merges this.";
  }
}

/** What stands in the way beside the approvals that are awaited. */
function missing(
  judgement: Judgement,
  state: DecidingView,
  config: AdoptedConfig,
): readonly string[] {
  const { approved, aside, objecting, awaited, fallen, needed } = judgement;
  const isOpen = awaited.length + fallen.length > 0;
  const present = [...approved, ...aside, ...objecting, ...awaited, ...fallen];
  const fewest = fewestApprovals(needed);
  const tooFew = tooFewSentence(fewest, present, state, config);
  const isByAll = needed.rule === "consensus";
  const isShort = isByAll && approved.length + aside.length < needed.headcount;
  return [
    ...(objecting.length > 0 && isByAll
      ? [
          `${named(objecting)} ${objecting.length === 1 ? "objects" : "object"}. Talk about it in the case's issue; \`/propose\` there changes the text of ${state.codeName}.`,
        ]
      : []),
    ...pushedOver(judgement, state),
    ...(tooFew === undefined ? [] : [tooFew]),
    ...(approved.length < fewest && present.length >= fewest && !isOpen
      ? [
          `At least ${fewest} have to approve; whoever stands aside${isByAll ? "" : " or objects"} can still approve.`,
        ]
      : []),
    ...(isShort && !isOpen
      ? [
          `When this was proposed ${needed.headcount} decided, and taking people off the ${decidingBodyOf(state).toLowerCase()} does not make agreeing easier: as many have to approve or stand aside. Whoever is appointed in their place counts.`,
        ]
      : []),
  ];
}

/** Who stood aside from the text that was proposed, where somebody pushed another. */
function pushedOver(
  { awaited, fallen }: Judgement,
  { deliberation: { standingAside } }: DecidingView,
): readonly string[] {
  const people = [...awaited, ...fallen].filter((person) =>
    standingAside.some((one) => isSamePerson(one, person)),
  );
  return people.length === 0
    ? []
    : [
        `${named(people)} stood aside from the text that was proposed, and another was pushed since. They review this one too; or \`/propose\` with it in the case's issue lets them stand aside again.`,
      ];
}

/** In plain words, since an approval agrees to the file, where a person is one letter. */
function whatItOrders({ resolution }: Judgement): readonly string[] {
  return resolution ? [["**What it orders:**", ...measuresInWords(resolution)].join("\n")] : [];
}

function tableOf(judgement: Judgement, pull: SeenPull): string {
  const { approved, objecting, aside, awaited, fallen } = judgement;
  const rows = [
    ...approved.map((person) => [person, "approved"] as const),
    ...objecting.map((person) => [person, "**objects**"] as const),
    ...aside.map((person) => [person, "stands aside"] as const),
    ...awaited.map((person) => [person, "awaited"] as const),
    ...fallen.map((person) => [person, fellWith(person, pull)] as const),
  ];
  return ["| who decides | |", "| --- | --- |"]
    .concat(rows.map(([person, standing]) => `| ${named([person])} | ${standing} |`))
    .join("\n");
}

/** Which commit came after the one that was approved. */
function fellWith(person: Person, { reviews, commits }: SeenPull): string {
  const review = reviews.findLast((one) => isSamePerson(one.by, person));
  const place = commits.findIndex(({ oid }) => oid === review?.commit);
  const push = place < 0 ? undefined : commits[place + 1]?.oid;
  return push === undefined
    ? "awaited: approved another text before"
    : `awaited: approved ${short(review?.commit)}, which fell with the push of ${short(push)}`;
}

function short(oid: GitOid | undefined): string {
  return oid === undefined ? "another text" : `\`${oid.slice(0, 7)}\``;
}

function faultSentence(
  fault: Fault,
  { renamed, unassenting, unheard, problems }: Judgement,
  pull: SeenPull,
  state: DecidingView,
): string {
  const path = `\`${resolutionPath(state.codeName)}\``;
  switch (fault) {
    case "not-ours":
      return "This pull request was not opened by Comity, so nobody's approval of it counts. Close it; `/propose` in the case's issue opens the one to review.";
    case "from-fork":
      return "This pull request comes from another repository, so nobody's approval of it counts. `/propose` in the case's issue opens the one to review.";
    case "not-on-default-branch":
      return `This pull request would be merged into \`${pull.base.replaceAll("`", "")}\` and not into the default branch. Change its base back (*Edit* beside the title).`;
    case "other-files":
      return `This pull request has to change exactly one file, ${path}. Take everything else out of it, or write \`/propose\` with the text again: a new pull request takes the place of this one then.`;
    case "file-invalid":
      return pull.text === undefined
        ? `${path} is not there. Write \`/propose\` in the case's issue with the text again.`
        : problems.some(({ line }) => line !== undefined)
          ? `${path} has to be corrected first: see the notes on its lines. \`/propose\` in the case's issue writes it anew.`
          : `${path} has to be corrected first: ${problems.map(({ sentence }) => sentence).join("; ")}. \`/propose\` in the case's issue writes it anew.`;
    case "people-renamed":
      return `${list(renamed)} is somebody else now than when this text was written. Check what it orders, and write \`/propose\` in the case's issue with it again.`;
    case "assent-missing":
      return `An apology is only asked for if ${list(unassenting)}, who would receive it, agrees to that. Write \`/propose\` in the case's issue without the request; or, once they have agreed (\`/ask\`, then \`/heard ${unassenting[0] ?? ""} agrees\`), this goes on as it is.`;
    case "not-heard":
      return `${list(unheard)} ${unheard.length > 1 ? "were" : "was"} not heard, and nobody is judged before that. Hear them (\`/ask\`, then \`/heard ${unheard[0] ?? ""}: what they said\`), and this goes on as it is; or say in the file, under \`heard\`, why that cannot be.`;
    case "pushed-by-stranger":
      return "Somebody who does not decide this case pushed to this branch. Write `/propose` in the case's issue with the text again; it replaces what was pushed.";
  }
}
