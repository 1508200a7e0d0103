import { expect, test } from "vitest";
import { CodeName, NodeId } from "../../../src/domain/values/ids.ts";
import { MovesInTurn } from "../../../src/reconcile/rooms/moves-in-turn.ts";
import { at } from "../../domain/given.ts";

const first = NodeId.parse("I_1");
const second = NodeId.parse("I_2");
const third = NodeId.parse("I_3");
const room = CodeName.parse("amber-heron");
const now = at("22 16:00");
const moved = { case: "moved", room, byThisRun: true } as const;
const gone = { case: "gone" } as const;

test("the next case moves when the room of the first was looked at, in the order they asked", () => {
  const moves = new MovesInTurn();
  expect([first, second, third].map((issue) => moves.mayBegin(issue, now))).toEqual([
    true,
    false,
    false,
  ]);
  expect(moves.looked(first, moved, now)).toEqual([]);
  expect(moves.mayBegin(second, now)).toBe(false);
  expect(moves.ended(room)).toEqual([{ key: "case:I_2", isGoingOn: true }]);
  expect(moves.mayBegin(third, now)).toBe(false);
  expect(moves.mayBegin(second, now)).toBe(true);
});

test("a look that fails, and a case that is gone meanwhile, hold nobody up", () => {
  const moves = new MovesInTurn();
  for (const issue of [first, second, third]) moves.mayBegin(issue, now);
  expect(moves.ended(first)).toEqual([{ key: "case:I_2", isGoingOn: true }]);
  expect(moves.looked(second, gone, now)).toEqual([{ key: "case:I_3", isGoingOn: true }]);
  expect(moves.mayBegin(third, now)).toBe(true);
});

test("nobody waits for a room that is never looked at", () => {
  const moves = new MovesInTurn();
  moves.mayBegin(first, now);
  moves.looked(first, moved, now);
  expect(moves.mayBegin(second, now)).toBe(false);
  expect(moves.mayBegin(second, at("22 16:02"))).toBe(true);
});
