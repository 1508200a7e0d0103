import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { CodeName } from "../../domain/values/ids.ts";
import type { CaseRepository, OtherRecord } from "../../ports/case-repository.ts";
import { Terminal } from "../../ports/errors.ts";
import type { Rooms } from "../../ports/rooms.ts";
import { eventsIn, type RecordReading } from "../hear/state-in.ts";
import { rootOfRoom } from "../ports/root-of-room.ts";
import type { OtherCases } from "../ports/case-ports.ts";
import type { TrustedRegister } from "../ports/trusted-register.ts";

export interface RecordsPorts extends RecordReading {
  readonly repository: Pick<CaseRepository, "sweep" | "recordOf">;
  readonly moving: { readonly rooms: Pick<Rooms, "list"> & OtherCases["rooms"] };
}

/** What the records of all cases say. */
export interface AllRecords {
  readonly records: readonly (readonly CaseEvent[])[];
  /** Whether there are others, which cannot be read or not be relied on. */
  readonly areSomeDoubted: boolean;
}

type Place = { readonly record: CodeName } | { readonly room: CodeName };

/** So many are read at a time; whoever waits for numbers waits, and cases do not. */
const mostAtOnce = 20;

/**
 * Reads the record of every case, open or closed, in the case repository and in rooms: one request for each, two
 * for one in a room. A run that ends in between begins anew.
 */
export class RecordsForNumbers {
  readonly #ports: RecordsPorts;
  #left: readonly Place[] | undefined;
  #read: (readonly CaseEvent[])[] = [];
  #areSomeDoubted = false;

  constructor(ports: RecordsPorts) {
    this.#ports = ports;
  }

  /** Reads on: `undefined` while there are more. What was read is given out once, and read anew the next time. */
  async readOn({ rootOid }: Pick<TrustedRegister, "rootOid">): Promise<AllRecords | undefined> {
    this.#left ??= await this.#places(rootOid);
    const next = this.#left.slice(0, mostAtOnce);
    const found = await Promise.all(next.map((place) => this.#eventsAt(place, rootOid)));
    for (const events of found)
      if (events === "doubted") this.#areSomeDoubted = true;
      else this.#read.push(events);
    this.#left = this.#left.slice(mostAtOnce);
    if (this.#left.length > 0) return undefined;
    const all = { records: this.#read, areSomeDoubted: this.#areSomeDoubted };
    this.#left = undefined;
    this.#read = [];
    this.#areSomeDoubted = false;
    return all;
  }

  async #places(rootOid: TrustedRegister["rootOid"]): Promise<readonly Place[]> {
    const names = new Set<CodeName>();
    for await (const page of this.#ports.repository.sweep(undefined, true, rootOid))
      for (const { codeName, head } of [...page.cases, ...page.closed])
        if (codeName && head) names.add(codeName);
    const rooms = await this.#ports.moving.rooms.list();
    return [
      ...[...names].toSorted().map((record) => ({ record })),
      ...rooms.toSorted().map((room) => ({ room })),
    ];
  }

  async #eventsAt(
    place: Place,
    rootOid: TrustedRegister["rootOid"],
  ): Promise<readonly CaseEvent[] | "doubted"> {
    try {
      const found = await this.#recordAt(place, rootOid);
      const events = found ? eventsIn(found, this.#ports) : [];
      return found && found.files.length > 0 && events.length === 0 ? "doubted" : events;
    } catch (error) {
      if (error instanceof Terminal) return "doubted";
      throw error;
    }
  }

  async #recordAt(
    place: Place,
    rootOid: TrustedRegister["rootOid"],
  ): Promise<OtherRecord | undefined> {
    const { repository, moving } = this.#ports;
    if ("record" in place) return repository.recordOf(place.record, rootOid);
    const root = rootOfRoom(await moving.rooms.observe(place.room, "beginning"));
    return root && moving.rooms.repository(place.room).recordOf(place.room, root);
  }
}
