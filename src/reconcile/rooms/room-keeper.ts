import type { CaseState } from "../../domain/case/case-state.ts";
import { isOrdered } from "../../domain/chapters/enacting/action-standing.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { CodeName, NodeId, Sha256 } from "../../domain/values/ids.ts";
import { addMinutes, type Instant } from "../../domain/values/time.ts";
import { Terminal } from "../../ports/errors.ts";
import { waysBackOf } from "../marks/ways-back.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { planRoomLabels } from "../move/plan-room.ts";
import { isCallOpen } from "../move/plan-old-issue-task.ts";
import { leaveForGood } from "../move/leave-for-good.ts";
import type { LostIssue } from "../../domain/chapters/keeping-apart/lost-issue.ts";
import { minutesUntilLost } from "../access/lost-issues.ts";
import { accessKey, caseKey, roomKey } from "../looks/keys.ts";
import type { Look } from "../looks/look.ts";
import { isDailyLook, minutesMadeUpFor } from "../sweep/daily-look.ts";
import { type FoundRoom, foundWithoutLook, lookAtRoom } from "./look-over-rooms.ts";
import { nextLooks } from "../case/next-looks.ts";
import { reconcileRoom, type RoomMemory } from "./reconcile-room.ts";
import type { RoomPorts } from "../ports/room-ports.ts";

/** Between two lists of repositories that somebody asks for, only rooms of open cases are looked at. */
const minutesBetweenLists = 60;
const minutesInADay = 24 * 60;
/** Less than a day, since a daily look may come some minutes early. */
const minutesBetweenLooksBehind = 20 * 60;
/** GitHub's clock may be behind ours. */
const overlapMinutes = 5;

/** What there was in the case repository when all of it was read: its issues, and the names of its records. */
interface Archive {
  readonly issues: ReadonlySet<NodeId>;
  readonly names: ReadonlySet<CodeName | undefined>;
}

/** A room as it was last found. */
interface KnownRoom extends FoundRoom {
  readonly lookedAt: Instant;
  /** `undefined` where no look at it was necessary yet. */
  readonly memory: RoomMemory | undefined;
}

type KeeperPorts = RoomPorts & Pick<CasePorts, "sha256" | "anchorCodec">;

/** Looks after the rooms beside one case repository. What it remembers only saves requests. */
export class RoomKeeper {
  readonly #ports: KeeperPorts;
  readonly #rooms = new Map<CodeName, KnownRoom>();
  /** When this run left the old place of a room's case, or looked there last. */
  readonly #tidy = new Map<CodeName, Instant>();
  /** Rooms in whose old place nothing is left. */
  readonly #gone = new Set<CodeName>();
  readonly #lost = new Map<CodeName, LostIssue>();
  /** Rooms whose record was begun by this run and that were not looked at since. */
  readonly #begun = new Set<CodeName>();
  /** Rooms that were there when the case repository had been read, and what was there. */
  #read: (Archive & { readonly rooms: ReadonlySet<CodeName> }) | undefined;
  #archive: Archive | undefined;
  #listedAt: Instant | undefined;
  /** Until when rooms had their daily turn. */
  #dailyUntil: Instant | undefined;
  /** By the issues of the cases, the changes that were looked into. */
  #lookedInto: ReadonlyMap<NodeId, Instant> = new Map();

  constructor(ports: KeeperPorts) {
    this.#ports = ports;
  }

  /** A case of the case repository has moved to this room. */
  arrived(room: CodeName, byThisRun: boolean, now: Instant): Look {
    this.#tidy.set(room, now);
    if (byThisRun) this.#begun.add(room);
    return { key: roomKey(room), isGoingOn: true };
  }

  /** Of rooms that are listed next it is then known whether they left anything behind. */
  archiveRead(archive: Archive): void {
    this.#archive = archive;
  }

  /** Who may read them has changed: rooms of closed cases are looked at with the next sweep, too. */
  listAnew(): void {
    this.#listedAt = undefined;
  }

  /**
   * When to look at which rooms: all of open cases, or those that changed and those whose daily turn it
   * is. A room that was not known is looked over first, several in a request: `found` without a look.
   *
   * @param adopted the configs adopted so far, oldest first
   */
  async sweep(
    now: Instant,
    over: "everything" | "changes",
    adopted: readonly AdoptedConfig[],
  ): Promise<{ readonly looks: readonly Look[]; readonly found: readonly CodeName[] }> {
    const rooms = over === "everything" ? await this.#all(now) : await this.#changed(now);
    this.#dailyUntil = this.#dailyUntil ? now : addMinutes(now, -minutesMadeUpFor);
    const unknown = rooms.filter((room) => !this.#rooms.has(room));
    const known = rooms.filter((room) => this.#rooms.has(room));
    const looks = unknown.length > 0 ? await this.#lookOver(unknown, now, adopted) : [];
    return {
      looks: [...known.map((room) => ({ key: roomKey(room) })), ...looks],
      found: unknown.filter((room) => this.#rooms.has(room)),
    };
  }

  async #lookOver(
    names: readonly CodeName[],
    now: Instant,
    adopted: readonly AdoptedConfig[],
  ): Promise<readonly Look[]> {
    const { rooms, roomMark, sha256, anchorCodec } = this.#ports;
    const swept = new Map((await rooms.sweep(names)).map((room) => [room.name, room]));
    const leftBehind = new Set([...(this.#read?.issues ?? [])].map(roomMark));
    const comparing = { now, adopted, leftBehind, sha256, anchorCodec };
    return names.flatMap((name) => {
      const isToCompare = this.#read?.rooms.has(name) && !this.#begun.has(name);
      const room = isToCompare ? swept.get(name) : undefined;
      if (!room) return { key: roomKey(name) };
      const found = foundWithoutLook(room, comparing);
      if (found) this.#rooms.set(name, { ...found, lookedAt: now, memory: undefined });
      return lookAtRoom(room, found !== undefined, now);
    });
  }

  async #all(now: Instant): Promise<readonly CodeName[]> {
    const listed = await this.#list(now, minutesBetweenLists);
    const open = [...this.#rooms].filter(([, { isClosed }]) => !isClosed);
    return listed ?? [...open.map(([room]) => room), ...this.#lost.keys()];
  }

  /** One request for a hundred rooms, and once a day one more for a hundred repositories. */
  async #changed(now: Instant): Promise<readonly CodeName[]> {
    const listed = await this.#list(now, minutesInADay);
    const known = [...this.#rooms];
    const issues = known.map(([, { issue }]) => issue);
    const found = await this.#ports.rooms.lastChanges(issues);
    const between = { after: this.#dailyUntil ?? now, until: now };
    const due = known.filter(
      ([, { issue, lookedAt }]) =>
        this.#isNews(issue, found.get(issue), lookedAt) ||
        isDailyLook(issue, between, this.#ports.sha256),
    );
    // What changed in this very second may change once more in it.
    this.#lookedInto = new Map([...found].filter(([, at]) => at < now));
    const unknown = (listed ?? []).filter((room) => !this.#rooms.has(room));
    const lost = [...this.#lost.keys()].filter((room) => !unknown.includes(room));
    return [...due.map(([room]) => room), ...unknown, ...lost];
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
    const room = this.#rooms.has(name) ? await rooms.observe(name, "beginning") : undefined;
    const steps = room ? planRoomLabels(room) : [];
    for (const step of steps) await rooms.apply(name, step);
    return steps.length > 0;
  }

  async #lookAt(
    name: CodeName,
    ports: Omit<CasePorts, "room" | "moving">,
  ): Promise<readonly Look[]> {
    const lookedAt = ports.clock.now();
    const before = this.#rooms.get(name);
    const look = await reconcileRoom(
      name,
      { room: before?.memory, case: before?.case },
      this.#begun.has(name),
      this.#ports,
      ports,
    );
    const { outcome, memory, state, lost } = look;
    this.#begun.delete(name);
    if (outcome.case === "forgotten") {
      this.#rooms.delete(name);
      return [];
    }
    if (!memory || outcome.case === "none" || outcome.case === "gone") {
      return this.#lose(name, lost, lookedAt);
    }
    const isFoundAgain = this.#lost.delete(name);
    const forgets = outcome.case === "adopted";
    const isClosed = state?.closed !== undefined;
    const hasBan = state?.actions.some(isOrdered) ?? this.hasBan(name);
    const codes = (state && waysBackOf(state, ports.keyedHash)) ?? this.codesOf(name);
    const known = { issue: memory.issue, isClosed, lookedAt, hasBan, codes };
    this.#rooms.set(name, { ...known, memory, case: forgets ? undefined : look.case });
    const left = state ? await this.#leftBehind(name, state, ports) : [];
    const found = isFoundAgain ? [{ key: accessKey }] : [];
    return [...left, ...found, ...nextLooks(roomKey(name), outcome, ports.clock.now())];
  }

  /** One whose issue is gone is looked at once more before anybody is called, and until it goes on. */
  #lose(name: CodeName, lost: LostIssue | undefined, now: Instant): readonly Look[] {
    const wasKnown = this.#rooms.delete(name);
    const key = roomKey(name);
    if (!lost) return wasKnown ? [{ key, at: addMinutes(now, minutesUntilLost) }] : [];
    const isNews = !this.#lost.has(name);
    this.#lost.set(name, lost);
    return isNews ? [{ key }, { key: accessKey }] : [];
  }

  /** Whether there is a room into which GitHub does not let Comity invite somebody who belongs there. */
  get areShort(): boolean {
    return [...this.#rooms.values()].some(({ memory }) =>
      memory?.kept?.unsettled.some(({ is }) => is === "not-invited"),
    );
  }

  /** Cases in rooms whose issue is gone. */
  get lost(): readonly LostIssue[] {
    return [...this.#lost.values()];
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
    const mayBeCalled = isTidy || (await this.#isCallOpen(name));
    if (!mayBeCalled && this.#isKnownLeft(name, oldPlace)) {
      this.#gone.add(name);
      return [];
    }
    const left = await leaveForGood(name, { ...state, oldPlace }, ports, this.#ports, mayBeCalled);
    if (left === "gone") this.#gone.add(name);
    this.#tidy.set(name, ports.clock.now());
    return left === "gone" || isTidy ? [] : [{ key: caseKey(oldPlace.oldIssue) }];
  }

  /**
   * Of a long thread that is asked for here, where alone it matters, and not to its beginning: a call
   * stands among what was written last, since each takes the place of the one before.
   */
  async #isCallOpen(name: CodeName): Promise<boolean> {
    const asFirstSeen = this.#rooms.get(name)?.memory?.isCallOpen;
    if (asFirstSeen !== undefined) return asFirstSeen;
    const room = await this.#ports.rooms.observe(name, "both-ends");
    return room !== undefined && isCallOpen(room) === true;
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
