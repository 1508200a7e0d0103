import { describe, expect, test } from "vitest";
import { awaitedActs } from "../../../../src/domain/case/awaited-acts.ts";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import type { CommentNamed } from "../../../../src/domain/kernel/asking.ts";
import { CodeName, NodeId, Sha256 } from "../../../../src/domain/values/ids.ts";
import { asks, at, bo, config, cy, given, recorded, report } from "../../given.ts";

const comment = NodeId.parse("IC_said");
const hash = Sha256.parse("d".repeat(64));
const reason = "it names somebody who is no party";
const wroteAt = at("22 16:30");
const redact: CaseCommand = { type: "RedactComment", comment: 12, reason };
const asked = asks(bo, at("22 17:00"), redact);
const seconded = asks(cy, at("22 17:10"), { type: "SecondAct", number: 1 });
const named: CommentNamed = { id: comment, hash, wroteAt, isOfComity: false };
const thread = (found: readonly CommentNamed[] = [named]) => ({
  commentsNamed: new Map(found.map((one) => [12, one])),
});
const inThread = (happened: Parameters<typeof given>[0], found?: readonly CommentNamed[]) =>
  given(happened, config, () => false, thread(found));

describe("taking a comment out of a thread", () => {
  test("waits for a second, and leaves its keyed hash", () => {
    const act = { act: "redact", comment, hash, wroteAt, issue: report.issue.id, reason } as const;
    inThread([report]).when(asked).records({ type: "SecondAwaited", number: 1, act });
    inThread([report, asked])
      .when(seconded)
      .records(
        { type: "ActSeconded", number: 1 },
        { type: "CommentRedacted", comment, hash, wroteAt, reason },
      );
    expect(inThread([report, asked, seconded]).state().redacted).toEqual([comment]);
  });

  test("is refused of what is not there, and of what Comity would write again", () => {
    inThread([report], []).when(asked).isRefused("no-such-comment");
    given([report]).when(asked).isRefused("no-such-comment");
    inThread([report], [{ ...named, isOfComity: true }])
      .when(asked)
      .isRefused("comment-of-comity");
  });

  test("is done once", () => {
    const again = asks(cy, at("22 18:00"), redact);
    inThread([report, asked, seconded]).when(again).isRefused("no-such-comment");
  });

  test("falls when the case moves, where another comment repeats it", () => {
    const issue = { id: NodeId.parse("I_room"), number: 1 };
    const [codeName, from] = [CodeName.parse("blue-crane"), report.codeName];
    const moved = recorded(at("22 17:05"), { type: "CaseMoved", codeName, issue, from });
    const there = inThread([report, asked, moved]);
    expect(awaitedActs(there.state())).toEqual([]);
    there.when(seconded).isRefused("no-such-comment");
  });
});
