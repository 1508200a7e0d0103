import { nothingForgotten } from "../../../src/domain/numbers/forgotten.ts";
import { describe, expect, test } from "vitest";
import { GitOid, NodeId, Sha256 } from "../../../src/domain/values/ids.ts";
import type { Board } from "../../../src/ports/board.ts";
import { sameSetUp } from "../../../src/reconcile/set-up/same-set-up.ts";
import type { SetUpOutcome } from "../../../src/reconcile/set-up/set-up-outcome.ts";
import { setUpState } from "../../../src/reconcile/set-up/set-up-state.ts";

type Ready = Extract<SetUpOutcome, { readonly standing: "ready" }>;
type Config = Ready["adopted"][number];

const oid = (digit: string) => GitOid.parse(digit.repeat(40));
const adoptedAs = (n: number, digit: string) =>
  ({ register: { n, sha256: Sha256.parse(digit.repeat(64)) } }) as Config;

const board: Board = {
  project: NodeId.parse("PVT_1"),
  status: { field: NodeId.parse("F_1"), options: { reported: "o1", closed: "o2" } as never },
  decidedBy: { field: NodeId.parse("F_2"), options: { committee: "o3" } as never },
  nextDeadline: NodeId.parse("F_3"),
  overdue: NodeId.parse("F_4"),
};
const ready: Ready = {
  standing: "ready",
  adopted: [adoptedAs(1, "a")],
  board,
  boardToConfirm: undefined,
  rootOid: oid("1"),
  headOid: oid("2"),
  end: { n: 1, sha256: Sha256.parse("a".repeat(64)) },
  anchorRun: undefined,
  files: [],
  bans: [],
  forgotten: nothingForgotten,
  waiting: [],
  proposals: [],
  inForceBy: undefined,
  barred: [],
  letters: new Map(),
  refused: 0,
  taken: 0,
};

describe("what set-up left is the same as before", () => {
  test.each<[string, Partial<Ready>]>([
    ["when nothing happened", {}],
    ["when a case wrote the register", { headOid: oid("3"), bans: [{} as never] }],
    ["when something was put back that the cases may miss", { taken: 2 }],
    [
      "when GitHub lists the options of a field in another order",
      {
        board: {
          ...board,
          status: { ...board.status, options: { closed: "o2", reported: "o1" } as never },
        },
      },
    ],
  ])("%s", (_, change) => {
    expect(sameSetUp(ready, { ...ready, ...change })).toBe(true);
  });

  test("while it still waits", () => {
    const waiting = { standing: "waiting", problems: [] } as const;
    expect(sameSetUp(waiting, waiting)).toBe(true);
  });
});

describe("what set-up left is another", () => {
  test.each<[string, Partial<Ready>]>([
    ["when a config was adopted", { adopted: [adoptedAs(1, "a"), adoptedAs(2, "b")] }],
    ["when another was adopted in its place", { adopted: [adoptedAs(1, "b")] }],
    ["when the root is another", { rootOid: oid("3") }],
    ["when GitHub refuses something, or no longer", { refused: 1 }],
    ["when the board is gone", { board: undefined }],
    ["when the board is another", { board: { ...board, project: NodeId.parse("PVT_2") } }],
    ["when a field was made anew", { board: { ...board, overdue: NodeId.parse("F_9") } }],
    [
      "when an option was made anew",
      {
        board: {
          ...board,
          decidedBy: { ...board.decidedBy, options: { committee: "o9" } as never },
        },
      },
    ],
  ])("%s", (_, change) => {
    expect(sameSetUp(ready, { ...ready, ...change })).toBe(false);
    expect(sameSetUp({ ...ready, ...change }, ready)).toBe(false);
  });

  test("when it became ready", () => {
    expect(sameSetUp({ standing: "waiting", problems: [] }, ready)).toBe(false);
  });
});

describe("the cases are looked at afresh", () => {
  test("after the first set-up, and after one that put something back", () => {
    expect(setUpState(ready, undefined).hasChanged).toBe(true);
    expect(setUpState(ready, ready).hasChanged).toBe(false);
    expect(setUpState({ ...ready, taken: 1 }, ready).hasChanged).toBe(true);
  });
});
