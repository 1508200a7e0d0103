import type { DecidingDue } from "./agreement-owed.ts";
import type { SeenAgreement } from "./agreement.ts";
import type { Addressee } from "../../values/party.ts";
import type { HearingFirst } from "../reviewing/safety-of-reporters.ts";
import { findSkeleton, proposeSkeleton } from "./skeletons.ts";
import { inFull } from "../../kernel/formatting/in-full.ts";
import { list, named } from "../../kernel/formatting/people.ts";
import type { ConfigProblem } from "../../kernel/file-problem.ts";
import type { StepInWords, StepsInWords } from "../../kernel/step.ts";

/** How what is owed here is put to people. */
export const decidingDues: StepsInWords<DecidingDue> = {
  resolution: ({ unheard, first, unanswered, reported, spaces, keyless = [], tooFew, asked }) => ({
    heading: list([
      "find out what happened",
      ...(asked === undefined ? [] : [`hear what ${asked} answers`]),
      tooFew === undefined ? "agree on a resolution" : "bring in others who can agree with you",
    ]),
    words: [
      "`/find` keeps what you found out; `/propose` opens the resolution with its measures, a line each. `/help propose` shows every kind of measure.",
      ...(reported.length === 0
        ? ["Nobody is named as reported yet: `/name reported @login` does that first."]
        : []),
      ...(first
        ? [
            `Before anybody is banned, reprimanded, asked to apologise or to step back, they are heard: ${list(unheard.map(inFull))}. ${towardsHearing(first).words}`,
          ]
        : []),
      ...(asked === undefined || asked === first?.party
        ? []
        : [`${asked} was asked something; when they answer, comment the first line.`]),
      ...(asked === undefined
        ? []
        : [
            `\`/propose\` waits for the answer of ${asked}, or for \`/cannot ask ${asked} unreachable: what was tried\`.`,
          ]),
      ...(asked === undefined && keyless.length > 0
        ? [
            `Whoever runs Comity has set no key for ${list(keyless)}: what is ordered there is for a person until they do.`,
          ]
        : []),
      ...(tooFew === undefined ? [] : [`**You are too few to agree on one.** ${tooFew}`]),
    ].join(" "),
    skeletons: [
      ...(asked !== undefined && asked !== first?.party ? [heardLine(asked)] : []),
      ...(first ? [towardsHearing(first).line] : []),
      ...(unanswered.length > 0 ? [findSkeleton(unanswered, reported)] : []),
      ...(asked === undefined ? [proposeSkeleton(reported, spaces)] : []),
    ],
  }),
  update: ({ to, isToAll }) => ({
    heading: `tell ${list(to)} that it takes longer, and until when`,
    words: "A resolution that is agreed first does as well.",
    line: timelineLine(isToAll ? "everyone" : (to[0] ?? "")),
  }),
  "no-more-action": () => ({
    heading: "agree that no further action is needed, since mediation resolved it",
    line: "/propose\n- kind: no-action\n  ground: mediated",
    words: "Where something else is needed besides, `/propose` that.",
    isTheComment: true,
  }),
  approvals: ({ agreement, measures }) => approvals(agreement, measures),
  "enough-to-agree": ({ tooFew }) => ({
    heading: "bring in others who decide, since you are too few to agree",
    words: `${tooFew} What is proposed stays as it is until then.`,
  }),
  "another-decision": ({ about }) => ({
    heading: `decide what follows, since ${about} did not agree`,
    words: "`/propose` with the measures opens a new resolution.",
  }),
};

/** The comment that keeps word of a time. */
export function timelineLine(whom: string): string {
  return `/told ${whom} timeline until in 7 days: what you told them`;
}

/** What is left of agreeing: reviews, an objection, what GitHub or the text itself stands in the way of. */
function approvals(agreement: SeenAgreement | undefined, measures: readonly string[]): StepInWords {
  const { pull, faults = [], objecting = [], isAgreed, heldUpBy, problems = [] } = agreement ?? {};
  const at = pull === undefined ? "the resolution's pull request" : `#${pull}`;
  const again = { skeletons: [["/propose", ...measures].join("\n")] };
  if (heldUpBy === "rules")
    return {
      heading: `have ${at} merged, on which everybody agrees`,
      words:
        "GitHub does not let Comity merge it: rules of this repository ask for more. An owner of the organisation lets Comity pass them (*Settings → Rules → Rulesets*) or merges it by hand; that counts just the same. Comity tries again every half hour.",
    };
  if (heldUpBy === "conflict")
    return {
      heading: "propose again what everybody agreed on",
      words: `GitHub cannot merge ${at}: the default branch has another file of that name. Proposed again, it starts over from the file that is there, and is to be approved anew.`,
      ...again,
    };
  if (isAgreed) return { heading: "nothing more is needed to agree", words: "Comity merges it." };
  if (faults.length > 0)
    return {
      heading: "mend the proposed resolution, which cannot be agreed as it is",
      words: `${wrongWith(problems, at)} \`/propose\` with the text again replaces it:`,
      ...again,
    };
  if (objecting.length > 0)
    return {
      heading: `settle what ${named(objecting)} ${objecting.length > 1 ? "object" : "objects"} to`,
      words: `${standingsIn(agreement)} Their reviews of ${at} say why. Talk about it here; \`/propose\` changes the text, and a new review takes an objection back.`,
    };
  return {
    heading: "approve the proposed resolution, or object to it",
    words:
      `${standingsIn(agreement)} Review ${at}: *Approve* agrees to exactly this text, *Request changes* objects to it.`.trim(),
    isForEach: true,
  };
}

/** A day that has passed, say, or a space that is no more. */
function wrongWith(problems: readonly ConfigProblem[], at: string): string {
  const [first] = problems;
  if (!first) return `The check of ${at} says what is wrong.`;
  const where = first.path === "" ? "" : ` at \`${first.path}\``;
  const more = problems.length > 1 ? ` The check of ${at} says what else.` : "";
  return `The text is wrong${where}: ${first.sentence}.${more}`;
}

/** Who has said what, and who has not yet. */
export function standingsIn(agreement: SeenAgreement | undefined): string {
  if (!agreement) return "";
  const { approved, objecting, aside, awaited, fallen } = agreement;
  const open = [...awaited, ...fallen];
  return [
    ...(approved.length > 0 ? [`Approved: ${named(approved)}.`] : []),
    ...(objecting.length > 0 ? [`Asks for changes: ${named(objecting)}.`] : []),
    ...(aside.length > 0 ? [`Stands aside: ${named(aside)}.`] : []),
    ...(open.length > 0 ? [`Still awaited: ${named(open)}.`] : []),
  ].join(" ");
}

function heardLine(party: Addressee): string {
  return `/heard ${party}: what they said`;
}

/** Which line comes first, and what it is. */
function towardsHearing({ party, does }: HearingFirst): {
  readonly words: string;
  readonly line: string;
} {
  const heard = heardLine(party);
  switch (does) {
    case "ask-safety":
      return {
        words: `First each reporter is asked whether they are safe then; when you have asked ${party}, comment the first line.`,
        line: `/ask ${party} safety`,
      };
    case "hear-safety":
      return {
        words: `${party} was asked whether they are safe then; when they answer, comment the first line.`,
        line: heard,
      };
    case "ask":
      return {
        words: `When you have asked ${party} for their side, comment the first line.`,
        line: `/ask ${party}: what is your side of it?`,
      };
    case "hear":
      return {
        words: `${party} was asked for their side; when they answer, comment the first line. Silence for seven days is an answer.`,
        line: heard,
      };
  }
}
