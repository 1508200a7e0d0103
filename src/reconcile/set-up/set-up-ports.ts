import type { CaseCommand } from "../../domain/case/case-command.ts";
import type { ReadDraft } from "../../domain/chapters/corresponding/committees-drafts.ts";
import type { Host } from "../../domain/committee/adopted-configs.ts";
import type { CouncilWord } from "../../domain/committee/council-words.ts";
import type { ReadingConfigs } from "../../domain/committee/read-config.ts";
import type { CommandRegistry } from "../../domain/kernel/define-command.ts";
import type { ReadMarkdown } from "../../domain/kernel/markdown-reading.ts";
import type { AdoptedConfig, Joining, ToDeclare } from "../../domain/values/adopted-config.ts";
import type { GitOid, NodeId, Sha256 } from "../../domain/values/ids.ts";
import type { Person } from "../../domain/values/person.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { AnchorCodec } from "../../ports/anchor-codec.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { RecordFile } from "../../ports/record-codec.ts";
import type { RegisterCodec } from "../../ports/register-codec.ts";
import type { SetUpRepository } from "../../ports/set-up-repository.ts";
import type { ConfigJudgements } from "./config-judgements.ts";
import type { RegisterMemory } from "./register-memory.ts";

/** Whom somebody said they could not judge, found on GitHub. */
export interface DeclaredWord {
  readonly by: Person;
  readonly at: Instant;
  readonly comment: NodeId;
  readonly conflicts: readonly Person[];
}

export type MayEnter = (person: Person, config: AdoptedConfig) => boolean;

/** What set-up works with. */
export interface SetUpPorts extends ReadingConfigs, Host {
  readonly repository: SetUpRepository;
  readonly codec: RegisterCodec;
  readonly anchorCodec: AnchorCodec;
  readonly clock: Clock;
  readonly log: Log;
  readonly commands: CommandRegistry<CaseCommand>;
  readonly readMarkdown: ReadMarkdown;
  readonly readDraft: ReadDraft;
  readonly sha256: (text: string) => Sha256;
  /** Git's id of a file that holds this text. */
  readonly blobId: (text: string) => GitOid;
  readonly memory: RegisterMemory;
  /** Whether the case repository may open to somebody whom that config names. */
  readonly mayEnter: MayEnter;
  /** What was said of proposed configs in the council's own repository, by pull request. */
  readonly heardInCouncil: () => Promise<ReadonlyMap<number, readonly CouncilWord[]>>;
  /** The login of who owns the case repository, as the host was told; `undefined` where it was not. */
  readonly ownerSet: string | undefined;
  /** What those said whom a config brought, when they were asked whom they could not judge. */
  readonly heardFromJoiners: (asked: readonly ToDeclare[]) => Promise<readonly DeclaredWord[]>;
  /**
   * What those said again since they joined, as far as a look at their place found something new.
   *
   * @param isIn who is let in: they add, and take nobody back
   */
  readonly heardAgain: (
    joined: readonly Joining[],
    isIn: (person: Person) => boolean,
  ) => Promise<readonly DeclaredWord[]>;
  /** The same people, so that only a key of the host's opens who they are. */
  readonly sealPeople: (people: readonly Person[]) => string;
  readonly judgements: ConfigJudgements;
  /** The files of `config/case-repository`, for the default branch. */
  readonly templates: readonly RecordFile[];
}
