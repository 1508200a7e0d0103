import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { CodeName, GitOid, NodeId, Sha256 } from "../../../src/domain/values/ids.ts";
import { addMinutes } from "../../../src/domain/values/time.ts";
import type { CaseRepository, SweptAlone, SweptCase } from "../../../src/ports/case-repository.ts";
import { UnsettledLooks } from "../../../src/reconcile/looks/unsettled-looks.ts";
import { sweepCases } from "../../../src/reconcile/sweep/sweep-cases.ts";
import { nothingSwept } from "../../../src/reconcile/sweep/sweep-memory.ts";
import { ourAnchors } from "../../fakes/record-keys.ts";
import { at } from "../../domain/given.ts";

const rootOid = GitOid.parse("0".repeat(40));
const headOid = GitOid.parse("a".repeat(40));
const count = 200;
const letters = Array.from({ length: 26 }, (_, i) => String.fromCodePoint(97 + i));
const names = letters
  .flatMap((one) => letters.map((other) => CodeName.parse(`am${one}ber-he${other}ron`)))
  .slice(0, count);

function closedRow(codeName: CodeName, i: number): SweptCase {
  return {
    codeName,
    issue: NodeId.parse(`I_${i}`),
    trailers: new Map([["Stage", "Closed"]]),
    head: { oid: headOid, isOurs: true },
    committedAt: at("22 10:00"),
    shown: undefined,
  };
}

/** Closed cases, and an app that sweeps over them and may be started anew. */
function world() {
  let branches = { open: 0, closed: count };
  const gone = new Set<CodeName>();
  const bent = new Set<CodeName>();
  let memory = nothingSwept();
  let now = at("22 16:07");
  const asked: (readonly CodeName[] | "all")[] = [];
  const rows = (of: ReadonlySet<CodeName>) => {
    const there = names.flatMap((name, i) =>
      of.has(name) && !gone.has(name) ? [closedRow(name, i)] : [],
    );
    return {
      cases: [],
      closed: there.map((row) =>
        row.codeName && bent.has(row.codeName)
          ? { ...row, head: { oid: GitOid.parse("b".repeat(40)), isOurs: true } }
          : row,
      ),
      anchors: names.flatMap((codeName, i) => {
        if (!of.has(codeName)) return [];
        const sha256 = Sha256.parse("c".repeat(64));
        const anchor = { of: NodeId.parse(`I_${i}`), n: 4, sha256, headOid, hasMoved: false };
        const run = NodeId.parse(`CR_${i}`);
        return [{ codeName, run, startedAt: at("22 10:00"), says: ourAnchors.print(anchor) }];
      }),
      touched: [],
      resolutions: new Map(),
    };
  };
  const repository = {
    async *sweep(_since: unknown, withClosed: boolean) {
      if (withClosed) asked.push("all");
      // The anchors of all come in any case.
      const { anchors } = rows(new Set(names));
      yield { ...rows(withClosed ? new Set(names) : new Set()), anchors };
    },
    changes: () =>
      Promise.resolve({
        issues: [],
        comments: new Map(),
        resolutions: new Map(),
        pulls: new Map(),
        branches,
      }),
    async *sweepAlone(alone: readonly SweptAlone[]) {
      const of = alone.flatMap(({ codeName }) => codeName ?? []);
      if (of.length > 0) asked.push(of);
      yield rows(new Set(of));
    },
  } as unknown as CaseRepository;
  const sweep = async (over: "everything" | "changes" = "changes") => {
    asked.length = 0;
    const { looks } = await sweepCases(
      { over, rootOid },
      memory,
      {
        headOf: () => undefined,
        nameOf: () => undefined,
        keyOf: () => undefined,
        unsettled: new UnsettledLooks(),
      },
      {
        repository,
        clock: { now: () => now },
        sha256: (text) => Sha256.parse(createHash("sha256").update(text).digest("hex")),
        anchorCodec: ourAnchors,
      },
    );
    const looked = asked.flatMap((one) => (one === "all" ? [] : one));
    const isWhole = asked.includes("all");
    return { looks: looks.map(({ key }) => key), looked, isWhole };
  };
  return {
    sweep,
    gone,
    bent,
    counts: (of: Partial<typeof branches>) => (branches = { ...branches, ...of }),
    wait: (minutes: number) => (now = addMinutes(now, minutes)),
    restart: () => (memory = nothingSwept()),
    /** The sweeps of so many hours, one every quarter of an hour. */
    async day(hours = 24) {
      const sweeps: Awaited<ReturnType<typeof sweep>>[] = [];
      for (let quarter = 0; quarter < hours * 4; quarter += 1) {
        now = addMinutes(now, 15);
        // One after the other.
        // oxlint-disable-next-line no-await-in-loop
        sweeps.push(await sweep());
      }
      return sweeps;
    },
  };
}

describe("the record of a closed case", () => {
  test("is looked over once a day, a few at a time, and all of them when an app starts", async () => {
    const there = world();
    expect(await there.sweep()).toEqual({ looks: [], looked: [], isWhole: true });
    await there.day(1);
    const sweeps = await there.day();
    expect(sweeps.some(({ isWhole }) => isWhole)).toBe(false);
    expect(sweeps.flatMap(({ looked }) => looked).toSorted()).toEqual(names.toSorted());
    expect(Math.max(...sweeps.map(({ looked }) => looked.length))).toBeLessThan(12);
  });

  test("has the same minute after a restart, and its turn is not left out by one that takes a minute", async () => {
    const there = world();
    await there.sweep();
    await there.day(1);
    const before = await there.day(24);
    const turns = [...(await there.day(12))];
    there.wait(14);
    there.restart();
    expect((await there.sweep()).isWhole).toBe(true);
    turns.push(...(await there.day(12)));
    const once = (sweeps: typeof before) => sweeps.flatMap(({ looked }) => looked);
    expect(new Set(once(turns))).toEqual(new Set(once(before)));
  });

  test("is missed by no sweep over open cases that somebody asks for, out of its turn", async () => {
    const there = world();
    await there.sweep();
    const { looks, isWhole } = await there.sweep("everything");
    expect({ looks, isWhole }).toEqual({ looks: [], isWhole: false });
    // The turns of the quarter of an hour before the start are made up for, once.
    expect((await there.sweep("everything")).looked).toEqual([]);
  });

  test("that is bent or gone, and of which nothing told, is found in its minute and looked at once", async () => {
    const there = world();
    await there.sweep();
    await there.day(1);
    const [first, second] = names;
    if (first) there.bent.add(first);
    if (second) there.gone.add(second);
    const looks = (await there.day()).flatMap((sweep) => sweep.looks);
    expect(looks.toSorted()).toEqual(["case:I_0", "case:I_1"]);
    expect((await there.day()).flatMap((sweep) => sweep.looks)).toEqual([]);
  });
});

test.each([{ open: 1 }, { closed: count + 1 }])(
  "a branch of a record that came, or is gone, has everything looked over: %j",
  async (counts) => {
    const there = world();
    await there.sweep();
    there.wait(15);
    expect((await there.sweep()).isWhole).toBe(false);
    there.counts(counts);
    there.wait(15);
    expect((await there.sweep()).isWhole).toBe(true);
  },
);
