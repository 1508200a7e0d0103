import type { CaseState } from "../../domain/case/case-state.ts";
import type { CommandInput } from "../../domain/case/input.ts";
import { type CouncilCall, councilCall } from "../../domain/chapters/reporting/take-case.ts";
import { commandsIn } from "../../domain/kernel/commands-in.ts";
import type { ReadMarkdown } from "../../domain/kernel/markdown-reading.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import { Cause, type CodeName, type Sha256 } from "../../domain/values/ids.ts";
import { isSamePerson } from "../../domain/values/person.ts";
import { add, addMinutes, Duration, type Instant } from "../../domain/values/time.ts";
import {
  councilCallOver,
  councilCallText,
  councilCallTitle,
} from "../../messages/called-council.ts";
import type { Clock } from "../../ports/clock.ts";
import { Terminal } from "../../ports/errors.ts";
import type { Log } from "../../ports/log.ts";
import type { PlaceComment, PlaceIssue, StandingPlace } from "../../ports/standing-place.ts";
import { admitEach, planAccess, shutOutEach } from "../access/keep-access.ts";
import type { CallsOfCase } from "../ports/calls-of-case.ts";
import type { Look } from "../looks/look.ts";

export interface CouncilCallPorts {
  /** The place made to call the council to the case that had this name then. */
  readonly callPlace: (from: CodeName) => StandingPlace;
  readonly clock: Clock;
  readonly log: Log;
  readonly readMarkdown: ReadMarkdown;
  readonly sha256: (text: string) => Sha256;
}

/** A call that is open: where its case is looked at, and what was read in its place last. */
interface OpenCall {
  readonly key: string;
  readonly read: string;
  readonly readAt: Instant;
}

/** A lost delivery keeps a word of the council's waiting so long. */
const minutesBetweenReadings = 60;
/** Somebody may have been let in or put out by hand. */
const minutesBetweenComparisons = 24 * 60;
/** So long a new process still looks whether an issue says that its call is over. */
const untilTidy = Duration.parse("14d");

/**
 * Calls the council to cases that nobody of the committee answers, each in a place of its own. The
 * case stays where it is; nothing of it gets there.
 */
export class CouncilCalls implements CallsOfCase {
  readonly #ports: CouncilCallPorts;
  readonly #kept = new Map<CodeName, { readonly as: string; readonly at: Instant }>();
  /** Where each open call is looked at, and what was read there last. */
  readonly #open = new Map<CodeName, OpenCall>();

  constructor(ports: CouncilCallPorts) {
    this.#ports = ports;
  }

  async heard(
    state: CaseState,
    config: AdoptedConfig,
    key: string,
  ): Promise<readonly CommandInput[]> {
    const call = councilCall(state, config);
    if (!call || call.called.length === 0) return [];
    const said = await this.#read(call.from);
    this.#open.set(call.from, { key, read: lastOf(said), readAt: this.#ports.clock.now() });
    return said.flatMap((comment, i) => this.#taking(comment, i, call));
  }

  async keep(state: CaseState, config: AdoptedConfig, key: string): Promise<void> {
    const call = councilCall(state, config);
    if (!call) return;
    if (call.called.length > 0) return this.#unlessRefused(() => this.#call(state, call, key));
    this.#open.delete(call.from);
    const isLong = add(call.overSince ?? call.at, untilTidy) <= this.#ports.clock.now();
    const as = councilCallOver(call.from, state.handedOver !== undefined);
    if (isLong || this.#isKept(call.from, as)) return;
    await this.#unlessRefused(() => this.#end(call.from, as));
  }

  /**
   * The cases in whose places somebody said something that no look has read, should a delivery be lost:
   * a request for each, once an hour.
   */
  async news(): Promise<readonly Look[]> {
    const now = this.#ports.clock.now();
    const due = [...this.#open].filter(
      ([, { readAt }]) => addMinutes(readAt, minutesBetweenReadings) <= now,
    );
    const looks = await Promise.all(
      due.map(async ([from, call]) => {
        const isNews = lastOf(await this.#read(from)) !== call.read;
        this.#open.set(from, { ...call, readAt: now });
        return isNews ? [{ key: call.key }] : [];
      }),
    );
    return looks.flat();
  }

  /** Which case that place is about, as far as this process knows. */
  keyOf(from: CodeName): string | undefined {
    return this.#open.get(from)?.key;
  }

  async #read(from: CodeName): Promise<readonly PlaceComment[]> {
    const place = this.#ports.callPlace(from);
    if (!this.#kept.has(from) && (await place.standing()) !== "there") return [];
    return (await place.issues()).flatMap(({ said }) => said);
  }

  #taking(comment: PlaceComment, i: number, { called, at }: CouncilCall): readonly CommandInput[] {
    const { id, by, text } = comment;
    if (comment.at < at || !called.some((one) => isSamePerson(one, by))) return [];
    const spoken = commandsIn(text, ["take"], this.#ports.readMarkdown).find(
      ({ verb, isDressed, isUnread }) => verb === "take" && !isDressed && !isUnread,
    );
    if (!spoken) return [];
    return [
      {
        kind: "command",
        at: comment.at,
        cause: Cause.parse(id),
        order: [i],
        by,
        verb: spoken.verb,
        text: spoken.text,
        textSha256: this.#ports.sha256(spoken.text),
        allowedTo: "roster",
        command: { type: "TakeCase" },
      },
    ];
  }

  async #call({ receivedAt }: CaseState, call: CouncilCall, key: string): Promise<void> {
    const { from, called } = call;
    const body = councilCallText(from, called, receivedAt);
    const before = this.#open.get(from);
    const readAt = before?.readAt ?? this.#ports.clock.now();
    this.#open.set(from, { key, read: before?.read ?? "", readAt });
    if (this.#isKept(from, body)) return;
    const place = this.#ports.callPlace(from);
    const standing = await place.standing();
    if (standing === "elsewhere")
      throw new Terminal("a repository of that name is not the app's", { route: "GET /repos" });
    if (standing === "missing") {
      await place.create();
      await place.standing();
      await place.apply({ step: "close-doors" });
    }
    const wanted = called.map((person) => ({ person, role: "read" as const }));
    const plan = planAccess(await place.access(), wanted);
    await shutOutEach(plan.shutOut, (person) => place.shutOut(person));
    const kept = await admitEach(plan.admit, ({ person }) => place.admit(person));
    if (kept.length > 0)
      this.#ports.log.warn("councillors who are called are not let in", { count: kept.length });
    const [issue] = await place.issues();
    if (issue) await write(place, issue, body, "OPEN");
    else await place.apply({ step: "open-issue", title: councilCallTitle(from), body });
    this.#keepAs(from, body);
  }

  async #end(from: CodeName, body: string): Promise<void> {
    const place = this.#ports.callPlace(from);
    if ((await place.standing()) === "there")
      for (const issue of await place.issues()) await write(place, issue, body, "CLOSED");
    this.#keepAs(from, body);
  }

  #isKept(from: CodeName, as: string): boolean {
    const kept = this.#kept.get(from);
    if (kept?.as !== as) return false;
    return addMinutes(kept.at, minutesBetweenComparisons) > this.#ports.clock.now();
  }

  #keepAs(from: CodeName, as: string): void {
    this.#kept.set(from, { as, at: this.#ports.clock.now() });
  }

  /** What keeps the council from being called holds up nothing else of the case. */
  async #unlessRefused(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Terminal)) throw error;
      const { route, status } = error.edge;
      const log = { route, ...(status !== undefined && { status }) };
      this.#ports.log.warn("the council cannot be called to a case", log);
    }
  }
}

async function write(
  place: StandingPlace,
  { id, body: before, state: was }: PlaceIssue,
  body: string,
  state: PlaceIssue["state"],
): Promise<void> {
  if (was === state && before.replaceAll("\r\n", "\n").trim() === body) return;
  await place.apply({ step: "write-issue", id, body, state });
}

function lastOf(said: readonly PlaceComment[]): string {
  return said.map(({ id, at }) => `${id}@${at}`).join();
}
