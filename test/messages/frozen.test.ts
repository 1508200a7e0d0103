import { test } from "vitest";
import { Sha256 } from "../../src/domain/values/ids.ts";
import { Distrust } from "../../src/domain/tampering/distrust.ts";
import {
  actWhileFrozen,
  dangerWhileFrozen,
  frozenNotice,
  putBackNotice,
  thawedNotice,
} from "../../src/messages/frozen-notice.ts";
import { recordFrozenBecause } from "../../src/messages/frozen.ts";
import { ada, bo, cy, eve, fay } from "../domain/given.ts";
import { matchesPage } from "./page.ts";

const branch = "cases/amber-heron";
const record = {
  reason: "foreign-commit",
  people: [ada, bo, cy],
  branch,
  end: Sha256.parse("f".repeat(64)),
  putBackTo: { n: 3, sha256: Sha256.parse("c".repeat(64)) },
  isShortened: false,
  helping: [],
  areTooFew: false,
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
      frozenNotice({ ...record, reason: "record-missing", end: undefined }),
    ],
    [
      "its record lacks what it held",
      frozenNotice({ ...record, reason: "cut-back", end: undefined, isShortened: true }),
    ],
    [
      "it is not anchored",
      frozenNotice({ ...record, reason: "anchor-edited", putBackTo: undefined }),
    ],
    [
      "it is neither anchored nor whole",
      frozenNotice({ ...record, reason: "record-missing", end: undefined, putBackTo: undefined }),
    ],
    [
      "too few are left who decide it, and councillors help",
      frozenNotice({ ...record, people: [ada], helping: [eve, fay] }),
    ],
    [
      "too few are left, and Comity puts it back",
      frozenNotice({ ...record, people: [ada], end: undefined, areTooFew: true }),
    ],
    [
      "too few are left, and it is not anchored",
      frozenNotice({
        ...record,
        reason: "anchor-edited",
        people: [ada],
        end: undefined,
        putBackTo: undefined,
        areTooFew: true,
      }),
    ],
    ["below word of danger", dangerWhileFrozen],
    ["to whoever acts alone", actWhileFrozen],
    ["work goes on", thawedNotice],
    ["work goes on after Comity put the record back", putBackNotice],
  ]);
});
