import { Cause, CodeName, NodeId, Sha256 } from "../../src/domain/values/ids.ts";
import { PartyRef } from "../../src/domain/values/party.ts";
import { Measure } from "../../src/domain/values/measure.ts";
import { ada, at, bo, recorded, report, reporter1 } from "../domain/given.ts";
import { says, told, type ToldCase } from "./told-case.ts";
import { acknowledged, found, wide } from "./typical-cases.ts";

const [reporter2, reporter3] = [PartyRef.parse("reporter-2"), PartyRef.parse("reporter-3")];
const split = Cause.parse("IC_split#1");
const from = CodeName.parse("blue-crane");
const joining = { from, was: reporter1, receivedAt: at("22 15:00") };

const course = Measure.parse({ kind: "other", of: "reported-1", words: "the course" });
const other = Measure.parse({
  kind: "other",
  of: "reported-1",
  words: "a talk with a mentor",
  if_refused: "a month away",
});
const organisers = Measure.parse({
  kind: "organisers-told",
  of: "reported-1",
  organisers: "the event's team",
  words: "not on the programme",
  until: "2027-05-22",
});

/** Cases that do not go the usual way. */
export const shapeTales: readonly ToldCase[] = [
  told(
    "what somebody refuses, and what has an end",
    [
      ...acknowledged,
      ...says(ada, at("22 16:50"), "/name reported @mal"),
      recorded(at("22 17:00"), {
        type: "ResolutionEnacted",
        lines: [course, other, organisers].map((measure, i) => ({ line: i + 1, measure })),
      }),
      recorded(at("22 17:30"), { type: "LineDone", line: 3, proof: "by mail" }),
      ...says(bo, at("22 18:00"), "/heard reported-1 declines: no"),
      recorded(at("22 18:10"), { type: "MeasureEnded", line: 3 }),
    ],
    at("22 18:30"),
  ),
  told(
    "somebody reported is a minor",
    [
      ...acknowledged,
      ...says(ada, at("22 16:50"), "/name reported @mal"),
      ...says(bo, at("22 17:00"), "/minor reported-1"),
    ],
    at("22 18:30"),
  ),
  told(
    "two reports of one incident",
    [
      ...acknowledged,
      recorded(at("22 17:00"), { type: "ReportJoined", ...joining, party: reporter2 }),
      recorded(at("22 17:00"), {
        type: "ReportJoined",
        ...joining,
        was: reporter2,
        party: reporter3,
        hasPage: true,
      }),
      recorded(at("22 18:00"), { type: "ReportLeft", from }),
    ],
    at("22 18:30"),
  ),
  told(
    "a case is taken apart",
    [
      ...acknowledged,
      ...says(ada, at("22 16:50"), "/name reported @mal"),
      ...says(bo, at("22 16:51"), "/name reported @pat"),
      {
        ...recorded(
          at("22 17:00"),
          {
            type: "CaseSplit",
            parties: [PartyRef.parse("reported-2")],
            also: [reporter1],
            about: "the dinner",
          },
          bo,
        ),
        cause: split,
      },
      recorded(at("22 17:00"), {
        type: "SplitPlaced",
        split,
        issue: { id: NodeId.parse("I_2"), number: 2 },
      }),
      recorded(at("22 17:00"), { type: "SplitOpened", split, to: from }),
    ],
    at("22 18:30"),
  ),
  told(
    "a case that was taken out of another",
    [
      report,
      recorded(at("22 16:00"), {
        type: "PartyTakenOver",
        from,
        was: reporter2,
        party: reporter1,
        since: at("22 15:00"),
        acknowledgedAt: at("22 15:30"),
        hasPage: true,
        address: "sam@example.org",
      }),
    ],
    at("22 18:30"),
  ),
  told(
    "several go to a case that is taken out, and several are in both",
    [
      ...acknowledged,
      ...says(ada, at("22 16:50"), "/name reported @mal"),
      ...says(bo, at("22 16:51"), "/name reported @pat"),
      ...says(bo, at("22 16:52"), "/name affected sam@example.org"),
      {
        ...recorded(
          at("22 17:00"),
          {
            type: "CaseSplit",
            parties: [PartyRef.parse("reported-2"), PartyRef.parse("reported-1")],
            also: [reporter1, PartyRef.parse("affected-1")],
            about: "the dinner",
          },
          bo,
        ),
        cause: split,
      },
      recorded(at("22 17:00"), { type: "SplitOpened", split, to: from }),
    ],
    at("22 18:30"),
  ),
  told(
    "what was decided before is asked, and answered by itself",
    [...found, ...says(bo, at("23 10:00"), "/history reported-1")],
    at("23 10:30"),
    { under: wide },
  ),
  told(
    "a report taken back, and stood by after all",
    [
      ...acknowledged,
      ...says(bo, at("22 17:00"), "/withdrawn reporter-1 wants outcome: by phone"),
      ...says(bo, at("22 18:00"), "/withdrawn reporter-1 undone: by mail"),
    ],
    at("22 18:30"),
  ),
  told(
    "a case is nearly forgotten, and then it is",
    [
      ...acknowledged,
      ...says(bo, at("22 18:00"), "/close not-a-report"),
      recorded(at("22 19:00"), {
        type: "ForgettingNeared",
        forgetAt: at("23 17:00"),
        byComity: true,
      }),
      recorded(at("23 17:00"), { type: "ForgettingBegun" }),
    ],
    at("23 17:00"),
  ),
  told(
    "a comment is taken out, and a closed case is kept longer",
    [
      ...acknowledged,
      recorded(at("22 17:00"), {
        type: "CommentRedacted",
        comment: NodeId.parse("IC_said"),
        hash: Sha256.parse("d".repeat(64)),
        wroteAt: at("22 16:50"),
        reason: "it names somebody who is no party",
      }),
      ...says(bo, at("22 18:00"), "/close not-a-report"),
      recorded(at("22 19:00"), { type: "ForgettingNeared", forgetAt: at("29 17:00") }),
      ...says(bo, at("22 19:10"), "/keep until 2027-11-30: a court has asked for it"),
      ...says(ada, at("22 19:20"), "/second"),
    ],
    at("22 19:30"),
  ),
];
