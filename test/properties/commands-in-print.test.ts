import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../src/domain/case/case-command.ts";
import { AppealAnswer } from "../../src/domain/chapters/appealing/appealing-events.ts";
import { Impossibility } from "../../src/domain/chapters/reporting/reporting-events.ts";
import { Answer } from "../../src/domain/chapters/reviewing/reviewing-events.ts";
import { commandsIn } from "../../src/domain/kernel/commands-in.ts";
import { Handle } from "../../src/domain/values/handle.ts";
import { PartyRef, PartyRole, type WrittenIdentity } from "../../src/domain/values/party.ts";
import { addMinutes } from "../../src/domain/values/time.ts";
import { at } from "../domain/given.ts";
import { registry } from "./hear-talk.ts";
import { processorTime } from "../processor-time.ts";
import { runs } from "../property-runs.ts";
import { readMarkdown } from "../../src/adapters/markdown/read-markdown.ts";

const now = at("22 17:00");

/** Words as the app keeps them: they begin and end with something, and hold no command. */
const words = fc
  .array(
    fc.constantFrom(
      "a",
      "Ünï",
      "😀",
      "@bo",
      "1:30",
      "no",
      "`x`",
      "/",
      " ",
      "\n",
      "- x",
      "\n/s\n",
      "\n/shrug: so\n",
      "\n/usr/bin\n",
      "\n/5\n",
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => `w${pieces.join("")}w`)
  .filter((text) => commandsIn(text, registry.keys(), readMarkdown).length === 0);
const handle = fc
  .stringMatching(/^[a-z\d](-?[a-z\d]){0,10}$/)
  .map((login) => Handle.parse(login))
  .filter((login) => login !== "committee");
const numbered = fc
  .tuple(fc.constantFrom(...PartyRole.options), fc.integer({ min: 1, max: 99 }))
  .map(([role, number]) => PartyRef.parse(`${role}-${number}`));
const addressee = fc.oneof(numbered, fc.constant("council" as const));
const identity: fc.Arbitrary<WrittenIdentity> = fc.oneof(
  handle.map((login) => ({ handle: login })),
  handle.map((login) => ({ heldBy: login })),
  handle.map((login) => ({ address: `${login}@example.org` })),
  fc.constant({ group: "committee" as const }),
);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

function said(one: WrittenIdentity): string {
  if ("handle" in one) return `@${one.handle}`;
  if ("heldBy" in one) return `held-by @${one.heldBy}`;
  return "group" in one ? one.group : one.address;
}

type Written = readonly [string, CaseCommand];
const after = (text: string | undefined) => (text === undefined ? "" : `: ${text}`);

/** A command and one way to write it. */
const written = fc.oneof(
  fc
    .record({ party: numbered, day: maybe(fc.constant(" on 2026-11-20")), said: words })
    .map(({ party, day = "", said: theirs }): Written => [
      `/appeal ${party}${day}: ${theirs}`,
      {
        type: "ReceiveAppeal",
        party,
        receivedAt: day === "" ? now : at("20 23:59:59"),
        words: theirs,
      },
    ]),
  fc
    .record({
      party: maybe(numbered),
      answer: fc.constantFrom(...AppealAnswer.options),
      why: words,
    })
    .map(({ party, answer, why }): Written => [
      `/answer-appeal ${party === undefined ? "" : `${party} `}${answer}: ${why}`,
      { type: "AnswerAppeal", party, answer, reason: why },
    ]),
  fc
    .record({
      whom: addressee,
      what: fc.constantFrom("receipt" as const, "outcome" as const),
      words: maybe(words),
    })
    .map(({ whom, what, words: how }): Written => [
      `/told ${whom} ${what}${after(how)}`,
      { type: "TellParty", whom, what, until: undefined, words: how },
    ]),
  fc
    .record({ whom: addressee, answer: fc.constantFrom(...Answer.options), words: maybe(words) })
    .map(({ whom, answer, words: how }): Written => [
      `/heard ${whom} ${answer}${after(how)}`,
      { type: "HearParty", whom, answer, words: how },
    ]),
  fc
    .record({
      for: fc.constantFrom("tell" as const, "ask" as const),
      whom: addressee,
      ground: fc.constantFrom(...Impossibility.options),
      reason: words,
    })
    .map((one): Written => [
      `/cannot ${one.for} ${one.whom} ${one.ground}: ${one.reason}`,
      { type: "RuleOutContact", ...one },
    ]),
  fc
    .record({ whom: addressee, question: words })
    .map((one): Written => [`/ask ${one.whom}: ${one.question}`, { type: "AskParty", ...one }]),
  fc
    .record({ role: fc.constantFrom(...PartyRole.options), identity })
    .map((one): Written => [
      `/name ${one.role} ${said(one.identity)}`,
      { type: "NameParty", ...one },
    ]),
  fc
    .record({ party: numbered, identity, reason: words })
    .map((one): Written => [
      `/rename ${one.party} ${said(one.identity)}: ${one.reason}`,
      { type: "RenameParty", ...one },
    ]),
  words.map((text): Written => [`/note ${text}`, { type: "TakeNote", text }]),
  words.map((what): Written => [`/disclose ${what}`, { type: "DiscloseConflict", what }]),
  words.map((reason): Written => [
    `/broken 3: ${reason}`,
    { type: "PromiseIsBroken", promise: 3, reason },
  ]),
  handle.map((member): Written => [`/may-stay @${member}`, { type: "LetStay", member }]),
  words.map((reason): Written => [`/reopen: ${reason}`, { type: "ReopenCase", reason }]),
  fc
    .record({ member: handle, reason: words })
    .map((one): Written => [
      `/recuse @${one.member}: ${one.reason}`,
      { type: "RecuseMember", ...one },
    ]),
  fc
    .record({ member: handle, reason: words })
    .map((one): Written => [
      `/unrecuse @${one.member}: ${one.reason}`,
      { type: "EndRecusal", ...one },
    ]),
  maybe(fc.integer({ min: 1, max: 9_999 })).map((number): Written => [
    number === undefined ? "/second" : `/second ${number}`,
    { type: "SecondAct", number },
  ]),
  maybe(fc.integer({ min: 1, max: 9_999 })).map((act): Written => [
    act === undefined ? "/ratify" : `/ratify ${act}`,
    { type: "RatifyAct", act },
  ]),
  fc
    .record({ act: maybe(fc.integer({ min: 1, max: 9_999 })), reason: words })
    .map((one): Written => [
      `/reverse${one.act === undefined ? "" : ` ${one.act}`}: ${one.reason}`,
      { type: "ReverseAct", ...one },
    ]),
  fc
    .record({ what: words, byDelegate: fc.boolean() })
    .map((one): Written => [
      `/act${one.byDelegate ? " delegate" : ""}: ${one.what}`,
      { type: "TellOfAct", ...one, actedAt: undefined },
    ]),
  fc
    .record({ party: numbered, hours: fc.integer({ min: 1, max: 168 }), reason: words })
    .map(({ party, hours, reason }): Written => [
      `/act ban ${party} for ${hours}h: ${reason}`,
      { type: "BanAlone", whom: { party }, until: addMinutes(now, hours * 60), reason },
    ]),
  words.map((what): Written => [`/danger ${what}`, { type: "DeclareDanger", what }]),
  words.map((whom): Written => [`/danger contacted: ${whom}`, { type: "NoteHelpContacted", whom }]),
  fc
    .record({ order: fc.stringMatching(/^[0-9a-f]{8}$/), reason: words })
    .map(({ order, reason }): Written => [
      `/review ${order} lift: ${reason}`,
      { type: "ReviewOrder", order, outcome: "lift", reason },
    ]),
  words.map((to): Written => [
    `/close not-ours: ${to}`,
    { type: "CloseCase", closing: { as: "not-ours", to } },
  ]),
);

describe("a command that is written down", () => {
  test("is read as what was meant, several in a comment in their order", () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 6 }), (commands) => {
        const body = commands.map(([text]) => text).join("\n");
        const read = commandsIn(body, registry.keys(), readMarkdown).map(({ verb, words: rest }) =>
          registry.get(verb)?.read(rest, now),
        );
        expect(read).toEqual(commands.map(([, command]) => command));
      }),
      { numRuns: runs(300) },
    );
  });

  test("is the same text again when it is printed", () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 6 }), (commands) => {
        const readAll = (texts: readonly string[]) =>
          commandsIn(texts.join("\n"), registry.keys(), readMarkdown);
        const spoken = readAll(commands.map(([text]) => text));
        expect(readAll(spoken.map(({ text }) => text))).toEqual(spoken);
        expect(spoken.map(({ text }) => text)).toEqual(commands.map(([text]) => text.trim()));
      }),
    );
  });

  test("of whatever kind is never read into a fault, nor slowly", () => {
    const verbs = [...registry.keys()];
    fc.assert(
      fc.property(
        fc.constantFrom(...verbs),
        fc.string({ unit: "binary", maxLength: 200 }),
        (verb, text) => {
          expect(registry.get(verb)?.read(text, now)).toBeDefined();
        },
      ),
      { numRuns: runs(500) },
    );
    const pieces = [
      "@.",
      "@a",
      " :",
      ": ",
      "a ",
      "\n",
      "-",
      "held-by ",
      "until ",
      "1:30",
      "`",
      "/",
    ];
    // Linear ones need some five milliseconds.
    const slow: string[] = [];
    for (const verb of verbs)
      for (const piece of pieces) {
        const spent = processorTime();
        registry.get(verb)?.read(`reporter-1 ${piece.repeat(65_000 / piece.length)} x`, now);
        if (spent() > 500) slow.push(`/${verb} ${piece}`);
      }
    expect(slow).toEqual([]);
  });
});
