import { describe, expect, test } from "vitest";
import { KeyQueue } from "../../src/app/queue/key-queue.ts";
import { SandboxClock } from "../../src/app/clocks/sandbox-clock.ts";
import { epochMilliseconds, instantOf, type Instant } from "../../src/domain/values/time.ts";
import { Terminal, Transient } from "../../src/ports/errors.ts";
import type { Look } from "../../src/reconcile/looks/look.ts";
import { recordingLog } from "./recording-log.ts";

const limited = (retryAt?: Instant) =>
  new Transient("not now", {
    route: "Observe",
    status: 429,
    ...(retryAt === undefined ? {} : { retryAt }),
  });
const forbidden = new Terminal("no", { route: "GET /repos/{owner}/{repo}", status: 403 });

/** A queue whose runs stay open until the test ends them, unless `answer` ends them at once. */
function queueOf(
  answer?: (key: string) => readonly Look[] | Promise<readonly Look[]>,
  concurrency = 4,
  roomAt?: () => Instant | undefined,
) {
  const clock = new SandboxClock(Date.parse("2026-11-22T12:00:00Z"));
  const { log, lines } = recordingLog();
  const started: string[] = [];
  const turns: string[] = [];
  const failed: string[] = [];
  const open: { readonly key: string; readonly end: (looks: readonly Look[]) => void }[] = [];
  const queue = new KeyQueue({
    clock,
    log,
    concurrency,
    ...(roomAt && { roomAt }),
    onFailure: (key) => failed.push(key),
    run: async (key, turn) => {
      started.push(key);
      turns.push(`${key} ${turn.of}`);
      return answer ? answer(key) : new Promise<readonly Look[]>((end) => open.push({ key, end }));
    },
  });
  const end = async (looks: readonly Look[] = []) => {
    open.shift()?.end(looks);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  const later = (seconds: number) => instantOf(epochMilliseconds(clock.now()) + seconds * 1_000);
  const move = (seconds: number) => clock.moveTo(epochMilliseconds(later(seconds)));
  return { queue, clock, lines, started, turns, failed, end, later, move };
}

describe("the queue of keys", () => {
  test("runs one key at a time, and once more when it was asked for meanwhile", async () => {
    const { queue, started, end } = queueOf();
    queue.ask("case:a");
    queue.ask("case:a");
    queue.ask("case:a");
    expect(started).toEqual(["case:a"]);
    await end();
    expect(started).toEqual(["case:a", "case:a"]);
    await end();
    await queue.idle();
    expect(started).toHaveLength(2);
  });

  test("runs different keys beside each other, but not too many", async () => {
    const { queue, started, end } = queueOf(undefined, 2);
    for (const key of ["a", "b", "c"]) queue.ask(key);
    expect(started).toEqual(["a", "b"]);
    await end();
    expect(started).toEqual(["a", "b", "c"]);
  });

  test("lets what is asked for pass what is found, and the most overdue what is not", async () => {
    const { queue, started, end } = queueOf(undefined, 1);
    queue.ask("sweep");
    await end([
      { key: "running", isFound: true },
      { key: "quiet", isFound: true },
      { key: "late", lateness: 5 },
      { key: "later", lateness: 60 },
      { key: "spoken", isFound: true },
    ]);
    queue.ask("new");
    queue.ask("spoken");
    for (let i = 0; i < 6; i++) await end();
    expect(started).toEqual(["sweep", "later", "new", "spoken", "late", "running", "quiet"]);
  });

  test("lets what people did pass what is due, and keeps a place for it", async () => {
    const { queue, started, end, later, move } = queueOf();
    for (const [i, key] of ["a", "b", "c", "d", "e"].entries()) queue.askAt(key, later(50 - i));
    queue.askAt("sweep", later(55), { of: "people" });
    move(60);
    expect(started).toEqual(["e", "d", "c", "sweep"]);
    queue.ask("said");
    await end();
    expect(started.slice(4)).toEqual(["said"]);
    for (let i = 0; i < 4; i += 1) await end();
    expect(started.slice(5)).toEqual(["b", "a"]);
  });

  test("does not let what is due wait for people who never stop", async () => {
    const { queue, started, end, later, move } = queueOf(undefined, 2);
    queue.askAt("due", later(1));
    queue.ask("said 0");
    move(1);
    for (let i = 1; i < 4; i += 1) {
      queue.ask(`said ${i}`);
      move(21);
      await end();
    }
    expect(started).toEqual(["said 0", "said 1", "said 2", "said 3", "due"]);
  });

  test("begins nothing that nobody waits for before there is room for it", async () => {
    let room: Instant | undefined;
    const { queue, started, later, move } = queueOf(
      () => [],
      4,
      () => room,
    );
    queue.ask("said");
    await queue.idle();
    room = later(600);
    queue.askAt("due", later(5));
    move(5);
    await queue.idle();
    expect(queue.next()).toBe(room);
    queue.ask("said");
    await queue.idle();
    expect(started).toEqual(["said", "said"]);
    room = undefined;
    move(595);
    await queue.idle();
    expect(started).toEqual(["said", "said", "due"]);
  });

  test("runs the keys a run found, and is idle only after them", async () => {
    const { queue, started } = queueOf((key) =>
      key === "sweep" ? [{ key: "case:a" }, { key: "case:b" }] : [],
    );
    queue.ask("sweep");
    await queue.idle();
    expect(started).toEqual(["sweep", "case:a", "case:b"]);
  });

  test("is idle when nothing was ever asked", async () => {
    await expect(queueOf().queue.idle()).resolves.toBeUndefined();
  });
});

describe("a key that is to be looked at again", () => {
  test("runs at that instant and not before", async () => {
    const { queue, started, later, move } = queueOf(() =>
      started.length === 1 ? [{ key: "case:a", at: later(3_600) }] : [],
    );
    queue.ask("case:a");
    await queue.idle();
    move(3_590);
    await queue.idle();
    expect(started).toHaveLength(1);
    move(11);
    await queue.idle();
    expect(started).toHaveLength(2);
    expect(queue.next()).toBeUndefined();
  });

  test("keeps the earliest of several instants", () => {
    const { queue, later } = queueOf(() => []);
    queue.askAt("case:a", later(500));
    queue.askAt("case:a", later(300));
    queue.askAt("case:a", later(400));
    queue.askAt("case:b", later(600));
    expect(queue.next()).toBe(later(300));
    expect(queue.next((key) => key !== "case:a")).toBe(later(600));
  });

  test("whose instant is over does not run without end", async () => {
    const { queue, clock, started, later } = queueOf(() => [{ key: "case:a", at: later(-60) }]);
    queue.ask("case:a");
    await queue.idle();
    expect(started).toHaveLength(1);
    expect(queue.next()! > clock.now()).toBe(true);
    await queue.close();
  });
});

describe("a run that fails", () => {
  test("for now comes back by itself, later each time, at most a quarter of an hour", async () => {
    const { queue, clock, started, move } = queueOf(() => Promise.reject(limited()));
    queue.ask("case:a");
    const waits: number[] = [];
    for (let failures = 1; failures <= 12; failures++) {
      while (started.length < failures) await new Promise((resolve) => setTimeout(resolve, 1));
      await new Promise((resolve) => setTimeout(resolve, 1));
      waits.push((epochMilliseconds(queue.next()!) - epochMilliseconds(clock.now())) / 1_000);
      move(waits.at(-1)!);
    }
    await queue.close();
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
  });

  test("does not come back before the other side allows it", async () => {
    const { queue, later } = queueOf(() => Promise.reject(limited(later(77))));
    queue.ask("case:a");
    await queue.idle();
    expect(queue.next()).toBe(later(77));
    await queue.close();
  });

  test("keeps its turn until then, though it is found again, and not when somebody speaks", async () => {
    let refusals = 2;
    const { queue, started, turns, later, move } = queueOf((key) =>
      key === "case:a" && refusals-- > 0
        ? Promise.reject(limited(later(100)))
        : key === "sweep"
          ? [
              { key: "case:a", lateness: 600 },
              { key: "case:b", lateness: 60 },
            ]
          : [],
    );
    queue.ask("case:a", { of: "found" });
    await queue.idle();
    queue.ask("sweep");
    await queue.idle();
    expect(started).toEqual(["case:a", "sweep", "case:b"]);
    queue.ask("case:a");
    await queue.idle();
    expect(started.slice(3)).toEqual(["case:a"]);
    expect(turns).toEqual(["case:a found", "sweep people", "case:b due", "case:a people"]);
    move(100);
    await queue.idle();
    expect(turns.slice(4)).toEqual(["case:a people"]);
  });

  test("and is retried within seconds keeps the queue from being idle", async () => {
    const { queue, started } = queueOf(() =>
      started.length === 1 ? Promise.reject(limited()) : [],
    );
    queue.ask("case:a");
    await queue.idle();
    expect(started).toHaveLength(2);
  });

  test("starts again from one second after a success", async () => {
    const outcomes = [limited(), limited(), undefined, limited()];
    const { queue, clock, started, move } = queueOf(() => {
      const error = outcomes.shift();
      return error ? Promise.reject(error) : [];
    });
    queue.ask("case:a");
    await new Promise((resolve) => setTimeout(resolve, 1));
    move(1);
    await new Promise((resolve) => setTimeout(resolve, 1));
    move(2);
    await queue.idle();
    queue.ask("case:a");
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(started).toHaveLength(4);
    expect(epochMilliseconds(queue.next()!) - epochMilliseconds(clock.now())).toBe(1_000);
    await queue.close();
  });

  test.each([
    ["for good", forbidden, { error: "Terminal", status: 403, route: "GET /repos/{owner}/{repo}" }],
    ["by a bug", new RangeError("secret of ada"), { error: "RangeError" }],
  ])(
    "%s waits until somebody asks, and the log says no more than is safe",
    async (_, error, fields) => {
      const { queue, lines, started, failed } = queueOf(() => Promise.reject(error));
      queue.ask("case:a");
      await queue.idle();
      expect({ next: queue.next(), runs: started.length, failed }).toEqual({
        next: undefined,
        runs: 1,
        failed: ["case:a"],
      });
      expect(lines).toEqual([
        { level: "error", message: expect.any(String) as string, key: "case:a", ...fields },
      ]);
      expect(JSON.stringify(lines)).not.toContain("ada");
      queue.ask("case:a");
      await queue.idle();
      expect(started).toHaveLength(2);
    },
  );
});

describe("closing the queue", () => {
  test("ends after what runs, and starts nothing more", async () => {
    const { queue, started, later, end, move } = queueOf(undefined, 1);
    queue.ask("a");
    queue.ask("b");
    queue.askAt("c", later(10));
    const closed = queue.close();
    queue.ask("d");
    await end();
    await closed;
    move(20);
    expect(started).toEqual(["a"]);
  });
});
