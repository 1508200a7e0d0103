import act from "../../src/domain/chapters/urgent-action/commands/act.ts";
import danger from "../../src/domain/chapters/urgent-action/commands/danger.ts";
import ratify from "../../src/domain/chapters/urgent-action/commands/ratify.ts";
import reverse from "../../src/domain/chapters/urgent-action/commands/reverse.ts";
import thaw from "../../src/domain/tampering/commands/thaw.ts";
import review from "../../src/domain/chapters/banning/commands/review.ts";
import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../src/domain/case/case-command.ts";
import type { SlashCommand } from "../../src/domain/kernel/define-command.ts";
import { at } from "../domain/given.ts";

const now = at("22 17:00");

const notRead = (detail: string) => ({ refused: "date-not-read", detail });
const noLength = notRead("it is no length of time; one is written 3d or 12 hours");

interface Row {
  readonly command: SlashCommand<CaseCommand>;
  readonly words: string;
  /** What is read, or nothing where the words are not understood. */
  readonly read: object | undefined;
}

const rows: readonly Row[] = [
  {
    command: thaw,
    words: " 3B1F0C9D2A7E",
    read: { type: "ThawRecord", end: "3b1f0c9d2a7e" },
  },
  { command: thaw, words: "3b1f", read: undefined },
  {
    command: act,
    words: "ban reported-1 for 3d: threats",
    read: {
      type: "BanAlone",
      whom: { party: "reported-1" },
      until: "2026-11-25T17:00:00Z",
      reason: "threats",
    },
  },
  {
    command: act,
    words: "Ban Reported-1 for 12 hours: 4 threats: more\nto come",
    read: { until: "2026-11-23T05:00:00Z", reason: "4 threats: more\nto come" },
  },
  {
    command: act,
    words: "ban @Mal for 1 week\nthreats",
    read: { whom: { handle: "mal" }, until: "2026-11-29T17:00:00Z", reason: "threats" },
  },
  {
    command: act,
    words: "ban reported-1 until 2026-11-25: threats",
    read: { until: "2026-11-25T23:59:59Z" },
  },
  {
    command: act,
    words: "ban reported-1 until 2026-11-25 12:00+02:00: threats",
    read: { until: "2026-11-25T10:00:00Z" },
  },
  {
    command: act,
    words: "ban reported-1 until in 3 days: threats",
    read: { until: "2026-11-25T17:00:00Z" },
  },
  { command: act, words: "ban reported-1 for 300 days: threats", read: { type: "BanAlone" } },
  { command: act, words: "ban reported-1 for 3d", read: undefined },
  { command: act, words: "ban reported-1: threats", read: undefined },
  { command: act, words: "ban reported-1 for ever: threats", read: noLength },
  { command: act, words: "ban for 3d: threats", read: undefined },
  { command: act, words: "ban", read: undefined },
  {
    command: act,
    words: "asked them to leave",
    read: {
      type: "TellOfAct",
      what: "asked them to leave",
      actedAt: undefined,
      byDelegate: false,
    },
  },
  {
    command: act,
    words: "banned mal from the chat for 3d: threats",
    read: { type: "TellOfAct", what: "banned mal from the chat for 3d: threats" },
  },
  {
    command: act,
    words: "at 2026-11-22 14:00: asked them to leave",
    read: { what: "asked them to leave", actedAt: "2026-11-22T14:00:00Z" },
  },
  {
    command: act,
    words: "asked them to leave\nat: 2026-11-22 14:00 UTC\nand they did",
    read: { what: "asked them to leave\n\nand they did", actedAt: "2026-11-22T14:00:00Z" },
  },
  {
    command: act,
    words: "at the venue: asked them to leave",
    read: { what: "at the venue: asked them to leave", actedAt: undefined },
  },
  {
    command: act,
    words: "at yesterday 14:00: asked them to leave",
    read: { what: "asked them to leave", actedAt: "2026-11-21T14:00:00Z" },
  },
  {
    command: act,
    words: "at 2 hours ago: asked them to leave",
    read: { actedAt: "2026-11-22T15:00:00Z" },
  },
  {
    command: act,
    words: "at 14:00: asked them to leave",
    read: notRead("of which day? Write it as 2027-05-22 18:00"),
  },
  { command: act, words: "at 14:00 asked them to leave", read: undefined },
  { command: act, words: "at noon: asked them to leave", read: notRead("it is no date") },
  { command: act, words: "asked them to leave\nat: noon", read: notRead("it is no date") },
  {
    command: act,
    words: "ban reported-1 for 20 years: threats",
    read: notRead("it is more than ten years ahead"),
  },
  { command: act, words: "ban reported-1 until soon: threats", read: notRead("it is no date") },
  {
    command: act,
    words: "delegate: took the badge",
    read: { what: "took the badge", byDelegate: true, actedAt: undefined },
  },
  {
    command: act,
    words: "delegate at 2026-11-22 14:00: took the badge",
    read: { what: "took the badge", byDelegate: true, actedAt: "2026-11-22T14:00:00Z" },
  },
  { command: act, words: "delegate:", read: undefined },
  { command: act, words: "", read: undefined },
  { command: ratify, words: "", read: { type: "RatifyAct", act: undefined } },
  { command: ratify, words: "#2", read: { act: 2 } },
  { command: ratify, words: "of course", read: undefined },
  {
    command: reverse,
    words: "it was somebody else",
    read: { type: "ReverseAct", act: undefined, reason: "it was somebody else" },
  },
  {
    command: reverse,
    words: "2: it was somebody else",
    read: { act: 2, reason: "it was somebody else" },
  },
  { command: reverse, words: "2 people say no", read: { act: undefined } },
  { command: reverse, words: "2", read: undefined },
  { command: reverse, words: "2:", read: undefined },
  { command: reverse, words: "", read: undefined },
  { command: danger, words: "they have a knife", read: { type: "DeclareDanger" } },
  {
    command: danger,
    words: "contacted: the police",
    read: { type: "NoteHelpContacted", whom: "the police" },
  },
  { command: danger, words: "contacted by nobody yet", read: { type: "DeclareDanger" } },
  { command: danger, words: "contacted:", read: undefined },
  {
    command: danger,
    words: "what is happening",
    read: { type: "DeclareDanger", what: undefined },
  },
  { command: danger, words: "", read: { type: "DeclareDanger", what: undefined } },
  {
    command: review,
    words: "3F9C2A1E keep",
    read: { type: "ReviewOrder", order: "3f9c2a1e", outcome: "keep", reason: undefined },
  },
  { command: review, words: "3f9c2a1e keep: still needed", read: { reason: "still needed" } },
  { command: review, words: "3f9c2a1e lift: over", read: { outcome: "lift", reason: "over" } },
  { command: review, words: "3f9c2a1e lift", read: undefined },
  { command: review, words: "3f9c2a1e", read: undefined },
  { command: review, words: "reported-1 keep", read: undefined },
];

describe("reading what was done alone and what becomes of bans (M41)", () => {
  test.for(rows)("/$command.name $words", ({ command, words, read }) => {
    const notUnderstood = { refused: "arguments-not-understood", detail: command.name };
    expect(command.read(words, now)).toMatchObject(read ?? notUnderstood);
  });
});
