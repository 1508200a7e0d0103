import { test } from "vitest";
import { NodeId, Sha256 } from "../../src/domain/values/ids.ts";
import { Instant } from "../../src/domain/values/time.ts";
import { noticeOfEvent } from "../../src/domain/case/notice-of-event.ts";
import { keptText } from "../../src/domain/chapters/retaining/retaining-text.ts";
import { ada, at, bo, cy, recorded } from "../domain/given.ts";
import { matchesPage } from "./page.ts";
import { after, partOf } from "./part-of.ts";
import { says, type Happened } from "./told-case.ts";
import { closed, wide } from "./typical-cases.ts";

const forgetAt = Instant.parse("2028-12-22T23:59:59Z");
const neared = recorded(Instant.parse("2028-11-22T23:59:59Z"), {
  type: "ForgettingNeared",
  forgetAt,
  byComity: true,
});
const nearedByHand = recorded(neared.at, { type: "ForgettingNeared", forgetAt });
const redacted = recorded(at("25 10:00"), {
  type: "CommentRedacted",
  comment: NodeId.parse("IC_said"),
  hash: Sha256.parse("d".repeat(64)),
  wroteAt: at("24 09:00"),
  reason: "it names somebody who is no party",
});
const kept: Happened = [
  ...closed,
  ...says(bo, at("25 10:00"), "/keep until 2027-11-30: a court has asked for it"),
  ...says(ada, at("25 10:10"), "/second"),
];
const keptLonger: Happened = [
  ...closed,
  neared,
  ...says(bo, Instant.parse("2028-11-23T10:00:00Z"), "/keep until 2029-11-30: a court"),
  ...says(cy, Instant.parse("2028-11-23T10:10:00Z"), "/second"),
];
const later = Instant.parse("2028-11-24T00:00:00Z");
const people = [ada, bo, cy];
const situation = {
  state: after(closed, later),
  config: wide,
  people,
  emergencySheet: "",
  events: [],
};

test("what is said of how long a case is kept", async () => {
  await matchesPage("how-long-a-case-is-kept", [
    ["its time is nearly over", noticeOfEvent(neared, situation) ?? ""],
    [
      "its time is nearly over, as older versions said it",
      noticeOfEvent(nearedByHand, situation) ?? "",
    ],
    ["a comment was taken out", noticeOfEvent(redacted, situation) ?? ""],
    partOf("nearly over, in the status comment", keptText, [...closed, neared], later),
    partOf("kept by members", keptText, kept, at("26 00:00")),
    partOf("kept by members since it was said", keptText, keptLonger, later),
    partOf("kept by members, and nearly over", keptText, [...kept, neared], later),
  ]);
});
