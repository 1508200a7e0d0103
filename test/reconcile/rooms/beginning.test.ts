import { expect, test } from "vitest";
import { GitOid, NodeId } from "../../../src/domain/values/ids.ts";
import { writeBeginning } from "../../../src/reconcile/move/begin-record.ts";
import { at, config, given, report } from "../../domain/given.ts";
import { ourHash } from "../../fakes/record-keys.ts";
import { writing } from "../../fakes/writing.ts";

test("a room's record has heard nothing of the second in which it begins", async () => {
  const messages: string[] = [];
  const state = given([report]).state();
  const issue = { id: NodeId.parse("I_room") };
  const rooms = {
    beginRecord: async (_name: string, _root: string, _files: unknown, message: string) => {
      messages.push(message);
      return "begun" as const;
    },
  };
  const rootOid = GitOid.parse("a".repeat(40));
  const beginning = {
    issue,
    rootOid,
    files: [],
    beside: [],
    added: [],
    heardUntil: at("22 17:00"),
  };
  await writeBeginning(state.codeName, beginning, state, config, {
    rooms: rooms as never,
    sha256: writing.sha256,
    keyedHash: ourHash,
  });
  expect(messages.join()).toContain("Heard: 2026-11-22T16:59:59Z");
});
