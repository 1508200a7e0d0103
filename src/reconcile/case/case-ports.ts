import type { AdoptedConfig } from "../../domain/config/adopted-config.ts";
import type { CodeName, NodeId, Sha256 } from "../../domain/ids.ts";
import type { Board } from "../../ports/board.ts";
import type { CaseRepository } from "../../ports/case-repository.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Mailer } from "../../ports/mailer.ts";
import type { RecordCodec, RecordFile } from "../../ports/record-codec.ts";
import type { CommandRegistry } from "../../ports/slash-command.ts";

/** What a reconcile of one case works with. */
export interface CasePorts {
  readonly repository: CaseRepository;
  readonly codec: RecordCodec;
  readonly clock: Clock;
  /** Without a mail server there is none. */
  readonly mailer: Mailer | undefined;
  readonly commands: CommandRegistry;
  readonly sha256: (text: string) => Sha256;
  /** The names a case of this issue may get, in the order they are tried. */
  readonly codeNames: (issue: NodeId) => readonly CodeName[];
  /** The configs adopted so far, oldest first; none while the committee has no config. */
  readonly adoptedConfigs: (committee: RecordFile) => readonly AdoptedConfig[];
  readonly board: () => Board | undefined;
}
