import type { ReadMarkdown } from "../../domain/kernel/markdown-reading.ts";
import { namedCouncillors } from "../../domain/committee/named-roster.ts";
import { type CouncilWord, councilWords } from "../../domain/committee/council-words.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import { addMinutes, type Instant } from "../../domain/values/time.ts";
import type { Clock } from "../../ports/clock.ts";
import { Terminal } from "../../ports/errors.ts";
import type { Log } from "../../ports/log.ts";
import type { PlaceThread, StandingPlace } from "../../ports/standing-place.ts";
import { admitEach, planAccess, shutOutEach } from "../access/keep-access.ts";
import { councilKey, setUpKey } from "../looks/keys.ts";
import type { Look } from "../looks/look.ts";
import type { SetUpState } from "../set-up/set-up-state.ts";
import type { JoiningPorts } from "./joiners.ts";
import { JoiningKeeper } from "./joining-keeper.ts";
import { NumbersKeeper, type NumbersPorts } from "./numbers-keeper.ts";
import { planThreads } from "./plan-threads.ts";
import type { ProposedFile } from "../set-up/proposed-file.ts";
import { proposalThreads } from "./proposal-threads.ts";

export interface CouncilPorts {
  /** `<case repository>-council`. */
  readonly councilPlace: StandingPlace;
  readonly clock: Clock;
  readonly log: Log;
  readonly readMarkdown: ReadMarkdown;
}

/** Somebody may have been let in or put out by hand. */
const minutesBetweenComparisons = 24 * 60;

/**
 * Keeps the council's own repository, in which it says its word on proposed configs: councillors read
 * there, and nobody else who need not. No case and no word of one ever gets there.
 */
export class CouncilKeeper {
  readonly #ports: CouncilPorts;
  #readers: { readonly are: string; readonly at: Instant } | undefined;
  #shown: string | undefined;
  /** Whether GitHub, or a repository of that name, keeps the app from having it. */
  #isRefused = false;
  /** Whether a councillor could not be let into it when that was last compared. */
  #keepsOut = false;
  readonly #joining: JoiningKeeper;
  readonly #numbers: NumbersKeeper;
  /** What the last look found there. */
  #threads: readonly PlaceThread[] = [];

  constructor(ports: CouncilPorts & JoiningPorts & NumbersPorts) {
    this.#ports = ports;
    this.#numbers = new NumbersKeeper(ports);
    this.#joining = new JoiningKeeper(ports);
  }

  /** What of it owners are told with set-up. */
  get toTell(): readonly ("council" | "council-members")[] {
    return [
      ...(this.#isRefused ? (["council"] as const) : []),
      ...(this.#keepsOut ? (["council-members"] as const) : []),
    ];
  }

  /** Whether there is anything to look at after set-up. */
  asked(setUp: SetUpState): readonly Look[] {
    const { readers, proposals } = wantedOf(setUp);
    const joining = this.#joining.asked(setUp.register?.adopted.at(-1), setUp.barred);
    if (readers === undefined || joining.length > 0) return joining;
    const isKept = this.#isFresh(readers) && this.#shown === JSON.stringify(proposals);
    return isKept ? [] : [{ key: councilKey }];
  }

  async look(setUp: SetUpState): Promise<readonly Look[]> {
    const next = await this.#joining.look(
      setUp.register?.adopted.at(-1),
      setUp.barred,
      setUp.waiting,
    );
    return [...next, ...(await this.#lookAtCouncil(setUp)), ...(await this.#tellNumbers(setUp))];
  }

  async #tellNumbers(setUp: SetUpState): Promise<readonly Look[]> {
    const threads = this.#threads;
    this.#threads = [];
    const { readers } = wantedOf(setUp);
    if (!setUp.register || readers === undefined) return [];
    return this.#numbers.answer(threads, readers, setUp.register, this.#ports.councilPlace);
  }

  async #lookAtCouncil(setUp: SetUpState): Promise<readonly Look[]> {
    const { readers, proposals } = wantedOf(setUp);
    if (readers === undefined) return [];
    const was = this.toTell.join();
    try {
      this.#isRefused = !(await this.#isThere(readers));
      if (!this.#isRefused) await this.#show(proposals, readers, setUp.inForceBy);
    } catch (error) {
      if (!(error instanceof Terminal)) throw error;
      const { route, status } = error.edge;
      const log = { route, ...(status !== undefined && { status }) };
      this.#ports.log.warn("the council's repository cannot be kept", log);
      this.#isRefused = true;
    }
    // What keeps it from being there is told to owners, and tried again daily.
    if (this.#isRefused) this.#keep(readers, proposals);
    return was === this.toTell.join() ? [] : [{ key: setUpKey }];
  }

  /** Whether there is one by now, open to those alone who belong there. */
  async #isThere(readers: readonly Person[]): Promise<boolean> {
    if (this.#isFresh(readers)) return !this.#isRefused;
    const { councilPlace: place } = this.#ports;
    const standing = await place.standing();
    if (standing === "elsewhere") return false;
    if (standing === "missing") {
      await place.create();
      await place.standing();
      await place.apply({ step: "close-doors" });
    }
    const wanted = readers.map((person) => ({ person, role: "read" as const }));
    const plan = planAccess(await place.access(), wanted);
    await shutOutEach(plan.shutOut, (person) => place.shutOut(person));
    const kept = await admitEach(plan.admit, ({ person }) => place.admit(person));
    this.#keepsOut = kept.length > 0;
    this.#readers = { are: idsOf(readers), at: this.#ports.clock.now() };
    return true;
  }

  async #show(
    proposals: readonly ProposedFile[],
    council: readonly Person[],
    inForce: number | undefined,
  ): Promise<void> {
    const { councilPlace: place, readMarkdown } = this.#ports;
    const known = { proposals, inForce, council, readMarkdown };
    const { issues, others } = await place.threads();
    this.#threads = [...issues, ...others];
    const steps = planThreads(issues, known);
    for (const step of steps) await place.apply(step);
    this.#shown = JSON.stringify(proposals);
  }

  #isFresh(readers: readonly Person[]): boolean {
    const kept = this.#readers;
    if (kept?.are !== idsOf(readers)) return false;
    return addMinutes(kept.at, minutesBetweenComparisons) > this.#ports.clock.now();
  }

  #keep(readers: readonly Person[], proposals: readonly ProposedFile[]): void {
    this.#readers = { are: idsOf(readers), at: this.#ports.clock.now() };
    this.#shown = JSON.stringify(proposals);
  }
}

/** Nobody where no council is named: then there is no such repository to keep. */
function wantedOf({ register, proposals, barred }: SetUpState): {
  readonly readers: readonly Person[] | undefined;
  readonly proposals: readonly ProposedFile[];
} {
  const config = register?.adopted.at(-1);
  const council = config?.council && namedCouncillors(config);
  const isBarred = (person: Person) => barred.some((one) => isSamePerson(one, person));
  return { readers: council?.filter((person) => !isBarred(person)), proposals };
}

function idsOf(people: readonly Person[]): string {
  return people.map(({ id }) => id).join();
}

/** What councillors and others said there of the proposal of each pull request. */
export async function heardInCouncil({
  councilPlace: place,
  readMarkdown,
}: Pick<CouncilPorts, "councilPlace" | "readMarkdown">): Promise<
  ReadonlyMap<number, readonly CouncilWord[]>
> {
  if ((await place.standing()) !== "there") return new Map();
  const threads = proposalThreads(await place.issues());
  return new Map(threads.map((thread) => [thread.pull, councilWords(thread, readMarkdown)]));
}
