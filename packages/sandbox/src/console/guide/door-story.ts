import type { GuidedCase, GuideStep, GuideStory } from "./guide-step.ts";
import { isInStage, recorded } from "./proofs.ts";
import { passes, reviews, says } from "./step-deeds.ts";

const what = "mal called me useless in the weekly call, and went on after I asked to stop.";
const thanks = "Thank you for telling us. We have read it, and we are looking into it.";
const plan = "We mean to tell them in private that this was not all right. What do you think?";
const outcome = "It was said to them, and they know what happens if it goes on.";

const tenMinutes = (title: string, proves: string, told: string): GuideStep => ({
  title,
  sentence:
    "A letter waits for ten minutes, in which it can be taken back; then it lies on the private page, and that is the telling.",
  deed: passes("11m"),
  proof: {
    says: proves,
    holds: (guided) => recorded(guided, "PartyTold", { what: told }) > 0,
  },
});

const reads = (title: string, sentence: string, words: string): GuideStep => ({
  title,
  sentence,
  deed: () => ({ outside: { does: "read" } }),
  proof: {
    says: "Their page shows the letter, word for word.",
    holds: (guided) => seesOutside(guided, words),
  },
});

const steps: readonly GuideStep[] = [
  {
    title: "Somebody outside reports",
    sentence:
      "Somebody without any account fills in the form on the web: the report is stored as a case before the page says so, and the page shows a private code, once.",
    deed: () => ({
      outside: { does: "report", fields: { what, who: "mal", reach: "page", danger: "no" } },
    }),
    proof: {
      says: "The card is in Reported, and the reporter has a code to write down.",
      holds: (guided) =>
        isInStage(guided, "Reported") &&
        recorded(guided, "FormReceived") === 1 &&
        seesOutside(guided, "private code"),
    },
  },
  {
    title: "ada answers on the page",
    sentence:
      "Nobody knows who reported, and nobody has to: ada writes to reporter-1, and Comity keeps the letter back for ten minutes.",
    deed: says("ada", `/send receipt to reporter-1: ${thanks}`),
    proof: {
      says: "The letter waits.",
      holds: (guided) => recorded(guided, "LetterHeld") === 1,
    },
  },
  tenMinutes("Ten minutes pass", "The record has that the reporter was answered.", "receipt"),
  reads(
    "They come back and read",
    "With the code the page opens: what was written to this person, and nothing of what is done, by whom or when.",
    thanks,
  ),
  {
    title: "They write something",
    sentence:
      "What they add stands in the case as a message that is never a command, so that the committee can weigh it.",
    deed: () => ({
      outside: {
        does: "write",
        fields: {
          what: "words",
          text: "I am safe. Please do tell mal that this was not all right.",
        },
      },
    }),
    proof: {
      says: "The record has that a message came.",
      holds: (guided) => recorded(guided, "MessageReceived") === 1,
    },
  },
  {
    title: "bo notes what is known",
    sentence:
      "bo names whom it is about, and notes that the reporter is safe and that mal was heard: nobody is judged unheard.",
    deed: says(
      "bo",
      "/name reported @mal\n/ask reporter-1 safety\n/heard reporter-1: safe, as they wrote\n/heard reported-1: says that it was meant as a joke",
    ),
    proof: {
      says: "The record has that reported-1 was heard.",
      holds: (guided) => recorded(guided, "PartyHeard", { party: "reported-1" }) > 0,
    },
  },
  {
    title: "cy writes what they found",
    sentence: "What happened, whether it breaks the Code of Conduct, and whether it goes on.",
    deed: says(
      "cy",
      "/find\nhappened: an insult in the weekly call\nviolation: yes\nresponsible: reported-1\nongoing: no\ndanger: no",
    ),
    proof: {
      says: "The record has the finding.",
      holds: (guided) => recorded(guided, "FindingDrafted") === 1,
    },
  },
  {
    title: "ada proposes a reprimand",
    sentence:
      "A reprimand in private, which the chair delivers: Comity opens a pull request, and everybody who decides reviews it.",
    deed: says("ada", "/propose\n- { kind: private-reprimand, to: reported-1 }"),
    proof: {
      says: "The pull request is open.",
      holds: (guided) => guided.resolution?.pull.state === "OPEN",
    },
  },
  ...["ada", "bo", "cy"].map((by): GuideStep => ({
    title: `${by} approves it`,
    sentence: `${by} agrees to this very text; it takes everybody who decides.`,
    deed: reviews(by, "APPROVE"),
    proof: {
      says: `${by} approved, and others are awaited.`,
      holds: (guided) => guided.resolution?.pull.state === "OPEN",
    },
  })),
  {
    title: "dee approves it, and all agree",
    sentence: "The last of them agrees: Comity merges the text, and the record keeps who agreed.",
    deed: reviews("dee", "APPROVE"),
    proof: {
      says: "The resolution is merged.",
      holds: (guided) => guided.resolution?.pull.state === "MERGED",
    },
  },
  {
    title: "cy tells them the plan",
    sentence: "Before anything is done, the reporter reads what is planned and can answer.",
    deed: says("cy", `/send resolution to reporter-1: ${plan}`),
    proof: {
      says: "A second letter waits.",
      holds: (guided) => recorded(guided, "LetterHeld") === 2,
    },
  },
  tenMinutes("Ten more minutes pass", "The record has that they were told.", "resolution"),
  {
    title: "They agree to the plan",
    sentence:
      "They read it on their page and answer there. That binds nobody, and is heard before anything is done.",
    deed: () => ({
      outside: { does: "write", fields: { what: "accepts", text: "That is what I hoped for." } },
    }),
    proof: {
      says: "The record has their answer.",
      holds: (guided) => recorded(guided, "MessageReceived", { what: "accepts" }) === 1,
    },
  },
  {
    title: "ada carries it out",
    sentence: "ada, as chair, has spoken with mal, and says so.",
    deed: says("ada", "/enact\n/done 1 in a call of the two of us, today"),
    proof: {
      says: "The record has that it is done.",
      holds: (guided) => recorded(guided, "LineDone") === 1,
    },
  },
  {
    title: "bo writes the outcome",
    sentence: "Whoever reported hears how it ended, in words that name nobody.",
    deed: says("bo", `/send outcome to reporter-1: ${outcome}`),
    proof: {
      says: "The last letter waits.",
      holds: (guided) => recorded(guided, "LetterHeld") === 3,
    },
  },
  tenMinutes("The last ten minutes pass", "The record has that the outcome was told.", "outcome"),
  reads(
    "They read how it ended",
    "Somebody without a name, an address or an account was heard, answered, asked and told.",
    outcome,
  ),
];

/** From an anonymous report on the web to the outcome on the private page. */
export const doorStory: GuideStory = {
  path: "/guide/outside",
  title: "A report from outside",
  lead: "Somebody without an account, whom nobody can write to: from the form on the web to the outcome on a page of their own.",
  steps,
};

function seesOutside({ outside }: GuidedCase, words: string): boolean {
  return outside?.includes(words) ?? false;
}
