import type { UndoingBot, UndoneThing } from "../../domain/chapters/keeping-apart/undoing-bot.ts";
import {
  mostPutBackAnHour,
  type PutBackBefore,
  putBackAgainAt,
  putBackOnceMore,
  putBackRememberedMinutes,
} from "../../domain/case/put-back-pace.ts";
import type { NodeId, Sha256 } from "../../domain/values/ids.ts";
import { addMinutes, earliest, type Instant, minutesBetween } from "../../domain/values/time.ts";
import type { ShowStep } from "../../ports/case-repository.ts";
import type { CaseObservation } from "../../ports/observation.ts";
import { botThatUndid, joined, piecesOf, sameAs, undoneThing } from "./step-pieces.ts";

type Seen = Pick<CaseObservation, "changes" | "comments" | "resolution">;

interface Held {
  /** What is done now. */
  readonly steps: readonly ShowStep[];
  /** When something that is left as it is for now may be put back. */
  readonly againAt: Instant | undefined;
}

/** What the app did to one case, by what it was. */
interface Done {
  readonly before: Map<Sha256, PutBackBefore>;
  /** When something was put back that had been before, within the hour. */
  again: readonly Instant[];
}

interface Undoing {
  readonly undoes: ReadonlySet<UndoneThing>;
  /** When it was last met. */
  readonly at: Instant;
}

/** Beyond so many cases, those are forgotten in which nothing was done for a day. */
const mostKept = 500;

/**
 * What the app did once and has to do again: somebody undoes it. People and bots that go on with that
 * meet ever longer pauses, whatever they undo, so that writes are bounded. Forgetting it costs a few
 * writes.
 */
export class UndoneAgain {
  readonly #sha256: (text: string) => Sha256;
  readonly #done = new Map<NodeId, Done>();
  readonly #bots = new Map<string, Undoing>();

  constructor(sha256: (text: string) => Sha256) {
    this.#sha256 = sha256;
  }

  /** Of these steps, those whose time has come. */
  holdBack(issue: NodeId, steps: readonly ShowStep[], seen: Seen, now: Instant): Held {
    const done = this.#doneTo(issue, now);
    const later: Instant[] = [];
    const kept = steps.flatMap((step) =>
      joined(
        piecesOf(step).filter((piece) => {
          const at = this.#notBefore(piece, done, seen, now);
          if (at !== undefined) later.push(at);
          return at === undefined;
        }),
      ),
    );
    return { steps: kept, againAt: earliest(later) };
  }

  /** Of steps without a name of their own, whether they may be done by now; or when. */
  isHeldUntil(issue: NodeId, name: string, now: Instant): Instant | undefined {
    const done = this.#doneTo(issue, now);
    const before = done.before.get(this.#sha256(name));
    return before && this.#until(before, false, done, now);
  }

  /** They were taken. */
  taken(issue: NodeId, steps: readonly ShowStep[], seen: Seen, now: Instant): void {
    for (const piece of steps.flatMap(piecesOf)) {
      const same = sameAs(piece, seen);
      if (same !== undefined) this.tookNamed(issue, same, now, botThatUndid(piece, seen));
    }
  }

  tookNamed(issue: NodeId, name: string, now: Instant, bot?: string): void {
    const done = this.#doneTo(issue, now);
    const key = this.#sha256(name);
    const before = done.before.get(key);
    if (before) done.again = [...done.again, now];
    done.before.set(key, putBackOnceMore(before, now, bot !== undefined));
  }

  /** The bots that within the last day undid what had been put back more than once. */
  botsToTell(now: Instant): readonly UndoingBot[] {
    return [...this.#bots]
      .filter(([, { at }]) => minutesBetween(at, now) < putBackRememberedMinutes)
      .map(([login, { undoes }]) => ({ login, undoes: [...undoes].toSorted() }))
      .toSorted((one, other) => (one.login < other.login ? -1 : 1));
  }

  #notBefore(piece: ShowStep, done: Done, seen: Seen, now: Instant): Instant | undefined {
    const same = sameAs(piece, seen);
    const before = same === undefined ? undefined : done.before.get(this.#sha256(same));
    if (!before) return undefined;
    const bot = botThatUndid(piece, seen);
    const until = this.#until(before, bot !== undefined, done, now);
    if (bot !== undefined) this.#note(bot, piece, until !== undefined, now);
    return until;
  }

  #until(before: PutBackBefore, isByBot: boolean, done: Done, now: Instant): Instant | undefined {
    const paced = putBackAgainAt(before, isByBot);
    if (paced > now) return paced;
    const [oldest] = done.again;
    const isFull = oldest !== undefined && done.again.length >= mostPutBackAnHour;
    return isFull ? addMinutes(oldest, 60) : undefined;
  }

  /** Told from the first time on that it had to wait, and while it goes on. */
  #note(bot: string, piece: ShowStep, isHeld: boolean, now: Instant): void {
    const known = this.#bots.get(bot);
    const thing = undoneThing(piece);
    if (thing === undefined || (!known && !isHeld)) return;
    this.#bots.set(bot, { undoes: new Set([...(known?.undoes ?? []), thing]), at: now });
  }

  #doneTo(issue: NodeId, now: Instant): Done {
    const known = this.#done.get(issue);
    const lasts = ({ at }: PutBackBefore) => minutesBetween(at, now) < putBackRememberedMinutes;
    const done: Done = {
      before: new Map([...(known?.before ?? [])].filter(([, before]) => lasts(before))),
      again: (known?.again ?? []).filter((at) => minutesBetween(at, now) < 60),
    };
    if (!known && this.#done.size >= mostKept) this.#forgetCalm(now);
    this.#done.set(issue, done);
    return done;
  }

  #forgetCalm(now: Instant): void {
    const isCalm = ({ at }: PutBackBefore) => minutesBetween(at, now) >= putBackRememberedMinutes;
    for (const [issue, { before }] of this.#done)
      if ([...before.values()].every(isCalm)) this.#done.delete(issue);
  }
}
