import { describe, expect, test } from "vitest";
import mediate from "../../src/domain/chapters/mediating/commands/mediate.ts";
import { at } from "../domain/given.ts";

const now = at("22 17:00");
const noDate = { refused: "date-not-read", detail: "it is no date" };

/** What is written, and what is read; nothing where it is not understood. */
const rows: readonly (readonly [words: string, read: object | undefined])[] = [
  ["offer", { type: "OfferMediation", mediator: undefined, between: [], until: undefined }],
  ["Offer @Gus", { mediator: { handle: "gus" } }],
  ["offer held-by @cy", { mediator: { heldBy: "cy" } }],
  ["offer gus@example.org", { mediator: { address: "gus@example.org" } }],
  ["offer mediator-2", { mediator: { party: "mediator-2" } }],
  ["offer reporter-1", undefined],
  ["offer committee", undefined],
  ["offer @gus and @kit", undefined],
  [
    "offer @gus to reporter-1, reported-1 and affected-1",
    {
      mediator: { handle: "gus" },
      between: ["reporter-1", "reported-1", "affected-1"],
    },
  ],
  ["offer to reporter-1 reported-1", { between: ["reporter-1", "reported-1"] }],
  ["offer to @mal", undefined],
  [
    "offer @gus until 2026-12-24 answers by in 2 days",
    {
      until: "2026-12-24T23:59:59Z",
      answersBy: "2026-11-24T17:00:00Z",
    },
  ],
  [
    "offer @gus answers by 2026-11-25 12:00 until in 3 weeks",
    {
      until: "2026-12-13T17:00:00Z",
      answersBy: "2026-11-25T12:00:00Z",
    },
  ],
  ["offer @until", { mediator: { handle: "until" }, until: undefined }],
  ["offer @gus until soon", noDate],
  ["offer @gus answers by whenever", noDate],
  ["offer @gus wished by Reporter-1", { wishedBy: "reporter-1" }],
  ["offer @gus wished by rin", undefined],
  ["offer @gus anyway: they never meet", { anyway: "they never meet" }],
  ["offer @gus anyway", undefined],
  ["reporter-1 agrees", { type: "AgreeToMediation", party: "reporter-1", mayLearn: undefined }],
  ["reporter-1 agrees named", { mayLearn: "who" }],
  ["reporter-1 agrees unnamed: by phone", { mayLearn: "that" }],
  ["reporter-1 agrees: named in no case", { mayLearn: undefined }],
  ["reporter-1 agrees gladly", undefined],
  ["rin agrees", undefined],
  ["reported-1 declines", { type: "DeclineMediation", party: "reported-1" }],
  ["reported-1 withdraws: they moved away", { type: "DeclineMediation" }],
  ["reported-1 wonders", undefined],
  ["committee agrees", undefined],
  ["committee proposes @kit", { type: "ProposeMediationTerms", of: "committee", until: undefined }],
  ["reporter-1 proposes until 2026-12-24", { mediator: undefined, until: "2026-12-24T23:59:59Z" }],
  ["reporter-1 proposes mediator-1 until in 2 days", { mediator: { party: "mediator-1" } }],
  ["reporter-1 proposes", undefined],
  ["reporter-1 proposes something else until in 2 days", undefined],
  ["reporter-1 proposes until soon", noDate],
  ["rin proposes @kit", undefined],
  ["report: it went well", { type: "ReportOfMediation", vettedBy: [], words: "it went well" }],
  [
    "report vetted by reporter-1, reported-1: they: both\nagreed",
    {
      vettedBy: ["reporter-1", "reported-1"],
      words: "they: both\nagreed",
    },
  ],
  ["report vetted by everybody: well", undefined],
  ["report vetted by reporter-1", undefined],
  ["report", undefined],
  ["resolved: both are content", { type: "EvaluateMediation", result: "resolved" }],
  ["goes-on: it happened again", { result: "goes-on", words: "it happened again" }],
  ["resolved", undefined],
  ["end: the mediator fell ill", { type: "TakeMediationBack", reason: "the mediator fell ill" }],
  ["end", undefined],
  ["", undefined],
];

describe("reading what is said of mediation", () => {
  test.for(rows)("/mediate %s", ([words, read]) => {
    expect(mediate.read(words, now)).toMatchObject(
      read ?? { refused: "arguments-not-understood", detail: "mediate" },
    );
  });
});
