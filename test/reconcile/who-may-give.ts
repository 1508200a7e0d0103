import { cy, dee, eve, pat } from "../domain/given.ts";

/**
 * Everybody who is not simply of the electorate. cy stepped back, dee is away, eve is of the
 * council before anything was handed to it, pat has nothing to do with it.
 */
export const people = { recused: cy, away: dee, councillor: eve, outsider: pat } as const;
export type Who = keyof typeof people | "bot";
type Row = Readonly<Record<Who, string>>;

const electorateOnly: Row = {
  recused: "refused: recused-from-case",
  away: "back",
  councillor: "refused: decided-by-committee",
  outsider: "nothing",
  bot: "nothing",
};

/** What giving a command comes to. A command that has no row here fails. */
export const commands: Readonly<Record<string, Row>> = {
  account: electorateOnly,
  acknowledge: electorateOnly,
  // Heard from the recused too, as far as nothing is ordered; the example is a ban of a party.
  act: { ...electorateOnly, recused: "refused: act-while-recused" },
  appoint: electorateOnly,
  ask: electorateOnly,
  broken: electorateOnly,
  cannot: electorateOnly,
  chair: electorateOnly,
  close: electorateOnly,
  // Whoever decides: somebody may be in danger.
  danger: { ...electorateOnly, recused: "followed", councillor: "followed" },
  deadlock: electorateOnly,
  delegate: electorateOnly,
  disclose: electorateOnly,
  done: electorateOnly,
  enact: electorateOnly,
  failed: electorateOnly,
  find: electorateOnly,
  "follow-up": electorateOnly,
  "give-code": electorateOnly,
  grant: electorateOnly,
  heard: electorateOnly,
  help: electorateOnly,
  history: electorateOnly,
  keep: electorateOnly,
  kept: electorateOnly,
  "may-stay": electorateOnly,
  mediate: electorateOnly,
  minor: electorateOnly,
  name: electorateOnly,
  next: electorateOnly,
  note: electorateOnly,
  open: electorateOnly,
  ratify: electorateOnly,
  postpone: electorateOnly,
  preview: electorateOnly,
  propose: electorateOnly,
  received: electorateOnly,
  // One's own stepping back is heard from everybody of the body; a second time it changes nothing.
  recuse: { ...electorateOnly, recused: "refused: already-recused", away: "out" },
  redact: electorateOnly,
  rename: electorateOnly,
  reopen: electorateOnly,
  reverse: electorateOnly,
  review: electorateOnly,
  seal: electorateOnly,
  "same-as": electorateOnly,
  split: electorateOnly,
  second: electorateOnly,
  send: electorateOnly,
  write: electorateOnly,
  "stand-aside": electorateOnly,
  thaw: electorateOnly,
  "to-council": electorateOnly,
  // Only councillors take, and only a case to which the council was called: nobody answers in it.
  take: {
    ...electorateOnly,
    recused: "refused: nothing-to-take",
    councillor: "refused: nothing-to-take",
  },
  told: electorateOnly,
  unrecuse: electorateOnly,
  unsend: electorateOnly,
  withdrawn: electorateOnly,
  appeal: electorateOnly,
  "answer-appeal": electorateOnly,
};
