import type { Recall } from "../../domain/case/duties-recalled.ts";
import type { NodeId } from "../../domain/values/ids.ts";
import { addMinutes, type Instant, latest } from "../../domain/values/time.ts";
import { overdueNotice } from "../../messages/committee.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Mailer } from "../../ports/mailer.ts";
import { caseKey, weeklyKey } from "../looks/keys.ts";
import type { Look } from "../looks/look.ts";
import { settledAt } from "../looks/settled-at.ts";

/** A case to be said in the mail of the week, and to whom that goes. */
export interface AskedRecall extends Recall {
  readonly to: string;
  /** Whether this run recorded that it is due, which of several instances only one does. */
  readonly isOurs: boolean;
}

/** What a look at one case asks of the mail of the week. */
export interface WeeklyMailOfCase {
  /** That the case stands in it as it is now; or, without anything to say, in none. */
  readonly ask: (issue: NodeId, recall: AskedRecall | undefined) => void;
  /** The Message-ID of the mail that said so of the case in that week, where this run sent it. */
  readonly sentIn: (issue: NodeId, week: Instant) => string | undefined;
}

interface Surroundings {
  readonly mailer: Mailer | undefined;
  /** How much longer than need be this instance waits for what another may be sending. */
  readonly patienceSeconds: number;
  readonly clock: Clock;
  readonly sha256: (text: string) => string;
}

/** Until every case that fell due on that morning was looked at. */
const minutesToGather = 15;
/** The same, where the app was not running then. */
const minutesToGatherLate = 2;
/** Until the cases were looked at once more. */
const minutesToLook = 1;

/**
 * The one mail a week about all cases in which something is overdue. Cases ask for their line in it
 * whenever they are looked at; some time after Monday's morning it leaves, and then each of them
 * records that it did. What it remembers is asked for anew by a run that knows nothing.
 *
 * Of several instances the one sends it that recorded the first of these cases. Any other waits as it
 * does for comments, and has each case looked at once more: what left is said in its record.
 */
export class WeeklyMail {
  readonly #surroundings: Surroundings;
  readonly #asked = new Map<NodeId, AskedRecall>();
  readonly #sent = new Map<NodeId, { readonly week: Instant; readonly messageId: string }>();
  #leavesAt: Instant | undefined;
  /** Who may send it when it is to leave. */
  #turn: "gathering" | "waiting" | "looked" = "gathering";

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  forCase(): WeeklyMailOfCase {
    return {
      ask: (issue, recall) => {
        this.#ask(issue, recall);
      },
      sentIn: (issue, week) => {
        const sent = this.#sent.get(issue);
        return sent?.week === week ? sent.messageId : undefined;
      },
    };
  }

  /** When it is to leave, where anybody asked for it. */
  news(): readonly Look[] {
    return this.#leavesAt === undefined ? [] : [{ key: weeklyKey, at: this.#leavesAt }];
  }

  /** Sends it, if it is time; answers the cases that have to record it. Throws as the mailer does. */
  async look(): Promise<readonly Look[]> {
    const { mailer, clock, sha256 } = this.#surroundings;
    if (this.#leavesAt === undefined || clock.now() < this.#leavesAt) return this.news();
    const asked = [...this.#asked.values()].toSorted((a, b) => (a.codeName < b.codeName ? -1 : 1));
    if (asked[0]?.isOurs === false && this.#turn !== "looked") return this.#waitForOthers(asked);
    for (const to of new Set(asked.map((one) => one.to))) {
      const recalls = asked.filter((one) => one.to === to);
      const lines = recalls.map(({ issue, week }) => `${issue} ${week}`);
      const messageId = `<${sha256(lines.join("\n")).slice(0, 32)}@comity>`;
      // One after the other: one that fails must not hide that an earlier one left.
      // oxlint-disable-next-line no-await-in-loop
      await mailer?.send({ to: [to], ...overdueNotice(recalls), messageId });
      for (const { issue, week } of recalls) {
        this.#sent.set(issue, { week, messageId });
        this.#asked.delete(issue);
      }
    }
    this.#leavesAt = undefined;
    this.#turn = "gathering";
    return asked.map(({ issue }) => ({ key: caseKey(issue) }));
  }

  #waitForOthers(asked: readonly AskedRecall[]): readonly Look[] {
    const { clock, patienceSeconds } = this.#surroundings;
    const now = clock.now();
    const hasWaited = this.#turn === "waiting";
    this.#turn = hasWaited ? "looked" : "waiting";
    this.#leavesAt = hasWaited ? addMinutes(now, minutesToLook) : settledAt(now, patienceSeconds);
    const looks = hasWaited ? asked.map(({ issue }) => ({ key: caseKey(issue) })) : [];
    return [...looks, ...this.news()];
  }

  #ask(issue: NodeId, recall: AskedRecall | undefined): void {
    if (!recall) {
      this.#asked.delete(issue);
      return;
    }
    const isOurs = recall.isOurs || this.#asked.get(issue)?.isOurs === true;
    this.#asked.set(issue, { ...recall, isOurs });
    const now = this.#surroundings.clock.now();
    this.#leavesAt ??= latest(
      addMinutes(recall.week, minutesToGather),
      addMinutes(now, minutesToGatherLate),
    );
  }
}
