import { describe, expect, test } from "vitest";
import type { AdoptedConfig } from "../../../src/domain/values/adopted-config.ts";
import { CodeName, NodeId } from "../../../src/domain/values/ids.ts";
import type { Person } from "../../../src/domain/values/person.ts";
import { Admissions } from "../../../src/reconcile/case/admissions.ts";
import type { CaseOutcome } from "../../../src/reconcile/case/case-look.ts";
import { accessKey, caseKey, setUpKey, sweepKey } from "../../../src/reconcile/looks/keys.ts";
import { at, config, pat, rin } from "../../domain/given.ts";

const log = { info: () => undefined };
const [open, closed] = [NodeId.parse("I_1"), NodeId.parse("I_2")];
const codeName = CodeName.parse("amber-heron");
const numbered = (n: number): AdoptedConfig => ({
  ...config,
  register: { ...config.register, n },
});
const newest = numbered(2);
const register = { adopted: [numbered(1), newest] };

const memory = { codeName, heardUntil: undefined, record: undefined };
const settled = (...parties: readonly Person[]): CaseOutcome => ({
  case: "settled",
  memory: { ...memory, parties: parties.map(({ id }) => id) },
  lookAgainAt: undefined,
});
const moved: CaseOutcome = { case: "moved", room: codeName, byThisRun: true };

/** rin waits, and a sweep found these. */
function waiting(...rows: readonly { issue: NodeId | undefined }[]): Admissions {
  const admissions = new Admissions({ log });
  admissions.wait({ waiting: [rin] });
  admissions.swept(rows, register);
  return admissions;
}
const two = () => waiting({ issue: open }, { issue: closed });

describe("a member is let in", () => {
  test("where there are no cases, once a sweep has said so", () => {
    expect(new Admissions({ log }).mayEnter(rin, newest)).toBe(false);
    expect(waiting().mayEnter(rin, newest)).toBe(true);
  });

  test("after the last case was looked at, and set-up hears of it", () => {
    const admissions = two();
    expect(admissions.looked(open, settled(pat), register)).toEqual([]);
    expect(admissions.mayEnter(rin, newest)).toBe(false);
    expect(admissions.looked(closed, settled(), register)).toEqual([{ key: setUpKey }]);
    expect(admissions.mayEnter(rin, newest)).toBe(true);
    expect(admissions.mayEnter(pat, newest)).toBe(false);
  });

  test("after their case has moved, or where there is none", () => {
    const admissions = two();
    admissions.looked(open, settled(rin), register);
    expect(admissions.looked(closed, { case: "none" }, register)).toEqual([]);
    expect(admissions.looked(open, moved, register)).toEqual([{ key: setUpKey }]);
    const elsewhere = two();
    elsewhere.looked(open, settled(rin), register);
    elsewhere.looked(closed, settled(), register);
    elsewhere.swept([{ issue: closed }], register);
    expect(elsewhere.mayEnter(rin, newest)).toBe(true);
  });
});

describe("a member waits", () => {
  test.each<[string, CaseOutcome]>([
    ["names them", settled(rin)],
    ["is doubted", { case: "doubted", since: at("22 16:00"), lookAgainAt: at("22 16:01") }],
    ["is frozen", { case: "frozen", since: at("22 16:00"), lookAgainAt: undefined }],
    ["is to be looked at again", { case: "moved-on", memory }],
    ["was decided under another register", { case: "register-moved-on" }],
    ["says nothing of its parties", { case: "settled", memory, lookAgainAt: undefined }],
  ])("while a case %s", (_, outcome) => {
    const admissions = two();
    admissions.looked(closed, settled(), register);
    expect(admissions.looked(open, outcome, register)).toEqual([]);
    expect(admissions.mayEnter(rin, newest)).toBe(false);
  });

  test("while it is not known of a record whose it is", () => {
    const admissions = waiting({ issue: open }, { issue: undefined });
    admissions.looked(open, settled(), register);
    expect(admissions.mayEnter(rin, newest)).toBe(false);
  });

  test("while cases were looked at under the config before alone", () => {
    const admissions = new Admissions({ log });
    const before = { adopted: [numbered(1)] };
    admissions.wait({ waiting: [rin] });
    admissions.swept([{ issue: open }], before);
    admissions.looked(open, settled(), before);
    expect(admissions.mayEnter(rin, numbered(1))).toBe(true);
    expect(admissions.mayEnter(rin, newest)).toBe(false);
    expect(admissions.swept([{ issue: open }], register)).toEqual([{ key: caseKey(open) }]);
  });
});

describe("the look at all cases", () => {
  test("is asked for once, when somebody begins to wait", () => {
    const admissions = new Admissions({ log });
    expect(admissions.wait({ waiting: [] })).toEqual([]);
    expect(admissions.swept([{ issue: open }], register)).toEqual([]);
    expect(admissions.wait({ waiting: [rin] })).toEqual([{ key: sweepKey }]);
    expect(admissions.wait({ waiting: [rin] })).toEqual([]);
  });

  test("goes on with those that are missing", () => {
    const admissions = two();
    admissions.looked(open, settled(), register);
    const rows = [{ issue: open }, { issue: closed }];
    expect(admissions.swept(rows, register)).toEqual([{ key: caseKey(closed) }]);
  });
});

describe("owners hear that somebody waits", () => {
  test("with the second sweep, and that it is over", () => {
    const admissions = two();
    expect([admissions.toTell, admissions.isNewsToOwners]).toEqual([0, false]);
    admissions.swept([], register);
    expect([admissions.toTell, admissions.isNewsToOwners]).toEqual([1, true]);
    admissions.swept([], register);
    expect([admissions.toTell, admissions.isNewsToOwners]).toEqual([1, false]);
    expect(admissions.wait({ waiting: [] })).toEqual([{ key: accessKey }]);
    expect(admissions.wait({ waiting: [] })).toEqual([]);
  });

  test("not of whoever is let in before", () => {
    expect(two().wait({ waiting: [] })).toEqual([]);
  });
});
