import { configAt } from "../../domain/committee/adopted-configs.ts";
import type { AccessSeen } from "../../domain/chapters/keeping-apart/access-seen.ts";
import { councilToTell, type LostIssue } from "../../domain/chapters/keeping-apart/lost-issue.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { CodeName } from "../../domain/values/ids.ts";
import { addMinutes, type Instant } from "../../domain/values/time.ts";
import { lostIssueNotice } from "../../messages/council.ts";
import type { AccessAudit } from "../../ports/access-audit.ts";
import type { BoardReady } from "../../ports/board.ts";
import type { BranchGate } from "../../ports/branch-gate.ts";
import { Terminal } from "../../ports/errors.ts";
import type { RecordGuard } from "../../ports/record-guard.ts";
import { accessKey } from "../looks/keys.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { RuleKeeper } from "../set-up/rule-keeper.ts";
import type { SetUpState } from "../set-up/set-up-state.ts";
import { auditAccess } from "./audit-access.ts";
import { UndoneAgain } from "../undone/undone-again.ts";
import type { PlaceWatch } from "./place-watch.ts";

export interface AccessPorts extends Pick<
  CasePorts,
  "clock" | "log" | "readMarkdown" | "mailer" | "sha256"
> {
  readonly audit: AccessAudit;
  readonly watch: PlaceWatch;
  /** What the repository was last found to be called. */
  readonly calledNow: () => string;
  /** The newest config that the register held, also where the repository must not be used. */
  readonly lastConfig: () => AdoptedConfig | undefined;
  /** Has GitHub itself refuse what nobody agreed to, where it can. */
  readonly gate: BranchGate;
  /** The same for records. */
  readonly guard: RecordGuard;
}

/** Of a case in a room only its readers and the council hear. */
interface KnownBesides extends Pick<
  AccessSeen,
  "refusedBy" | "waiting" | "lostIssues" | "areRoomsShort" | "emptiedIssues"
> {
  readonly lostInRooms?: readonly LostIssue[];
}

const minutesBetweenAudits = 24 * 60;

/** Keeps what surrounds the cases: the places themselves, GitHub's own rules, and who has access. */
export class AccessKeeper {
  readonly #ports: AccessPorts;
  readonly #rules: RuleKeeper;
  /** What is put back in cases again and again. */
  readonly undone: UndoneAgain;
  #auditedAt: Instant | undefined;
  #auditedAs: string | undefined;
  readonly #told = new Set<CodeName>();

  constructor(ports: AccessPorts) {
    this.#ports = ports;
    this.#rules = new RuleKeeper(ports);
    this.undone = new UndoneAgain(ports.sha256);
  }

  /** Whether nobody has looked within the day. */
  isDue(): boolean {
    const now = this.#ports.clock.now();
    return !this.#auditedAt || addMinutes(this.#auditedAt, minutesBetweenAudits) <= now;
  }

  /** Whether the repository has another name than when it was looked at. */
  isCalledOtherwise(): boolean {
    return this.#auditedAs !== undefined && this.#auditedAs !== this.#ports.calledNow();
  }

  /**
   * What looks at cases have to tell owners, as a text that differs when anything of it does.
   *
   * @param rules by which GitHub goes on refusing what the app writes
   */
  toldOf(rules: AccessSeen["refusedBy"]): string {
    return JSON.stringify([rules, this.undone.botsToTell(this.#ports.clock.now())]);
  }

  /**
   * Answers what an owner said of the board that waits for it.
   *
   * @param known what owners have to hear besides
   */
  async look(
    setUp: SetUpState | undefined,
    { lostInRooms = [], ...known }: KnownBesides = {},
  ): Promise<BoardReady | undefined> {
    const { audit, clock, readMarkdown } = this.#ports;
    await this.watchPlaces(setUp);
    const config = configAt(setUp?.register?.adopted ?? [], clock.now());
    if (!config || !setUp) return undefined;
    this.#auditedAt = clock.now();
    this.#auditedAs = this.#ports.calledNow();
    for (const lost of [...(known.lostIssues ?? []), ...lostInRooms])
      await this.#tellCouncil(lost, config);
    const records = await this.#rules.keep();
    const undoing = this.undone.botsToTell(clock.now());
    let ready: BoardReady | undefined;
    await this.#unlessRefused("who has access could not be looked at", async () => {
      const ports = { audit, clock, readMarkdown };
      ready = await auditAccess(ports, config, setUp, { ...known, undoing, records });
    });
    return ready;
  }

  /** Once; after a restart again. */
  async #tellCouncil(lost: LostIssue, config: AdoptedConfig): Promise<void> {
    const { mailer, sha256, log } = this.#ports;
    const to = councilToTell(lost, config);
    if (this.#told.has(lost.codeName)) return;
    this.#told.add(lost.codeName);
    log.error("the issue of a case is gone");
    if (!mailer || to === undefined) return;
    const messageId = `<${sha256(`issue gone ${lost.codeName}`).slice(0, 32)}@comity>`;
    await this.#unlessRefused("the mail server refused to say so", () =>
      mailer.send({ to: [to], ...lostIssueNotice(lost.codeName), messageId }),
    );
  }

  /** Whether the places for cases are private, open to writing and called as they were. */
  async watchPlaces(setUp: SetUpState | undefined): Promise<void> {
    const { watch, lastConfig, clock } = this.#ports;
    const adopted = setUp?.register?.adopted ?? [];
    await this.#unlessRefused("no place could be looked at", () =>
      watch.look(configAt(adopted, clock.now()) ?? lastConfig()),
    );
  }

  /** None is worth stopping the others for, and asking again at once would change nothing. */
  async #unlessRefused(refusal: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Terminal)) throw error;
      this.#ports.log.warn(refusal, { key: accessKey });
    }
  }
}
