import appeal from "../../src/domain/chapters/appealing/commands/appeal.ts";
import grant from "../../src/domain/chapters/keeping-apart/commands/grant.ts";
import cannot from "../../src/domain/chapters/reporting/commands/cannot.ts";
import close from "../../src/domain/chapters/closing/commands/close.ts";
import done from "../../src/domain/chapters/enacting/commands/done.ts";
import enact from "../../src/domain/chapters/enacting/commands/enact.ts";
import failed from "../../src/domain/chapters/enacting/commands/failed.ts";
import postpone from "../../src/domain/chapters/deciding/commands/postpone.ts";
import find from "../../src/domain/chapters/reviewing/commands/find.ts";
import heard from "../../src/domain/chapters/reviewing/commands/heard.ts";
import name from "../../src/domain/chapters/reporting/commands/name.ts";
import recuse from "../../src/domain/who-decides/commands/recuse.ts";
import rename from "../../src/domain/chapters/reporting/commands/rename.ts";
import second from "../../src/domain/case/commands/second.ts";
import split from "../../src/domain/chapters/taking-apart/commands/split.ts";
import told from "../../src/domain/chapters/reporting/commands/told.ts";
import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../src/domain/case/case-command.ts";
import type { SlashCommand } from "../../src/domain/kernel/define-command.ts";
import { at } from "../domain/given.ts";

const now = at("22 17:00");

const notRead = (detail: string) => ({ refused: "date-not-read", detail });

const linesNotRead = (detail: string) => ({ refused: "lines-not-understood", detail });

interface Row {
  readonly command: SlashCommand<CaseCommand>;
  readonly words: string;
  /** What is read, or nothing where the words are not understood. */
  readonly read: object | undefined;
}

const rows: readonly Row[] = [
  {
    command: split,
    words: "reported-2, reporter-2 and reported-2 also affected-1: the dinner",
    read: { parties: ["reported-2", "reporter-2"], also: ["affected-1"], about: "the dinner" },
  },
  { command: split, words: "also reporter-1: the dinner", read: { also: ["reporter-1"] } },
  { command: split, words: "reported-2", read: undefined },
  { command: split, words: "reported-2:", read: undefined },
  { command: split, words: "and: the dinner", read: undefined },
  { command: split, words: "mal: the dinner", read: undefined },
  { command: told, words: "everyone receipt", read: { whom: "everyone", what: "receipt" } },
  {
    command: told,
    words: "Reporter-1 Receipt: by phone",
    read: { whom: "reporter-1", words: "by phone" },
  },
  {
    command: told,
    words: "everyone timeline until 2026-12-01",
    read: { until: "2026-12-01T23:59:59Z" },
  },
  {
    command: told,
    words: "everyone timeline until 2026-12-01 12:00: soon",
    read: { until: "2026-12-01T12:00:00Z", words: "soon" },
  },
  {
    command: told,
    words: "everyone timeline until in 3 days",
    read: { until: "2026-11-25T17:00:00Z" },
  },
  {
    command: told,
    words: "everyone timeline until 2026-12-01T12:00+02:00: soon",
    read: { until: "2026-12-01T10:00:00Z", words: "soon" },
  },
  {
    command: told,
    words: "everyone timeline until 2026-12-01 12:00 UTC: soon",
    read: { until: "2026-12-01T12:00:00Z", words: "soon" },
  },
  {
    command: told,
    words: "everyone timeline until in 3 days\nthey know",
    read: { until: "2026-11-25T17:00:00Z", words: "they know" },
  },
  { command: told, words: "everyone timeline", read: undefined },
  { command: told, words: "everyone timeline until someday", read: notRead("it is no date") },
  {
    command: told,
    words: "everyone timeline until in a week: soon",
    read: { until: "2026-11-29T17:00:00Z", words: "soon" },
  },
  {
    command: told,
    words: "everyone timeline until 5/6/2027",
    read: notRead("day or month first? Write 2027-06-05 or 2027-05-06"),
  },
  { command: told, words: "nobody receipt", read: undefined },
  { command: told, words: "__proto__ constructor", read: undefined },
  { command: heard, words: "reported-1 agrees", read: { answer: "agrees", words: undefined } },
  {
    command: heard,
    words: "reported-1: agrees with nothing",
    read: { answer: "agrees", words: "with nothing" },
  },
  { command: heard, words: "reported-1", read: undefined },
  {
    command: cannot,
    words: "tell reporter-1 anonymous: no address",
    read: { for: "tell", ground: "anonymous" },
  },
  { command: cannot, words: "tell reporter-1 anonymous", read: undefined },
  { command: cannot, words: "tell reporter-1 shy: they are", read: undefined },
  {
    command: name,
    words: "reported @Mal",
    read: { role: "reported", identity: { handle: "mal" } },
  },
  {
    command: name,
    words: "reporter a@example.org",
    read: { identity: { address: "a@example.org" } },
  },
  { command: name, words: "reporter held-by @cy", read: { identity: { heldBy: "cy" } } },
  { command: name, words: "reported the man with the hat", read: undefined },
  { command: name, words: "reported @-mal", read: undefined },
  { command: name, words: "bystander @mal", read: undefined },
  {
    command: rename,
    words: "reported-1 @mal: wrong account",
    read: { party: "reported-1", reason: "wrong account" },
  },
  { command: rename, words: "reported-1 @mal", read: undefined },
  { command: recuse, words: "", read: { member: "oneself", reason: undefined } },
  {
    command: recuse,
    words: "we are friends",
    read: { member: "oneself", reason: "we are friends" },
  },
  {
    command: recuse,
    words: "@bo: they are friends",
    read: { member: "bo", reason: "they are friends" },
  },
  {
    command: recuse,
    words: "@bo they are friends",
    read: { member: "bo", reason: "they are friends" },
  },
  { command: second, words: "", read: { number: undefined } },
  { command: second, words: "#2", read: { number: 2 } },
  { command: second, words: "the motion", read: undefined },
  { command: close, words: "", read: { closing: { as: "resolved" } } },
  {
    command: close,
    words: "not–ours: to the city",
    read: { closing: { as: "not-ours", to: "to the city" } },
  },
  { command: close, words: "not-ours", read: undefined },
  {
    command: close,
    words: "duplicate Amber-Heron",
    read: { closing: { as: "duplicate", of: "amber-heron" } },
  },
  { command: close, words: "soon", read: undefined },
  { command: done, words: "3 mailed today", read: { number: 3, evidence: "mailed today" } },
  { command: done, words: "#12: mailed", read: { number: 12, evidence: "mailed" } },
  { command: done, words: "3", read: undefined },
  { command: done, words: "all of it", read: undefined },
  { command: failed, words: "2: the channel is gone", read: { number: 2 } },
  { command: enact, words: "", read: { type: "EnactResolution" } },
  { command: enact, words: "tomorrow", read: undefined },
  {
    command: postpone,
    words: "until 2026-12-04 16:00: nearly there",
    read: { until: "2026-12-04T16:00:00Z", reason: "nearly there" },
  },
  { command: postpone, words: "until in 3 days: soon", read: { until: "2026-11-25T17:00:00Z" } },
  { command: postpone, words: "until 2026-12-04", read: undefined },
  { command: postpone, words: "until whenever: soon", read: notRead("it is no date") },
  { command: postpone, words: "2026-12-04: soon", read: undefined },
  {
    command: grant,
    words: "@eve until 2027-01-31 18:00 +01:00: their review",
    read: { person: "eve", until: "2027-01-31T17:00:00Z", reason: "their review" },
  },
  { command: grant, words: "@eve until later: their review", read: notRead("it is no date") },
  { command: grant, words: "@eve: their review", read: undefined },
  {
    command: appeal,
    words: "reported-1 on 20 Nov 2026: their letter",
    read: { receivedAt: "2026-11-20T23:59:59Z", words: "their letter" },
  },
  {
    command: appeal,
    words: "reported-1 on yesterday 14:00: their letter",
    read: { receivedAt: "2026-11-21T14:00:00Z" },
  },
  { command: appeal, words: "reported-1 on today: their letter", read: { receivedAt: now } },
  {
    command: appeal,
    words: "reported-1 on Monday: their letter",
    read: notRead("which day is that? Write it as 2027-05-22"),
  },
  {
    command: appeal,
    words: "reported-1 on tomorrow: their letter",
    read: notRead("it is still to come"),
  },
  {
    command: appeal,
    words: "reported-1 on that evening I was elsewhere",
    read: { receivedAt: now, words: "on that evening I was elsewhere" },
  },
  {
    command: find,
    words:
      "happened: insults\nin two threads\nviolation: YES\nresponsible: reported-1 and reported-2",
    read: {
      finding: {
        happened: "insults\nin two threads",
        violation: "yes",
        responsible: ["reported-1", "reported-2"],
      },
    },
  },
  {
    command: find,
    words: "violation: maybe\nongoing: Yes.\nresponsible: @mal\nhappened:",
    read: linesNotRead(
      "line 1: violation: must be yes, no or unclear\nline 3: responsible: names people by their role, so that no name stands in it: reported-1, or nobody\nline 4: happened: say it in words",
    ),
  },
  {
    command: find,
    words: "ongoing: perhaps\ndanger: no",
    read: linesNotRead("line 1: ongoing: must be yes, no or unknown"),
  },
  {
    command: find,
    words: "it was bad",
    read: linesNotRead(
      "line 1: begins with none of happened:, violation:, responsible:, ongoing:, danger:",
    ),
  },
  {
    command: find,
    words: "violation: yes\nviolaton: no",
    read: linesNotRead("line 2: did you mean violation: ?"),
  },
  {
    command: find,
    words: "violation: yes\nresponsible: nobody\n\nSent from my telephone\nby Bo",
    read: { finding: { violation: "yes", responsible: [] } },
  },
  {
    command: find,
    words: "violation: yes\n\nSent from my telephone\n\nongoing: no",
    read: linesNotRead(
      "line 3: begins with none of happened:, violation:, responsible:, ongoing:, danger:",
    ),
  },
  { command: find, words: "", read: undefined },
  {
    command: find,
    words: "happened: what happened\nviolation: yes",
    read: { refused: "placeholder-left", detail: "what happened" },
  },
  {
    command: told,
    words: "everyone receipt: how you told them",
    read: { refused: "placeholder-left", detail: "how you told them" },
  },
];

describe("the words after a verb, a finding among them (M29, M30, M31, M32)", () => {
  test.for(
    rows.map((row) => ({ ...row, title: `/${row.command.name} ${JSON.stringify(row.words)}` })),
  )("$title", ({ command, words, read }) => {
    expect(command.read(words, now)).toMatchObject(
      read ?? { refused: "arguments-not-understood", detail: command.name },
    );
  });
});
