import type { IncomingReports } from "../../ports/incoming-reports.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { RoomPorts } from "../ports/room-ports.ts";

/** What taking in works with that the rest does not need. */
export interface IntakePorts {
  readonly incoming: IncomingReports;
  /**
   * The private code that goes with what names something sent once: 128 bits that nobody without the
   * host's key can tell, and always the same, so that a report sent again answers with its code.
   */
  readonly codeFor: (once: string) => string;
  /** Of the committee's `letters/report-page.md`, printed; `undefined` without one. */
  readonly ownWords: () => string | undefined;
}

/** What the door works with, as the engine stands now. */
export interface DoorPorts extends IntakePorts {
  readonly cases: CasePorts;
  readonly rooms: RoomPorts;
}
