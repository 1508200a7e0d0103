import { expect, test } from "vitest";
import type { CaseCommand } from "../../../src/domain/case/case-command.ts";
import { GitOid, NodeId } from "../../../src/domain/values/ids.ts";
import type { CaseObservation } from "../../../src/ports/observation.ts";
import { lookUpComments } from "../../../src/reconcile/hear/look-up-comments.ts";
import { hashedText } from "../../../src/reconcile/marks/hashed-text.ts";
import { printAnswerMark } from "../../../src/reconcile/marks/markers.ts";
import { printMessageMark } from "../../../src/reconcile/marks/web-marks.ts";
import { at, mal, rin } from "../../domain/given.ts";
import { comment, edited, observation } from "../../fakes/observed.ts";
import { ourHash } from "../../fakes/record-keys.ts";

const redact = (number: number): CaseCommand => {
  return { type: "RedactComment", comment: number, reason: "a name" };
};
const said = (databaseId: number, body: string, more: object = {}) =>
  comment({ id: NodeId.parse(`IC_${databaseId}`), databaseId, body, ...more });
const facts = {
  party: "reporter-1",
  code: "d".repeat(64),
} as unknown as Parameters<typeof printMessageMark>[1];

async function found(
  commands: readonly CaseCommand[],
  seen: CaseObservation,
  whole?: CaseObservation,
) {
  let asked = 0;
  const named = await lookUpComments(commands, seen, {
    keyedHash: ourHash,
    register: { rootOid: GitOid.parse("0".repeat(40)) },
    repository: {
      observe: () => {
        asked += 1;
        return Promise.resolve(whole);
      },
    },
  });
  return { named, asked };
}

test("a comment is known by the number in its link, with the hash of what its author wrote", async () => {
  const versions = [edited(rin, at("22 16:30"), "it was mal"), edited(mal, at("22 16:40"), "no")];
  const author = { ...rin, kind: "user" as const };
  const one = said(12, "no", { author, versions, createdAt: at("22 16:30") });
  const { named, asked } = await found(
    [redact(12)],
    observation({ comments: [one, said(13, "")] }),
  );
  const hash = ourHash.of(hashedText(one.id, "it was mal"));
  expect([...named]).toEqual([
    [12, { id: one.id, wroteAt: at("22 16:30"), hash, isOfComity: false }],
  ]);
  expect(asked).toBe(0);
});

test("what Comity wrote is its own, but for what somebody outside wrote through it", async () => {
  const answer = said(12, `No.\n\n${printAnswerMark("IC_1")}`, { ours: true });
  const message = said(13, `${printMessageMark("0123456789abcdef", facts)}\nIt was mal.`, {
    ours: true,
  });
  const { named } = await found(
    [redact(12), redact(13)],
    observation({ comments: [answer, message] }),
  );
  expect(named.get(12)?.isOfComity).toBe(true);
  expect(named.get(13)).toBeDefined();
});

test("an older one is looked for in the whole thread, once", async () => {
  const late = observation({ comments: [said(99, "")], commentsReadBackTo: at("22 18:00") });
  const whole = observation({ comments: [said(12, "it was mal"), said(99, "")] });
  const looked = await found([redact(12)], late, whole);
  expect([...looked.named.keys()]).toEqual([12]);
  expect(looked.asked).toBe(1);
  expect((await found([redact(12)], late)).named.size).toBe(0);
  expect(await found([], late, whole)).toMatchObject({ asked: 0 });
});
