import type { Person } from "../domain/values/person.ts";
import type { ShutOut } from "./rooms.ts";

/** People from outside the committee who may read the case repository for a time. */
export interface Readers {
  /** Whoever has more than reading by now keeps it. */
  shutOut(person: Person): Promise<ShutOut>;
}
