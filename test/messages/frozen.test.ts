import { test } from "vitest";
import { GitOid } from "../../src/domain/values/ids.ts";
import { Distrust } from "../../src/domain/tampering/distrust.ts";
import { dangerWhileFrozen, frozenNotice, thawedNotice } from "../../src/messages/frozen-notice.ts";
import { recordFrozenBecause } from "../../src/messages/frozen.ts";
import { ada, bo, cy } from "../domain/given.ts";
import { matchesPage } from "./page.ts";

const branch = "cases/amber-heron";
const record = {
  reason: "foreign-commit",
  people: [ada, bo, cy],
  branch,
  head: GitOid.parse("f".repeat(40)),
  lastTrustedHead: GitOid.parse("c".repeat(40)),
  askedBy: undefined,
} as const;

test("a frozen case is told of as it was", async () => {
  const because = Distrust.options.map((reason) => {
    return `- \`${reason}\`: ${recordFrozenBecause(reason, branch)}`;
  });
  await matchesPage("frozen", [
    ["why a case is frozen", because.join("\n")],
    ["its record can be gone on from", frozenNotice(record)],
    ["somebody asks to go on from it", frozenNotice({ ...record, askedBy: cy })],
    [
      "its record cannot be gone on from",
      frozenNotice({ ...record, reason: "record-missing", head: undefined }),
    ],
    [
      "nothing tells where it was in order",
      frozenNotice({ ...record, reason: "anchor-edited", lastTrustedHead: undefined }),
    ],
    ["below word of danger", dangerWhileFrozen],
    ["work goes on", thawedNotice],
  ]);
});
