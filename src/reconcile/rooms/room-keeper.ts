import { waysBack } from "../../domain/chapters/intake/intake-state.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import { isOrdered } from "../../domain/chapters/enacting/action-standing.ts";
import type { CodeName, NodeId, Sha256 } from "../../domain/values/ids.ts";
import { addMinutes, type Instant } from "../../domain/values/time.ts";
import { Terminal } from "../../ports/errors.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { CaseOutcome } from "../case/case-look.ts";
import { planRoomLabels } from "../move/plan-room.ts";
import { leaveForGood } from "../move/leave-for-good.ts";
import { caseKey, roomKey, setUpKey } from "../looks/keys.ts";
import { type Look, lookAgain } from "../looks/look.ts";
import { isDailyLook } from "../sweep/daily-look.ts";
import { reconcileRoom, type RoomMemory } from "./reconcile-room.ts";
import type { RoomPorts } from "../ports/room-ports.ts";

/** Between two lists of repositories that somebody asks for, only rooms of open cases are looked at. */
const minutesBetweenLists = 60;
const minutesInADay = 24 * 60;
/** Less than a day, since a daily look may come some minutes early. */
const minutesBetweenLooksBehind = 20 * 60;
/** GitHub's clock may be behind ours. */
const overlapMinutes = 5;

/** Set-up looks at it meanwhile. */
const minutesUntilRegisterIsRead = 1;

/** What there was in the case repository when all of it was read: its issues, and the names of its records. */
interface Archive {
  readonly issues: ReadonlySet<NodeId>;
  readonly names: ReadonlySet<CodeName | undefined>;
}

/** Looks after the rooms beside one case repository. What it remembers only saves requests. */
export class RoomKeeper {
  readonly #ports: RoomPorts & Pick<CasePorts, "sha256">;
  readonly #rooms = new Map<
    CodeName,
    RoomMemory & {
      readonly isClosed: boolean;
      readonly lookedAt: Instant;
      readonly hasBan: boolean;
      readonly codes: readonly Sha256[];
    }
  >();
  /** When this run left the old place of a room's case, or looked there last. */
  readonly #tidy = new Map<CodeName, Instant>();
  /** Rooms in whose old place nothing is left. */
  readonly #gone = new Set<CodeName>();
  /** Rooms whose record was begun by this run and that were not looked at since. */
  readonly #begun = new Set<CodeName>();
  /** Rooms that were there when the case repository had been read, and what was there. */
  #read: (Archive & { readonly rooms: ReadonlySet<CodeName> }) | undefined;
  #archive: Archive | undefined;
  #listedAt: Instant | undefined;
  #sweptAt: Instant | undefined;
  /** By the issues of the cases, the changes that were looked into. */
  #lookedInto: ReadonlyMap<NodeId, Instant> = new Map();

  constructor(ports: RoomPorts & Pick<CasePorts, "sha256">) {
    this.#ports = ports;
  }

  /** A case of the case repository has moved to this room. */
  arrived(room: CodeName, byThisRun: boolean, now: Instant): Look {
    this.#tidy.set(room, now);
    if (byThisRun) this.#begun.add(room);
    return { key: roomKey(room) };
  }

  /** Of rooms that are listed next it is then known whether they left anything behind. */
  archiveRead(archive: Archive): void {
    this.#archive = archive;
  }

  /** Who may read them has changed: rooms of closed cases are looked at with the next sweep, too. */
  listAnew(): void {
    this.#listedAt = undefined;
  }

  /** The rooms to look at now: all of open cases, or those that changed and those whose daily turn it is. */
  async sweep(now: Instant, over: "everything" | "changes"): Promise<readonly Look[]> {
    const rooms = over === "everything" ? await this.#all(now) : await this.#changed(now);
    this.#sweptAt = now;
    return rooms.map((room) => ({ key: roomKey(room) }));
  }

  async #all(now: Instant): Promise<readonly CodeName[]> {
    const listed = await this.#list(now, minutesBetweenLists);
    const open = [...this.#rooms].filter(([, { isClosed }]) => !isClosed);
    return listed ?? open.map(([room]) => room);
  }

  /** One request for a hundred rooms, and once a day one more for a hundred repositories. */
  async #changed(now: Instant): Promise<readonly CodeName[]> {
    const listed = await this.#list(now, minutesInADay);
    const known = [...this.#rooms];
    const issues = known.map(([, { issue }]) => issue);
    const found = await this.#ports.rooms.lastChanges(issues);
    const between = { after: this.#sweptAt ?? now, until: now };
    const due = known.filter(
      ([, { issue, lookedAt }]) =>
        this.#isNews(issue, found.get(issue), lookedAt) ||
        isDailyLook(issue, between, this.#ports.sha256),
    );
    // What changed in this very second may change once more in it.
    this.#lookedInto = new Map([...found].filter(([, at]) => at < now));
    const unknown = (listed ?? []).filter((room) => !this.#rooms.has(room));
    return [...due.map(([room]) => room), ...unknown];
  }

  #isNews(issue: NodeId, changedAt: Instant | undefined, lookedAt: Instant): boolean {
    if (changedAt === undefined || changedAt === this.#lookedInto.get(issue)) return false;
    return changedAt >= addMinutes(lookedAt, -overlapMinutes);
  }

  /** The repositories that may be rooms; `undefined` where they were listed so lately. */
  async #list(now: Instant, minutes: number): Promise<readonly CodeName[] | undefined> {
    if (this.#listedAt && addMinutes(this.#listedAt, minutes) > now) return undefined;
    const listed = await this.#ports.rooms.list();
    this.#listedAt = now;
    if (this.#archive) this.#read = { ...this.#archive, rooms: new Set(listed) };
    this.#archive = undefined;
    return listed;
  }

  /** Whether the case in this room was found to have a ban that has not ended. */
  hasBan(room: CodeName): boolean {
    return this.#rooms.get(room)?.hasBan ?? false;
  }

  /** The private codes of the case in this room, as it was last found. */
  codesOf(room: CodeName): readonly Sha256[] {
    return this.#rooms.get(room)?.codes ?? [];
  }

  /** Looks at one room and answers what to look at next and when. */
  async look(name: CodeName, ports: Omit<CasePorts, "room" | "moving">): Promise<readonly Look[]> {
    try {
      return await this.#lookAt(name, ports);
    } catch (error) {
      // A label may be gone; only what can be mended is worth another look.
      if (!(error instanceof Terminal) || !(await this.#mends(name))) throw error;
      return [{ key: roomKey(name) }];
    }
  }

  async #mends(name: CodeName): Promise<boolean> {
    const { rooms } = this.#ports;
    const room = this.#rooms.has(name) ? await rooms.observe(name) : undefined;
    const steps = room ? planRoomLabels(room) : [];
    for (const step of steps) await rooms.apply(name, step);
    return steps.length > 0;
  }

  async #lookAt(
    name: CodeName,
    ports: Omit<CasePorts, "room" | "moving">,
  ): Promise<readonly Look[]> {
    const lookedAt = ports.clock.now();
    const { outcome, memory, state } = await reconcileRoom(
      name,
      this.#rooms.get(name),
      this.#begun.has(name),
      this.#ports,
      ports,
    );
    this.#begun.delete(name);
    if (!memory || outcome.case === "none" || outcome.case === "gone") {
      this.#rooms.delete(name);
      return [];
    }
    const forgets = outcome.case === "adopted";
    const isClosed = state?.closed !== undefined;
    const hasBan = state?.actions.some(isOrdered) ?? this.hasBan(name);
    const codes = (state && waysBack(state)) ?? this.codesOf(name);
    const found = { isClosed, lookedAt, hasBan, codes };
    this.#rooms.set(name, { ...memory, ...(forgets && { case: undefined }), ...found });
    const left = state ? await this.#leftBehind(name, state, ports) : [];
    return [...left, ...nextLooks(roomKey(name), outcome, ports.clock.now())];
  }

  /**
   * A move that was interrupted may have left the old issue, or only the old record; and one that
   * GitHub does not let the app delete is looked at daily until it is gone.
   */
  async #leftBehind(
    name: CodeName,
    state: CaseState,
    ports: Pick<CasePorts, "repository" | "register" | "clock">,
  ): Promise<readonly Look[]> {
    const { oldPlace } = state;
    if (!oldPlace || this.#gone.has(name) || this.#isSeenLately(name, ports.clock.now())) return [];
    const isTidy = this.#tidy.has(name);
    const isCallOpen = this.#rooms.get(name)?.isCallOpen ?? true;
    if (!isTidy && !isCallOpen && this.#isKnownLeft(name, oldPlace)) {
      this.#gone.add(name);
      return [];
    }
    const mayBeCalled = isTidy || isCallOpen;
    const left = await leaveForGood(name, { ...state, oldPlace }, ports, this.#ports, mayBeCalled);
    if (left === "gone") this.#gone.add(name);
    this.#tidy.set(name, ports.clock.now());
    return left === "gone" || isTidy ? [] : [{ key: caseKey(oldPlace.oldIssue) }];
  }

  #isSeenLately(name: CodeName, now: Instant): boolean {
    const seenAt = this.#tidy.get(name);
    return seenAt !== undefined && addMinutes(seenAt, minutesBetweenLooksBehind) > now;
  }

  /** Nothing of it was in the case repository when this room was there already. */
  #isKnownLeft(name: CodeName, { oldIssue, from }: NonNullable<CaseState["oldPlace"]>): boolean {
    const read = this.#read;
    return (
      read !== undefined &&
      read.rooms.has(name) &&
      !read.issues.has(oldIssue) &&
      !read.names.has(from)
    );
  }
}

function nextLooks(key: string, outcome: CaseOutcome, now: Instant): readonly Look[] {
  switch (outcome.case) {
    case "none":
    case "gone":
    case "moved":
      return [];
    case "register-moved-on":
      return [{ key: setUpKey }, { key, at: addMinutes(now, minutesUntilRegisterIsRead) }];
    case "moved-on":
    case "adopted":
      return [{ key }];
    case "frozen":
      return lookAgain(key, outcome.lookAgainAt);
    case "doubted":
      return [{ key, at: outcome.lookAgainAt }];
    case "settled":
      return lookAgain(key, outcome.lookAgainAt);
  }
}
