import type { Recall } from "../../domain/case/duties-recalled.ts";
import type { NodeId } from "../../domain/values/ids.ts";
import { addMinutes, type Instant, latest } from "../../domain/values/time.ts";
import { overdueNotice } from "../../messages/committee.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Mailer } from "../../ports/mailer.ts";
import { caseKey, weeklyKey } from "../looks/keys.ts";
import type { Look } from "../looks/look.ts";

/** A case to be said in the mail of the week, and to whom that goes. */
export interface AskedRecall extends Recall {
  readonly to: string;
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
  readonly clock: Clock;
  readonly sha256: (text: string) => string;
}

/** Until every case that fell due on that morning was looked at. */
const minutesToGather = 15;
/** The same, where the app was not running then. */
const minutesToGatherLate = 2;

/**
 * The one mail a week about all cases in which something is overdue. Cases ask for their line in it
 * whenever they are looked at; some time after Monday's morning it leaves, and then each of them
 * records that it did. What it remembers is asked for anew by a run that knows nothing.
 */
export class WeeklyMail {
  readonly #surroundings: Surroundings;
  readonly #asked = new Map<NodeId, AskedRecall>();
  readonly #sent = new Map<NodeId, { readonly week: Instant; readonly messageId: string }>();
  #leavesAt: Instant | undefined;

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
    return asked.map(({ issue }) => ({ key: caseKey(issue) }));
  }

  #ask(issue: NodeId, recall: AskedRecall | undefined): void {
    if (!recall) {
      this.#asked.delete(issue);
      return;
    }
    this.#asked.set(issue, recall);
    const now = this.#surroundings.clock.now();
    this.#leavesAt ??= latest(
      addMinutes(recall.week, minutesToGather),
      addMinutes(now, minutesToGatherLate),
    );
  }
}
