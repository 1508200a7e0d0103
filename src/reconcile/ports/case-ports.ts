import type { CaseCommand } from "../../domain/case/case-command.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import type { OpeningInput } from "../../domain/case/input.ts";
import type { ListedBan } from "../../domain/chapters/banning/listed-ban.ts";
import type { FillDraft } from "../../domain/chapters/corresponding/drafts.ts";
import type { UnsettledAccess } from "../../domain/chapters/keeping-apart/unsettled-access.ts";
import type { CommandRegistry } from "../../domain/kernel/define-command.ts";
import type { ReadMarkdown } from "../../domain/kernel/markdown-reading.ts";
import type { Writing } from "../../domain/kernel/writing.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { CodeName, GitOid, NodeId, Salt, Sha256 } from "../../domain/values/ids.ts";
import type { OrderId } from "../../domain/values/planned-action.ts";
import type { AddressSeal } from "../../ports/address-seal.ts";
import type { AnchorCodec } from "../../ports/anchor-codec.ts";
import type { Board } from "../../ports/board.ts";
import type { AnchorStep, CaseRepository } from "../../ports/case-repository.ts";
import type { Clock } from "../../ports/clock.ts";
import type { IncomingReports } from "../../ports/incoming-reports.ts";
import type { KeyedHash } from "../../ports/keyed-hash.ts";
import type { Log } from "../../ports/log.ts";
import type { Mailer } from "../../ports/mailer.ts";
import type { Readers } from "../../ports/readers.ts";
import type { RecordCodec } from "../../ports/record-codec.ts";
import type { RoomThread } from "../../ports/rooms.ts";
import type { SlowHash } from "../../ports/slow-hash.ts";
import type { FindSpace } from "../../ports/space.ts";
import type { WeeklyMailOfCase } from "../letters/weekly-mail.ts";
import type { UndoneAgain } from "../undone/undone-again.ts";
import type { CallsOfCase } from "./calls-of-case.ts";
import type { RoomPorts } from "./room-ports.ts";
import type { RoomBeginning } from "./root-of-room.ts";
import type { TrustedRegister } from "./trusted-register.ts";

/** The case repository, and the rooms beside it. */
export interface OtherCases {
  readonly repository: Pick<CaseRepository, "recordOf">;
  /** The commit that the records there start from. */
  readonly rootOid: GitOid;
  /** The names a case of this issue of the case repository may have. */
  readonly codeNames?: (issue: NodeId) => readonly CodeName[];
  readonly rooms: {
    readonly observe: (name: CodeName, thread: RoomThread) => Promise<RoomBeginning | undefined>;
    readonly repository: (name: CodeName) => Pick<CaseRepository, "recordOf">;
  };
}

/** What is different for a case that lives in a room. */
interface InRoom {
  /** Where the other cases are. */
  readonly others: OtherCases;
  /** How another room is made. */
  readonly making: RoomPorts;
  /** Whether this very run began the record here: then it also writes what is missing. */
  readonly beganByThisRun: boolean;
  /**
   * Brings who can read the room in line with who may, before anything new is shown there. Answers
   * with whom that could not be done, or is not known.
   */
  readonly keepAccess: (
    state: CaseState,
    config: AdoptedConfig,
  ) => Promise<readonly UnsettledAccess[]>;
}

/** What carrying bans out works with. */
export interface BanPorts {
  readonly findSpace: FindSpace;
  /**
   * Writes the register of bans where it says anything else, and still stands as it was read. Cases that another one asks
   * to end an order are looked at then.
   */
  readonly keepBans: (
    bans: readonly ListedBan[],
    read: TrustedRegister,
  ) => Promise<"as-it-was" | "written" | "moved-on">;
  /** The same, with what the register says of forgotten cases. */
  readonly keepLists: (
    lists: Pick<TrustedRegister, "bans" | "forgotten">,
    read: TrustedRegister,
  ) => Promise<"as-it-was" | "written" | "moved-on">;
  /** The anchor of the register, where this run wrote the register and has not anchored that yet. */
  readonly anchorOwed: () => readonly AnchorStep[];
  /** It was written. */
  readonly anchored: (steps: readonly AnchorStep[]) => void;
  /** Where the register stands now. */
  readonly registerHead: () => Promise<GitOid>;
  /** Orders that a space was seen not to keep up any more. */
  readonly undone: ReadonlySet<OrderId>;
  /** Orders in whose places there may be lists or rooms that came in since. */
  readonly grown: ReadonlySet<OrderId>;
  /** This case has looked into all of these. */
  readonly lookedInto: (order: OrderId) => void;
}

/** What a reconcile of one case works with. */
export interface CasePorts {
  readonly repository: CaseRepository;
  readonly codec: RecordCodec;
  readonly anchorCodec: AnchorCodec;
  readonly clock: Clock;
  /** How much longer than need be this instance waits before it adds what another may be adding. */
  readonly patienceSeconds: number;
  /** Without a mail server there is none. */
  readonly mailer: Mailer | undefined;
  /** Where answers to letters go that the app itself reads, see `addressWith`; `undefined` where it reads no mail. */
  readonly replyTo: string | undefined;
  /** Where people outside reach the app, without a slash at the end; `undefined` where they do not. */
  readonly publicUrl: string | undefined;
  /** The private code that goes with what names something sent once; see `IntakePorts`. */
  readonly codeFor: (once: string) => string;
  /** Of those who own the organisation, as the host is told. */
  readonly ownersEmail: readonly string[];
  readonly weeklyMail: WeeklyMailOfCase;
  /** Another case of the same place has to hear something: its key is looked at next. */
  readonly callTo: (key: string) => void;
  /** What is put back again and again. */
  readonly undone: UndoneAgain;
  /** Where the council is called to cases that nobody answers. */
  readonly calls: CallsOfCase;
  /** Who opened their private page first, in the case of that key, since something is to be answered there. */
  readonly openings: (key: string) => readonly OpeningInput[];
  /** The organisation, as people outside know it. */
  readonly community: string;
  readonly commands: CommandRegistry<CaseCommand>;
  /** Whom to call when somebody is in danger, in Markdown. */
  readonly emergencySheet: string;
  /** The drafts of letters. */
  readonly fillDraft: FillDraft;
  readonly sha256: (text: string) => Sha256;
  readonly keyedHash: KeyedHash;
  readonly addressSeal: AddressSeal;
  readonly slowHash: SlowHash;
  /** Another one each time. */
  readonly newSalt: () => Salt;
  readonly readMarkdown: ReadMarkdown;
  readonly readYaml: Writing["readYaml"];
  readonly printYaml: Writing["printYaml"];
  /** The names a case of this issue may get, in the order they are tried. */
  readonly codeNames: (issue: NodeId) => readonly CodeName[];
  /** Where an issue is opened for a case that is taken out of another. */
  readonly incoming: IncomingReports;
  /** What set-up found on the branch `register`; cases are decided under nothing else. */
  readonly register: TrustedRegister;
  readonly board: () => Board | undefined;
  /** Who from outside reads the case repository. */
  readonly readers: Readers;
  readonly bans: BanPorts;
  readonly log: Log;
  /** For cases of the case repository: how to move them to a room. In a room there is none. */
  readonly moving?: RoomPorts;
  /** Whether it may begin to move now: one case moves after the other. */
  readonly mayMove?: () => boolean;
  /** For the case of a room. */
  readonly room?: InRoom;
}
