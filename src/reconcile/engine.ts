import type { CodeName, NodeId } from "../domain/values/ids.ts";
import type { Door } from "../ports/door.ts";
import { ruleThatRefused, Terminal, Transient } from "../ports/errors.ts";
import type { CaseOutcome } from "./case/case-look.ts";
import { reconcileCase } from "./case/reconcile-case.ts";
import { KnownCases } from "./case/known-cases.ts";
import { Admissions } from "./case/admissions.ts";
import { EmptiedIssues, isForgotten } from "./forgetting/emptied-issues.ts";
import { LostIssues } from "./access/lost-issues.ts";
import { AccessKeeper } from "./access/access-keeper.ts";
import { DoorKeeper } from "./door/door-keeper.ts";
import type { DoorPorts } from "./door/door-ports.ts";
import type { EnginePorts } from "./engine-ports.ts";
import { BanKeeper } from "./enforcement/ban-keeper.ts";
import {
  accessKey,
  caseKey,
  changesKey,
  readKey,
  roomKey,
  setUpKey,
  sweepKey,
} from "./looks/keys.ts";
import type { Look } from "./looks/look.ts";
import { nextLooks } from "./case/next-looks.ts";
import { UnsettledLooks } from "./looks/unsettled-looks.ts";
import { MovesInTurn } from "./rooms/moves-in-turn.ts";
import { RoomKeeper } from "./rooms/room-keeper.ts";
import type { TrustedRegister } from "./ports/trusted-register.ts";
import { callWithoutRegister } from "./trust/call-without-register.ts";
import { WeeklyMail } from "./letters/weekly-mail.ts";
import { CouncilCalls } from "./council/council-calls.ts";
import { CouncilKeeper } from "./council/council-keeper.ts";
import type { SetUpState } from "./set-up/set-up-state.ts";
import { type LookedOver, Sweeper } from "./sweeper.ts";

/**
 * Everything the app does for one case repository, a key at a time. What it remembers between runs
 * only saves requests: a new engine reaches the same end.
 */
export class Engine {
  readonly #ports: EnginePorts;
  readonly #cases = new KnownCases();
  readonly #unsettled = new UnsettledLooks();
  readonly #rooms: RoomKeeper;
  readonly #moves = new MovesInTurn();
  readonly #bans: BanKeeper;
  readonly #weeklyMail: WeeklyMail;
  readonly #access: AccessKeeper;
  readonly #council: CouncilKeeper;
  readonly #councilCalls: CouncilCalls;
  readonly #lost = new LostIssues();
  readonly #emptied: EmptiedIssues;
  /** The keys of cases that another one called to. */
  readonly #called = new Set<string>();
  readonly #door: DoorKeeper;
  readonly #admissions: Admissions;
  readonly #sweeper: Sweeper;
  #onNews: (key: string) => void = () => undefined;
  #setUp: SetUpState | undefined;
  /** The register as it was last found in order. */
  #lastRegister: TrustedRegister | undefined;

  constructor(ports: EnginePorts) {
    this.#ports = ports;
    this.#rooms = new RoomKeeper({ ...ports.moving, ...ports });
    this.#weeklyMail = new WeeklyMail(ports);
    this.#access = new AccessKeeper(ports);
    this.#council = new CouncilKeeper(ports);
    this.#councilCalls = new CouncilCalls(ports);
    this.#admissions = new Admissions(ports);
    this.#door = new DoorKeeper(
      ports.keyedHash,
      () => this.#doorPorts(),
      ({ key, begun }) => {
        if (begun) this.#rooms.arrived(begun, true, ports.clock.now());
        this.#onNews(key);
      },
    );
    this.#bans = new BanKeeper(ports, (written) => {
      const register = this.#setUp?.register;
      if (this.#setUp && register)
        this.#setUp = { ...this.#setUp, register: { ...register, ...written } };
    });
    this.#emptied = new EmptiedIssues(ports.moving.rooms, this.#door, this.#bans);
    this.#sweeper = new Sweeper(ports, {
      cases: this.#cases,
      unsettled: this.#unsettled,
      rooms: this.#rooms,
      bans: this.#bans,
      access: this.#access,
      lost: this.#lost,
      admissions: this.#admissions,
      door: this.#door,
    });
  }

  /** What the last sweep found; `undefined` before the first that could read the cases. */
  get lookedOver(): LookedOver | undefined {
    return this.#sweeper.lookedOver;
  }

  /** Whether there is a config to decide by; `undefined` before set-up was looked at. */
  get isConfigInForce(): boolean | undefined {
    return this.#setUp && this.#setUp.register !== undefined;
  }

  /** The way in for people outside. */
  get door(): Door {
    return this.#door;
  }

  /** @param ask told of each key that is to be looked at on account of somebody outside */
  listen(ask: (key: string) => void): void {
    this.#onNews = ask;
  }

  /** Nothing is taken in before every case is known that may have it already. */
  #doorPorts(): DoorPorts | undefined {
    const register = this.#setUp?.register;
    if (!register || !this.#setUp?.isReady || !this.#sweeper.lookedOver) return undefined;
    const { moving: rooms, incoming, codeFor, ownWords, ...ports } = this.#ports;
    const cases = { ...ports, incoming, codeFor, ...this.#forCase(register) };
    return { cases, rooms, incoming, codeFor, ownWords };
  }

  #forCase(register: TrustedRegister) {
    const bans = this.#bans.forCase();
    const weeklyMail = this.#weeklyMail.forCase();
    const callTo = (key: string) => void this.#called.add(key);
    const own = { undone: this.#access.undone, calls: this.#councilCalls, ...this.#door.forCase() };
    return { register, bans, weeklyMail, ...own, callTo, board: () => this.#setUp?.board };
  }

  /** Looks at one key and answers what to look at next and when. Throws `Transient`, `Terminal`. */
  async reconcile(key: string): Promise<readonly Look[]> {
    const read = readKey(key);
    const toldBefore = this.#toldToOwners();
    try {
      const looks = await this.#lookAt(read);
      return this.#toldToOwners() === toldBefore ? looks : [...looks, { key: accessKey }];
    } catch (error) {
      const isOfCase = read.look === "case" || read.look === "room";
      if (isOfCase && !(error instanceof Transient))
        this.#unsettled.failed(key, this.#ports.clock.now(), ruleThatRefused(error));
      // The repository may be another's to read, closed to writing, or known by another name.
      const isPlace = error instanceof Terminal && [setUpKey, sweepKey, changesKey].includes(key);
      if (isPlace) await this.#access.watchPlaces(this.#setUp);
      // No sweep asks for it meanwhile.
      if (isPlace && error.edge.keptOut === "permission") await this.#lookAtAccess();
      throw error;
    }
  }

  #toldToOwners(): string {
    return `${this.#access.toldOf(this.#unsettled.rulesToTell)} ${this.#rooms.areShort}`;
  }

  async #lookAt(read: ReturnType<typeof readKey>): Promise<readonly Look[]> {
    switch (read.look) {
      case "set-up":
        return this.#lookAtSetUp();
      case "sweep":
        return this.#sweeper.sweep("everything", this.#setUp);
      case "changes":
        return [
          ...(await this.#sweeper.sweep("changes", this.#setUp)),
          ...(await this.#councilCalls.news()),
        ];
      case "closed":
        // Somebody touched one: the next sweep looks over them, as it does once a day.
        this.#sweeper.closedWereTouched();
        return [{ key: sweepKey }];
      case "case":
        return this.#lookAtCase(read.issue);
      case "resolution":
        // A case whose name no look has met yet is found by a sweep.
        return [{ key: this.#cases.keyOf(read.codeName) ?? sweepKey }];
      case "access":
        return this.#lookAtAccess();
      case "council":
        return this.#setUp ? this.#council.look(this.#setUp) : [{ key: setUpKey }];
      case "call":
        // A case of which no look knows that it calls is found by a sweep.
        return [{ key: this.#councilCalls.keyOf(read.codeName) ?? sweepKey }];
      case "bans":
        return this.#lookAtBans();
      case "weekly":
        return this.#weeklyMail.look();
      case "room":
        return this.#lookAtRoom(read.room);
    }
  }

  async #lookAtAccess(): Promise<readonly Look[]> {
    const emptied = await this.#emptied.still(this.#setUp?.register);
    const ready = await this.#access.look(this.#setUp, {
      refusedBy: this.#unsettled.rulesToTell,
      waiting: this.#admissions.toTell,
      lostIssues: this.#lost.all,
      emptiedIssues: this.#emptied.all,
      lostInRooms: this.#rooms.lost,
      areRoomsShort: this.#rooms.areShort,
    });
    if (!ready) return emptied;
    this.#ports.keepBoardReady(ready);
    return [...emptied, { key: setUpKey }];
  }

  async #lookAtSetUp(): Promise<readonly Look[]> {
    const before = this.#setUp;
    const wasReady = before?.isReady ?? false;
    this.#setUp = await this.#runSetUp();
    const { isReady, hasChanged, register, lastInOrder, lookAgainAt, boardToConfirm } = this.#setUp;
    const isNewlyKnown = this.#lastRegister === undefined && lastInOrder !== undefined;
    this.#lastRegister = register ?? this.#lastRegister ?? lastInOrder;
    if (register) this.#bans.registerKept();
    // What was said of danger while nothing ran is found by a sweep.
    const calls = isNewlyKnown || (!before && !isReady) ? [{ key: sweepKey }] : [];
    if (lookAgainAt) return [...calls, { key: setUpKey, at: lookAgainAt }];
    const isNewBoard = wasReady && boardToConfirm && boardToConfirm !== before?.boardToConfirm;
    const asked = [
      ...(register ? this.#bans.asked(register) : []),
      ...(isNewBoard || this.#access.isCalledOtherwise() ? [{ key: accessKey }] : []),
      ...this.#admissions.wait(this.#setUp),
      ...this.#council.asked(this.#setUp),
    ];
    if (!isReady || (wasReady && !hasChanged)) return [...calls, ...asked];
    this.#sweeper.startAnew();
    this.#unsettled.comeBack(this.#ports.clock.now());
    this.#rooms.listAnew();
    return [...asked, { key: sweepKey }];
  }

  /** Again where a case wrote the register while set-up looked at it. */
  async #runSetUp(): Promise<SetUpState> {
    const before = this.#setUp;
    const found = await this.#ports.setUp(
      [...(this.#unsettled.isToTell ? (["cases"] as const) : []), ...this.#council.toTell],
      (person, config) => this.#admissions.mayEnter(person, config),
    );
    return this.#setUp === before ? found : this.#runSetUp();
  }

  async #lookAtCase(issue: NodeId): Promise<readonly Look[]> {
    const register = this.#setUp?.register ?? this.#lastRegister;
    if (!register) return [{ key: setUpKey }];
    const ports = { ...this.#ports, ...this.#forCase(register) };
    try {
      const doubtedSince = this.#cases.doubtedSince(issue);
      const remembered = this.#cases.memoryOf(issue);
      if (!this.#setUp?.isReady) {
        await callWithoutRegister(issue, remembered, ports);
        return [{ key: setUpKey }];
      }
      const now = ports.clock.now();
      const mayMove = () => this.#moves.mayBegin(issue, now);
      const look = { issue, remembered, doubtedSince, ports: { ...ports, mayMove } };
      const outcome = await reconcileCase(look);
      const news = [...this.#bans.news(), ...this.#weeklyMail.news()];
      const opened = this.#admissions.looked(issue, outcome, register);
      const called = this.#calls();
      const next = this.#moves.looked(issue, outcome, now);
      const known = this.#remember(issue, outcome, register);
      const looks = [...called, ...known, ...opened, ...news, ...next];
      return this.#isFoundAgain(issue, outcome) ? [...looks, { key: accessKey }] : looks;
    } catch (error) {
      const next = this.#moves.ended(issue);
      // A label, a field or the board may be gone: set-up mends what can be mended.
      if (!(error instanceof Terminal)) throw error;
      const key = caseKey(issue);
      this.#unsettled.failed(key, this.#ports.clock.now(), ruleThatRefused(error));
      const { route, status } = error.edge;
      this.#ports.log.warn("a look at a case was refused, and comes back with a later sweep", {
        key,
        route,
        ...(status !== undefined && { status }),
      });
      return [{ key: setUpKey }, ...next];
    }
  }

  async #lookAtBans(): Promise<readonly Look[]> {
    const { register, isReady } = this.#setUp ?? {};
    return register && isReady ? this.#bans.look(register) : [{ key: setUpKey }];
  }

  async #lookAtRoom(room: CodeName): Promise<readonly Look[]> {
    try {
      const looks = await this.#lookIntoRoom(room);
      return [...looks, ...this.#moves.ended(room)];
    } finally {
      this.#moves.ended(room);
    }
  }

  async #lookIntoRoom(room: CodeName): Promise<readonly Look[]> {
    const register = this.#setUp?.register;
    if (!this.#setUp?.isReady || !register) return [{ key: setUpKey }];
    const { moving: _, ...ports } = { ...this.#ports, ...this.#forCase(register) };
    const looks = await this.#rooms.look(room, { ...ports, board: () => undefined });
    this.#unsettled.settled(roomKey(room));
    this.#bans.found(roomKey(room), this.#rooms.hasBan(room));
    this.#door.learn(roomKey(room), this.#rooms.codesOf(room), room);
    return [...this.#calls(), ...looks, ...this.#bans.news()];
  }

  /** Where another case has to hear something. */
  #calls(): readonly Look[] {
    const called = [...this.#called].map((key) => ({ key }));
    this.#called.clear();
    return called;
  }

  #isFoundAgain(issue: NodeId, outcome: CaseOutcome): boolean {
    if (outcome.case === "none" || outcome.case === "gone") return false;
    return this.#lost.found(issue, "memory" in outcome ? outcome.memory?.codeName : undefined);
  }

  #remember(issue: NodeId, outcome: CaseOutcome, register: TrustedRegister): readonly Look[] {
    const key = caseKey(issue);
    this.#unsettled.settled(key);
    if ("memory" in outcome) {
      this.#bans.found(key, outcome.memory?.hasBan ?? false);
      const { codes, codeName } = outcome.memory ?? {};
      if (codes) this.#door.learn(key, codes, codeName);
    }
    this.#cases.remember(issue, outcome);
    const now = this.#ports.clock.now();
    if (outcome.case === "gone")
      return isForgotten(issue, register)
        ? this.#emptied.looked(issue, undefined)
        : this.#lost.lookFor(issue, now);
    if (outcome.case === "moved")
      return [this.#rooms.arrived(outcome.room, outcome.byThisRun, now)];
    if (outcome.case === "forgotten") return this.#emptied.looked(issue, outcome.emptiedIssue);
    if (outcome.case === "frozen") this.#ports.log.warn("a case is frozen", { key });
    // It may have been this run that moved it, in a look at another case.
    const isReadAnew = register.headOid !== this.#setUp?.register?.headOid;
    if (outcome.case === "register-moved-on" && isReadAnew) return [{ key }];
    return nextLooks(key, outcome, now);
  }
}
