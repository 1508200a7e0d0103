import type { Measure } from "../../values/measure.ts";

type Kind = Measure["kind"];

/** What a member who writes a measure of one kind needs to know of it. */
interface KindOfMeasure {
  readonly does: string;
  /** Its keys with values that work in every case with a reporter and somebody reported. */
  readonly written: Readonly<Record<string, unknown>>;
  /** What else people call it. */
  readonly alsoCalled?: readonly string[];
}

const byKind: { readonly [K in Kind]: KindOfMeasure } = {
  "no-action": {
    does: "Nothing more is needed. Other grounds: no-violation, resolved-publicly, mediated, withdrawn, and handled-elsewhere with `words` that say by whom.",
    written: { ground: "insufficient" },
    alsoCalled: ["none", "nothing", "dismiss", "no-violation"],
  },
  mediation: {
    does: "Those named are offered mediation, and each may decline.",
    written: { between: ["reporter-1", "reported-1"] },
    alsoCalled: ["mediate"],
  },
  "public-reminder": {
    does: "The chair reminds everybody there of the Code of Conduct, without naming anybody.",
    written: { venue: "the forum" },
    alsoCalled: ["remind", "reminder"],
  },
  "private-reprimand": {
    does: "The chair tells them by mail that it was wrong, and what has to change.",
    written: { to: "reported-1" },
    alsoCalled: ["reprimand", "warn", "warning"],
  },
  "public-reprimand": {
    does: "The same in public, where it happened; `also` names a second place.",
    written: { to: "reported-1", venue: "the forum" },
    alsoCalled: ["reprimand"],
  },
  "apology-request": {
    does: "They are asked to apologise, if the other side wants that; `manner` is public or private. `strings: [{ what: a talk with a mentor, due: in 30 days }]` attaches a promise, `if_refused` says what follows if they refuse.",
    written: { from: "reported-1", to: "reporter-1", manner: "private" },
    alsoCalled: ["apology", "apologise", "apologize"],
  },
  hiatus: {
    does: "They are asked to stay away for a while; if they decline, it is decided again, or `if_declined: cooling-off until 2027-05-22` begins.",
    written: { of: "reported-1", until: "in 3 months", if_declined: "decide-again" },
    alsoCalled: ["break", "pause", "timeout", "step-back", "cooling-off"],
  },
  ban: {
    does: "Keeps them out of all spaces, or of some (`spaces: [github]`), until a day, `for` a length of time, for good (`permanent: true`), or until something is met (`condition: they have spoken with a mentor`): then it is looked at every year, and `/review` lifts it.",
    written: { of: "reported-1", spaces: "all", until: "in 30 days" },
    alsoCalled: [
      "block",
      "expel",
      "kick",
      "permanent-ban",
      "suspend",
      "suspension",
      "temp-ban",
      "temporary-ban",
    ],
  },
  muted: {
    does: "They may read and write nothing, in all spaces or in some (`spaces: [forum]`), until a day, `for` a length of time, or for good (`permanent: true`). Where a space has no such thing, a person sees to it.",
    written: { of: "reported-1", spaces: "all", until: "in 7 days" },
    alsoCalled: ["mute", "silence", "silenced", "read-only"],
  },
  "no-contact": {
    does: "They leave somebody alone; `words` say how, `until` a day, `if_broken` what follows if not.",
    written: { of: "reported-1", words: "no messages to reporter-1" },
    alsoCalled: ["no-messages", "stay-away"],
  },
  "role-removed": {
    does: "They lose a role or rights; `words` say which.",
    written: { of: "reported-1", words: "no longer moderates the forum" },
    alsoCalled: ["demote", "demotion", "remove-role"],
  },
  "content-removed": {
    does: "What they wrote is taken down; `words` say what.",
    written: { of: "reported-1", words: "the comments of that evening" },
    alsoCalled: ["delete", "hide", "remove-content", "takedown"],
  },
  other: {
    does: "Anything else; `words` say what, `due` by when, `if_broken` what follows if not, `if_refused` what follows if they refuse.",
    written: { of: "reported-1", words: "takes the course on moderating", due: "in 60 days" },
    alsoCalled: ["course", "promise", "training"],
  },
  "organisers-told": {
    does: "Organisers of events or spaces are told what they have to know, until a day; `words` say what. The person is told that, too, and both are told when it ends.",
    written: {
      of: "reported-1",
      organisers: "the conference team",
      words: "they are not to be put on the programme",
      until: "in 12 months",
    },
    alsoCalled: ["tell-organisers", "inform", "warn-organisers"],
  },
  lift: {
    does: "Ends a ban or a mute by its name in the status comment or BANS.md; `words` say why.",
    written: { order: "3f9c2a1e", words: "they have apologised to everybody concerned" },
    alsoCalled: ["unban", "unblock", "unmute", "lift-ban"],
  },
};

export const kindsOfMeasure: ReadonlyMap<string, KindOfMeasure> = new Map(Object.entries(byKind));

/** What a measure of that kind is written with; nothing, where there is no such kind. */
export function writtenWith(kind: string): KindOfMeasure["written"] {
  return kindsOfMeasure.get(kind)?.written ?? {};
}

/** The kinds that may be meant by a word that is none: other names of it, or a part of its name. */
export function kindsCalled(word: string): readonly string[] {
  const called = [...kindsOfMeasure].filter(([, { alsoCalled = [] }]) => alsoCalled.includes(word));
  const named = [...kindsOfMeasure.keys()].filter((kind) => kind.split("-").includes(word));
  return [...new Set([...called.map(([kind]) => kind), ...named])];
}
