import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { Sha256 } from "../../../src/domain/values/ids.ts";
import { CodeName, GitOid, NodeId } from "../../../src/domain/values/ids.ts";
import type { SweptRoom } from "../../../src/ports/rooms.ts";
import { onNoBoard, surfaceHash } from "../../../src/reconcile/marks/surface-hash.ts";
import { foundWithoutLook } from "../../../src/reconcile/rooms/look-over-rooms.ts";
import { at, config } from "../../domain/given.ts";
import { ourAnchors } from "../../fakes/record-keys.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const issue = NodeId.parse("I_1");
const codeName = CodeName.parse("amber-heron");
const headOid = GitOid.parse("c".repeat(40));
const title = "amber-heron";
const labels = ["report"];
const trailers = {
  Issue: issue,
  Stage: "Reported",
  Heard: at("22 16:00"),
  Surface: surfaceHash(onNoBoard({ title, labels }), sha256),
  "In-Force": "2",
};
const anchor = { of: issue, n: 4, sha256: Sha256.parse("d".repeat(64)), headOid, hasMoved: false };

const room: SweptRoom = {
  name: codeName,
  mark: "its mark",
  row: {
    codeName,
    issue,
    trailers: new Map(Object.entries(trailers)),
    head: { oid: headOid, isOurs: true },
    committedAt: at("22 16:05"),
    shown: {
      id: issue,
      number: 1,
      title,
      labels,
      assignees: [],
      isLocked: false,
      card: undefined,
      lastHeardFrom: at("22 16:00"),
      lastShownAt: at("22 16:05"),
      updatedAt: at("22 16:05"),
    },
  },
  anchors: [
    {
      codeName,
      run: NodeId.parse("CR_1"),
      startedAt: at("22 16:05"),
      says: ourAnchors.print(anchor),
    },
  ],
  isSealed: false,
  isIssueClosed: false,
  hasPulls: false,
};
const first = { ...config, adoptedAt: at("22 12:00") };
const comparing = {
  now: at("22 18:00"),
  adopted: [first],
  leftBehind: new Set<string>(),
  sha256,
  anchorCodec: ourAnchors,
};
const others = first.committee.members.slice(1);

test("a room whose anchored record was shown is known without a look", () => {
  expect(foundWithoutLook(room, comparing)).toEqual({
    issue,
    case: { codeName, heardUntil: at("22 16:00"), record: undefined },
    isClosed: false,
    hasBan: true,
    codes: [],
  });
});

test.each([
  ["nothing names where its record ends", { ...room, anchors: [] }, {}],
  ["its issue was closed by hand", { ...room, isIssueClosed: true }, {}],
  ["its record lies among the closed ones", { ...room, isSealed: true }, {}],
  ["a resolution is proposed in it", { ...room, hasPulls: true }, {}],
  ["its old issue is still there", room, { leftBehind: new Set(["its mark"]) }],
  [
    "somebody left the committee since",
    room,
    {
      adopted: [
        first,
        {
          ...first,
          adoptedAt: at("22 17:00"),
          committee: { ...first.committee, members: others },
        },
      ],
    },
  ],
])("a room is looked at where %s", (_, one, change) => {
  expect(foundWithoutLook(one, { ...comparing, ...change })).toBeUndefined();
});

test("another config with the same people asks for no look", () => {
  const later = { ...first, adoptedAt: at("22 17:00"), seal: "always" as const };
  const found = foundWithoutLook(room, { ...comparing, adopted: [first, later] });
  expect(found?.issue).toBe(issue);
});
