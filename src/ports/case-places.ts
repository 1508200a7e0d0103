import type { KindOfPlace, PlaceFault } from "../domain/chapters/keeping-apart/place-fault.ts";

export interface FaultyPlace {
  /** Stays the same whatever the repository is called. */
  readonly id: number;
  readonly kind: KindOfPlace;
  readonly fault: PlaceFault;
}

/** The case repository and its rooms, found by what does not change with their names. */
export interface CasePlaces {
  /** One request, and one more for a hundred repositories. Throws `Transient` and `Terminal`. */
  faulty(): Promise<readonly FaultyPlace[]>;
}
