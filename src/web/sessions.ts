import { addMinutes, type Instant } from "../domain/values/time.ts";
import type { Door } from "../ports/door.ts";

const minutesOfSession = 15;
const mostSessions = 2_000;

/** Somebody who entered their private code, for a quarter of an hour. */
export interface Session {
  readonly door: Door;
  readonly code: string;
  /** What is said once, on the next page. */
  readonly notice: string | undefined;
}

/** Sessions live in memory alone: when the app starts anew, people enter their code again. */
export class Sessions {
  readonly #sessions = new Map<string, Session & { readonly until: Instant }>();
  readonly #random: () => string;

  constructor(random: () => string) {
    this.#random = random;
  }

  /** Its name, which is the cookie. */
  begin(session: Session, now: Instant): string {
    this.#forgetOld(now);
    const name = this.#random();
    this.#sessions.set(name, { ...session, until: addMinutes(now, minutesOfSession) });
    return name;
  }

  find(name: string | undefined, now: Instant): Session | undefined {
    const session = name === undefined ? undefined : this.#sessions.get(name);
    return session && session.until > now ? session : undefined;
  }

  /** It goes on as long as it would have. */
  change(name: string, session: Session): void {
    const before = this.#sessions.get(name);
    if (before) this.#sessions.set(name, { ...session, until: before.until });
  }

  end(name: string | undefined): void {
    if (name !== undefined) this.#sessions.delete(name);
  }

  #forgetOld(now: Instant): void {
    for (const [name, { until }] of this.#sessions) if (until <= now) this.#sessions.delete(name);
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size >= mostSessions) this.end(oldest);
  }
}
