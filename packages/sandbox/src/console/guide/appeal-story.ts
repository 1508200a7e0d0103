import { fileTheReport } from "./file-the-report.ts";
import type { GuidedCase, GuideStep, GuideStory } from "./guide-step.ts";
import { opinionOf, recorded, statusSays } from "./proofs.ts";
import { dayIn, guidedIn, passes, reviews, says } from "./step-deeds.ts";

const findingOut = `/acknowledge replied by mail
/name reported @mal
/ask reporter-1 safety
/heard reporter-1: is not afraid
/heard reported-1: says it was a joke
/find
happened: reported-1 called a first-time contributor useless in the weekly call
violation: yes
responsible: reported-1
ongoing: no
danger: no`;

const ending = `/done 2 the steward removed mal
/told reporter-1 outcome: by mail
/told council outcome
/told core-team outcome
/close`;

const steps: readonly GuideStep[] = [
  fileTheReport,
  {
    title: "cy finds out what happened",
    sentence:
      "cy answers the reporter, says whom the report is about, notes what both sides say and drafts the finding: one comment holds it all.",
    deed: says("cy", findingOut),
    proof: {
      says: "The record has the finding.",
      holds: (guided) => recorded(guided, "FindingDrafted") === 1,
    },
  },
  {
    title: "ada proposes a month's ban",
    sentence: "ada proposes a ban from every space: all four of the committee decide on it.",
    deed: (scene) =>
      says(
        "ada",
        `/propose\n- { kind: ban, of: reported-1, spaces: all, until: ${dayIn(scene, 30)} }`,
      )(scene),
    proof: {
      says: "The pull request is open.",
      holds: (guided) => guided.resolution?.pull.state === "OPEN",
    },
  },
  approves("ada", "ada approves the text as it stands."),
  approves("bo", "bo approves it too."),
  approves("cy", "So does cy: one is awaited."),
  {
    title: "dee approves, and all agree",
    sentence: "dee is the last: Comity merges exactly this text, and the record keeps who agreed.",
    deed: reviews("dee", "APPROVE"),
    proof: {
      says: "The record has that all agreed.",
      holds: (guided) => recorded(guided, "ConsensusReached") === 1,
    },
  },
  {
    title: "The reporter is asked, and mal is told",
    sentence:
      "bo has spoken with the reporter, who accepts it, and with mal, who learns how to appeal: then it is carried out.",
    deed: says(
      "bo",
      "/told reporter-1 resolution: by phone\n/heard reporter-1 accepts\n/told reported-1 outcome: by mail, with how to appeal\n/enact",
    ),
    proof: {
      says: "GitHub blocks mal, and the status comment says until when mal may appeal.",
      holds: (guided) =>
        guided.blocked.includes("mal") && statusSays(guided, /May appeal: reported-1, until/),
    },
  },
  {
    title: "ada closes the case",
    sentence: "The steward has done it, everybody is told, and the case is closed.",
    deed: says("ada", ending),
    proof: {
      says: "The record has the end of the case.",
      holds: (guided) => recorded(guided, "CaseClosed") === 1,
    },
  },
  {
    title: "Five days pass",
    sentence: "Nobody owes anything in the case, and mal thinks about it.",
    deed: passes("5d"),
    proof: {
      says: "The case is closed, and mal is still blocked.",
      holds: (guided) => guided.seen.issue.state === "CLOSED" && guided.blocked.includes("mal"),
    },
  },
  {
    title: "mal appeals",
    sentence:
      "mal writes to bo, who keeps it in one line: the case opens again, and since nobody hears an appeal against their own decision, it moves to a room of the council's, which you open as eve.",
    deed: says("bo", "/appeal reported-1: I was on a train that evening, here is the ticket"),
    proof: {
      says: "The council decides now, in a room, and mal is still blocked.",
      holds: (guided) =>
        statusSays(guided, /Decides: the executive council: eve, fay and gus/) &&
        guided.blocked.includes("mal"),
    },
  },
  {
    title: "ada wants to look",
    sentence:
      "ada has decided and would like to follow the appeal: GitHub shows ada no such repository.",
    deed: (scene) => {
      const { org, repo } = guidedIn(scene).seen.place;
      const request = { method: "GET" as const, path: `/repos/${org}/${repo}` };
      return { by: "ada", request, isRefused: true };
    },
    proof: {
      says: "GitHub answered ada that there is nothing.",
      holds: isHiddenFromAda,
    },
  },
  {
    title: "eve is in a hurry",
    sentence:
      "The ticket convinces eve at once: but nothing is lifted before the reporter was told of the appeal and heard, and the refusal shows the lines to copy.",
    deed: says("eve", "/answer-appeal lifted: it was somebody else"),
    proof: {
      says: "The record keeps the refusal.",
      holds: (guided) => recorded(guided, "CommandRefused", { reason: "not-yet-heard" }) === 1,
    },
  },
  {
    title: "fay talks to the reporter",
    sentence: "fay calls the reporter, who is not so sure any more, and notes both.",
    deed: says(
      "fay",
      "/told reporter-1 appeal: by phone\n/heard reporter-1: it may have been somebody of the same name",
    ),
    proof: {
      says: "The status comment says that the reporter was heard.",
      holds: (guided) => statusSays(guided, /reporter-1 was heard/),
    },
  },
  {
    title: "eve answers again",
    sentence: "Now eve may say it: the council decides by majority, so another has to agree.",
    deed: says("eve", "/answer-appeal lifted: it was somebody else"),
    proof: {
      says: "One has answered, and two are awaited.",
      holds: (guided) => statusSays(guided, /eve says \S+; awaited: fay and gus/),
    },
  },
  {
    title: "gus agrees",
    sentence:
      "With gus it is the majority: the ban ends by the record, and Comity lifts the block it made.",
    deed: says("gus", "/answer-appeal lifted: the ticket is genuine"),
    proof: {
      says: "GitHub no longer blocks mal.",
      holds: (guided) =>
        !guided.blocked.includes("mal") &&
        recorded(guided, "OrderEnded", { because: "lifted" }) === 1,
    },
  },
  {
    title: "The steward lets mal in again",
    sentence:
      "What a person did a person undoes: eve passes the words on, and says that it is done.",
    deed: says("eve", "/done 2 the steward let mal in again"),
    proof: {
      says: "What comes next is to tell mal and the reporter.",
      holds: (guided) =>
        statusSays(guided, /Next: tell reported-1 \(.*\) and reporter-1 \(.*\) the outcome/),
    },
  },
  {
    title: "Everybody is told",
    sentence: "fay writes to mal and calls the reporter: with that the case is closed for good.",
    deed: says(
      "fay",
      "/told reported-1 outcome: lifted, with our apologies\n/told reporter-1 outcome: by phone\n/close",
    ),
    proof: {
      says: "The case is closed.",
      holds: (guided) => recorded(guided, "CaseClosed") === 2,
    },
  },
];

/** What somebody can do against what was decided about them. */
export const appealStory: GuideStory = {
  path: "/guide/appeal",
  title: "Somebody appeals",
  lead: "A ban is decided and carried out, and mal appeals: the council hears it where those who decided cannot look.",
  steps,
};

function approves(by: string, sentence: string): GuideStep {
  return {
    title: `${by} approves`,
    sentence,
    deed: reviews(by, "APPROVE"),
    proof: {
      says: `${by} approved this text, and the others are awaited.`,
      holds: (guided) => opinionOf(guided, by) === "APPROVED",
    },
  };
}

function isHiddenFromAda({ seen, requests }: GuidedCase): boolean {
  const asked = requests.findLast(
    ({ by, path }) => by === "ada" && path === `/repos/${seen.place.org}/${seen.place.repo}`,
  );
  return asked?.status === 404;
}
