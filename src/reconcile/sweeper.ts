import type { CodeName, NodeId } from "../domain/values/ids.ts";
import { addMinutes, type Instant } from "../domain/values/time.ts";
import type { AccessKeeper } from "./access/access-keeper.ts";
import type { LostIssues } from "./access/lost-issues.ts";
import type { Admissions } from "./case/admissions.ts";
import type { KnownCases } from "./case/known-cases.ts";
import type { DoorKeeper } from "./door/door-keeper.ts";
import type { BanKeeper } from "./enforcement/ban-keeper.ts";
import type { EnginePorts } from "./engine-ports.ts";
import { accessKey, bansKey, caseKey, changesKey, roomKey, setUpKey } from "./looks/keys.ts";
import { asFound, type Look } from "./looks/look.ts";
import type { UnsettledLooks } from "./looks/unsettled-looks.ts";
import { codesIn } from "./marks/trailers.ts";
import type { TrustedRegister } from "./ports/trusted-register.ts";
import type { RoomKeeper } from "./rooms/room-keeper.ts";
import type { SetUpState } from "./set-up/set-up-state.ts";
import { type Sweep, sweepCases } from "./sweep/sweep-cases.ts";
import { nothingSwept } from "./sweep/sweep-memory.ts";

/** How many cases a sweep found, those in rooms aside; of closed ones, where it read their records too. */
export interface LookedOver {
  readonly open: number;
  readonly closed: number;
}

type Over = "everything" | "changes";

/** Who remembers something of what a sweep finds. */
interface Keepers {
  readonly cases: KnownCases;
  readonly unsettled: UnsettledLooks;
  readonly rooms: RoomKeeper;
  readonly bans: BanKeeper;
  readonly access: AccessKeeper;
  readonly lost: LostIssues;
  readonly admissions: Admissions;
  readonly door: DoorKeeper;
}

const minutesBetweenSweeps = 15;

/** The sweeps of one case repository and its rooms: each finds whatever no webhook told of. */
export class Sweeper {
  readonly #ports: EnginePorts;
  readonly #keepers: Keepers;
  #memory = nothingSwept();
  #lookedOver: LookedOver | undefined;

  constructor(ports: EnginePorts, keepers: Keepers) {
    this.#ports = ports;
    this.#keepers = keepers;
  }

  /** What the last sweep found; `undefined` before the first that could read the cases. */
  get lookedOver(): LookedOver | undefined {
    return this.#lookedOver;
  }

  /** Somebody touched a closed case: the next sweep looks over them, as it does once a day. */
  closedWereTouched(): void {
    this.#memory.closed.lookedOverAt = undefined;
  }

  /** Whatever was found before is to be found again. */
  startAnew(): void {
    this.#memory = nothingSwept(this.#memory.dailyUntil);
  }

  /** Answers what to look at on account of what was found, and when to sweep next. */
  async sweep(over: Over, setUp: SetUpState | undefined): Promise<readonly Look[]> {
    // Comes back when set-up was looked at, however often GitHub refuses that.
    if (!setUp) return [{ key: setUpKey }];
    const { clock } = this.#ports;
    const at = addMinutes(clock.now(), minutesBetweenSweeps);
    const next: Look = { key: changesKey, at, isOfAll: true };
    const { register } = setUp;
    if (!setUp.isReady || !register) {
      const calls = setUp.lastInOrder ? await this.#callsInCases(setUp.lastInOrder, over) : [];
      return [{ key: setUpKey }, ...calls, next];
    }
    const { rooms, bans, access, admissions, unsettled, door } = this.#keepers;
    await door.tidy();
    if (admissions.areAwaited) this.closedWereTouched();
    const swept = await this.#sweepCases(register, over);
    this.#tellOf(swept);
    const now = clock.now();
    const inRooms = await rooms.sweep(now, over, register.adopted);
    this.#tellOfRooms(inRooms.found);
    const { areOthersLost, unknown } = this.#compareAll(swept, register, now);
    const found = [...unknown, ...inRooms.looks].filter(({ key }) => !unsettled.waits(key, now));
    const isNews = areOthersLost || admissions.isNewsToOwners;
    return [
      ...[...swept.looks, ...found, ...unsettled.due(now)].map(asFound),
      { key: setUpKey },
      ...(bans.holds(register) ? [{ key: bansKey }] : []),
      ...(isNews || access.isDue() ? [{ key: accessKey }] : []),
      next,
    ];
  }

  #tellOf({ cases, anchored, closed, anew, looks, isOverEverything, isWhole }: Sweep): void {
    const { log } = this.#ports;
    const { cases: known, rooms, bans, door } = this.#keepers;
    for (const issue of anew) known.forgetWhatWasHeard(issue);
    known.learnFrom(anchored);
    if (isOverEverything) this.#lookedOver = { open: cases.length, closed: closed.length };
    log.info(isOverEverything ? "swept" : "swept what changed", { count: cases.length });
    const due = looks.filter((look) => look.at === undefined);
    if (due.length > 0) log.info("cases to look at", { count: due.length });
    if (isWhole)
      rooms.archiveRead({
        issues: new Set(this.#memory.numbers.values()),
        names: new Set([...cases, ...closed].map(({ codeName }) => codeName)),
      });
    for (const { issue, codeName, trailers } of [...cases, ...closed])
      if (issue) {
        bans.found(caseKey(issue), Number(trailers.get("In-Force") ?? 0) > 0);
        door.learn(caseKey(issue), codesIn(trailers), codeName);
      }
  }

  /** Nobody looks at these now, so that it is told here what is known of them. */
  #tellOfRooms(found: readonly CodeName[]): void {
    const { rooms, bans, door } = this.#keepers;
    for (const room of found) {
      bans.found(roomKey(room), rooms.hasBan(room));
      door.learn(roomKey(room), rooms.codesOf(room), room);
    }
  }

  /** What only shows where everything was looked over. */
  #compareAll(
    { cases, closed, isOverEverything }: Sweep,
    register: TrustedRegister,
    now: Instant,
  ): { readonly areOthersLost: boolean; readonly unknown: readonly Look[] } {
    if (!isOverEverything) return { areOthersLost: false, unknown: [] };
    const { lost, admissions } = this.#keepers;
    return {
      areOthersLost: lost.swept(cases, closed, now),
      unknown: admissions.swept([...cases, ...closed], register),
    };
  }

  /** Where something changed while the register is not in order: what cannot wait is passed on there. */
  async #callsInCases(register: TrustedRegister, over: Over): Promise<readonly Look[]> {
    const { looks } = await this.#sweepCases(register, over);
    return looks.filter(({ at }) => at === undefined);
  }

  #sweepCases({ rootOid }: TrustedRegister, over: Over): Promise<Sweep> {
    const { cases, unsettled } = this.#keepers;
    const known = {
      headOf: (issue: NodeId) => cases.memoryOf(issue)?.record?.headOid,
      nameOf: (issue: NodeId) => cases.memoryOf(issue)?.codeName,
      keyOf: (codeName: CodeName) => cases.keyOf(codeName),
      unsettled,
    };
    return sweepCases({ over, rootOid }, this.#memory, known, this.#ports);
  }
}
