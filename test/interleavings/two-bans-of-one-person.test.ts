import { nothingForgotten } from "../../src/domain/numbers/forgotten.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import type { EventBody } from "../../src/domain/case/event-body.ts";
import { replay } from "../../src/domain/case/replay.ts";
import type { ListedBan } from "../../src/domain/chapters/banning/listed-ban.ts";
import { OrderId } from "../../src/domain/values/planned-action.ts";
import { CodeName, GitOid, NodeId, Sha256 } from "../../src/domain/values/ids.ts";
import { addMinutes, earliest, type Instant } from "../../src/domain/values/time.ts";
import type { RecordCommit } from "../../src/ports/case-repository.ts";
import type { Space } from "../../src/ports/space.ts";
import { enforceActions } from "../../src/reconcile/enforcement/enforce-actions.ts";
import { keepRegister } from "../../src/reconcile/enforcement/keep-register.ts";
import type { NotBefore } from "../../src/reconcile/places/try-in-space.ts";
import type { HeardCase } from "../../src/reconcile/hear/hear-case.ts";
import { recordEvents, type RecordedCase } from "../../src/reconcile/record/record-events.ts";
import { reported1 } from "../domain/chapters/urgent-action/said-alone.ts";
import { at, config, given, mal, recorded, report } from "../domain/given.ts";
import { aSpace } from "../fakes/a-space.ts";
import { observation } from "../fakes/observed.ts";
import { ourHash } from "../fakes/record-keys.ts";
import { writing } from "../fakes/writing.ts";
import { runs } from "../property-runs.ts";

const head = { n: 1, sha256: Sha256.parse("e".repeat(64)) };
const begins = at("22 17:00");
const lasting = fc.constantFrom(60, 120, undefined);

/** Requests by their instant of arrival, each taking as long as the schedule says. */
type Request = <Answer>(what: string, answer: () => Answer) => Promise<Answer>;

/** A place, the register and a clock that two cases share. */
class Shared {
  now: Instant = begins;
  isOut = false;
  register: { readonly headOid: GitOid; readonly bans: readonly ListedBan[] } = {
    headOid: oid(0),
    bans: [],
  };
  readonly request: Request;

  constructor(scheduler: fc.Scheduler) {
    // What is asked has its effect when it arrives, and the answer takes its way back.
    this.request = async (what, answer) => {
      await scheduler.schedule(Promise.resolve(), `${what} arrives`);
      const answered = answer();
      await scheduler.schedule(Promise.resolve(), `${what} is answered`);
      return answered;
    };
  }

  get space(): Space {
    return aSpace({
      look: () =>
        this.request("look", () => ({
          standing: this.isOut ? ("removed" as const) : ("free" as const),
          isMember: false,
          evidence: {},
        })),
      put: (_, standing) =>
        this.request(`put ${standing}`, () => {
          this.isOut = standing === "removed";
          return { done: true as const };
        }),
      removed: () => this.request("list", () => new Set(this.isOut ? [String(mal.id)] : [])),
    });
  }
}

function oid(n: number): GitOid {
  return GitOid.parse(n.toString(16).padStart(40, "0"));
}

/** A record as far as this needs it: no bytes, no chain. */
interface Branch {
  readonly headOid: GitOid;
  readonly committedAt: Instant;
  readonly events: readonly CaseEvent[];
}

/** One of the two cases, and an app that works on it. */
class BanningCase {
  readonly order: OrderId;
  readonly #until: Instant | undefined;
  readonly #codeName: CodeName;
  readonly #shared: Shared;
  #branch: Branch;
  #notBefore: NotBefore = new Map();

  constructor(name: string, order: string, minutes: number | undefined, shared: Shared) {
    this.order = OrderId.parse(order);
    this.#codeName = CodeName.parse(name);
    this.#shared = shared;
    this.#until = minutes === undefined ? undefined : addMinutes(begins, minutes);
    const enacted = recorded(begins, {
      type: "ResolutionEnacted",
      lines: [
        {
          line: 1,
          measure: { kind: "ban", of: reported1, spaces: ["github"], tell: "with" },
          person: mal,
          order: this.order,
          space: "github",
          organisation: "sandbox-org",
          ...(this.#until && { until: this.#until }),
        },
      ],
    });
    this.#branch = {
      headOid: oid(1),
      committedAt: begins,
      events: [...given([]).when(report).added, enacted],
    };
  }

  get events(): readonly CaseEvent[] {
    return this.#branch.events;
  }

  /** Looks until there is nothing more to do, and answers when to look again. */
  async work(): Promise<Instant | undefined> {
    for (let looks = 0; looks < 100; looks += 1) {
      // oxlint-disable-next-line no-await-in-loop
      if ((await this.#look()) === "settled")
        return earliest([...this.#notBefore.values()].map(({ retryAt }) => retryAt));
    }
    throw new Error("it never settles");
  }

  async #look(): Promise<"again" | "settled"> {
    const { request, space } = this.#shared;
    const register = await request("read register", () => this.#shared.register);
    const branch = await request("read record", () => this.#branch);
    const heard = this.#hear(branch);
    const added: CaseEvent[] = [];
    const listed = {
      ...register,
      adopted: [config],
      rootOid: oid(9),
      end: head,
      anchorRun: undefined,
      files: [],
      forgotten: nothingForgotten,
    };
    const ports = {
      register: listed,
      bans: {
        findSpace: () => space,
        registerHead: () => request("head", () => this.#shared.register.headOid),
        undone: new Set<OrderId>(),
        grown: new Set<OrderId>(),
        lookedInto: () => undefined,
        anchorOwed: () => [],
        anchored: () => undefined,
        keepBans: (bans: readonly ListedBan[]) =>
          request("write register", () => this.#write(bans, register)),
        keepLists: ({ bans }: { readonly bans: readonly ListedBan[] }) =>
          request("write register", () => this.#write(bans, register)),
      },
      clock: { now: () => this.#shared.now, wakeAt: () => () => undefined },
      log: {
        trace: () => undefined,
        debug: () => undefined,
        info: () => undefined,
        warn: () => undefined,
        error: () => undefined,
      },
      codec: {
        read: () => [],
        append: (_: unknown, __: unknown, events: readonly CaseEvent[]) => {
          added.push(...events);
          return { files: [], head };
        },
      },
      mailer: undefined,
      ownersEmail: [],
      community: "sandbox-org",
      sha256: writing.sha256,
      keyedHash: ourHash,
      replyTo: undefined,
      publicUrl: undefined,
      codeFor: (once: string) => once,
      repository: {
        stored: async () => undefined,
        record: ({ expectedHeadOid }: RecordCommit) => {
          const events = added.splice(0);
          return request("record", () => this.#record(expectedHeadOid, events));
        },
      },
    };
    const recordedNow = await recordEvents(heard, ports);
    if (recordedNow === "somebody-was-first") return "again";
    if (recordedNow.byThisRun) return "again";
    if ((await keepRegister(heard.state, ports)) !== "as-it-was") return "again";
    // As where a case is in a room: nothing is done under a register that has moved on.
    if ((await ports.bans.registerHead()) !== register.headOid) return "again";
    const own: RecordedCase = { ...recordedNow, byThisRun: true };
    const enforced = await enforceActions(heard, own, this.#notBefore, ports);
    this.#notBefore = enforced.notBefore;
    return enforced.recorded === "nothing" ? "settled" : "again";
  }

  #hear({ headOid, committedAt, events: history }: Branch): HeardCase {
    const { order } = this;
    const isOver = this.#until !== undefined && this.#until <= this.#shared.now;
    const isEnded = history.some(({ type }) => type === "OrderEnded");
    const ends: EventBody = { type: "OrderEnded", order, because: "time" };
    const added = isOver && !isEnded ? [recorded(this.#until, ends)] : [];
    const events = [...history, ...added];
    const state = replay(events);
    if (!state) throw new Error("no case");
    const found = {
      codeName: this.#codeName,
      observation: observation(),
      branch: {
        refId: NodeId.parse("REF_1"),
        codeName: this.#codeName,
        headOid,
        headCommittedAt: committedAt,
        sealed: false,
        files: [],
        people: undefined,
        commits: [],
        truncated: false,
        otherFiles: [],
        heardUntil: new Map(),
        issueNamed: undefined,
      },
      documents: history.map((content, n) => ({ ...head, n, isSigned: true, content })),
      trust: "trusted" as const,
    };
    return {
      found,
      config,
      headOid,
      history,
      added,
      events,
      state,
      isAgreedAt: () => false,
      waitingSince: undefined,
    };
  }

  #write(bans: readonly ListedBan[], read: Shared["register"]) {
    if (JSON.stringify(bans) === JSON.stringify(read.bans)) return "as-it-was" as const;
    if (this.#shared.register.headOid !== read.headOid) return "moved-on" as const;
    this.#shared.register = { headOid: oid(Number(`0x${read.headOid}`) + 1), bans };
    return "written" as const;
  }

  #record(expectedHeadOid: GitOid, added: readonly CaseEvent[]) {
    if (this.#branch.headOid !== expectedHeadOid) return "somebody-was-first" as const;
    const headOid = oid(Number(`0x${expectedHeadOid}`) + 1);
    const committedAt = this.#shared.now;
    this.#branch = { headOid, committedAt, events: [...this.#branch.events, ...added] };
    return { headOid, committedAt };
  }
}

/** Both work until neither has anything to do now or in the next half hour. */
async function settle(scheduler: fc.Scheduler, cases: readonly BanningCase[], shared: Shared) {
  const until = addMinutes(shared.now, 30);
  for (;;) {
    const working = cases.map((one) => one.work());
    // oxlint-disable-next-line no-await-in-loop
    const again = await scheduler.waitFor(Promise.all(working));
    const next = earliest(again.filter((one) => one !== undefined));
    if (next === undefined || next > until) return;
    shared.now = next;
  }
}

describe("two bans of one person, of two cases, whichever request comes first", () => {
  test("keep them out as long as one holds and no longer, and each knows it for the app's own", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), lasting, lasting, async (scheduler, one, other) => {
        const shared = new Shared(scheduler);
        const cases = [
          new BanningCase("quiet-otter", "aaaaaaaa", one, shared),
          new BanningCase("amber-heron", "bbbbbbbb", other, shared),
        ];
        for (const minutes of [0, 60, 120]) {
          shared.now = addMinutes(begins, minutes);
          // oxlint-disable-next-line no-await-in-loop
          await settle(scheduler, cases, shared);
          const isHeld = [one, other].some((length) => length === undefined || length > minutes);
          expect(shared.isOut, `after ${minutes} minutes`).toBe(isHeld);
        }
        const noted = cases.flatMap(({ events }) =>
          events.flatMap((event) => (event.type === "StandingKept" ? [event.before] : [])),
        );
        expect(noted).toEqual(["free", "free"]);
      }),
      { numRuns: runs(200) },
    );
  }, 240_000);

  test("leave a block that somebody else had put there before", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), lasting, lasting, async (scheduler, one, other) => {
        const shared = new Shared(scheduler);
        shared.isOut = true;
        const cases = [
          new BanningCase("quiet-otter", "aaaaaaaa", one, shared),
          new BanningCase("amber-heron", "bbbbbbbb", other, shared),
        ];
        for (const minutes of [0, 62, 124]) {
          shared.now = addMinutes(begins, minutes);
          // oxlint-disable-next-line no-await-in-loop
          await settle(scheduler, cases, shared);
          expect(shared.isOut, `after ${minutes} minutes`).toBe(true);
        }
        const ends = cases.flatMap(({ events }) => events.map(({ type }) => type));
        const isNeverOver = one === undefined && other === undefined;
        expect(ends.filter((type) => type === "OrderEnded").length > 0).toBe(!isNeverOver);
      }),
      { numRuns: runs(100) },
    );
  }, 240_000);
});
