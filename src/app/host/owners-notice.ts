import { createHash } from "node:crypto";
import type { KeptOut } from "../../domain/chapters/keeping-apart/kept-out.ts";
import { dayOf } from "../../domain/values/time.ts";
import { keptOutNotice } from "../../messages/kept-out-notice.ts";
import type { Clock } from "../../ports/clock.ts";
import { Terminal } from "../../ports/errors.ts";
import type { Log } from "../../ports/log.ts";
import type { Mailer } from "../../ports/mailer.ts";

interface Surroundings {
  /** Without a mail server there is none: then only the log says it. */
  readonly mailer: Mailer | undefined;
  readonly ownersEmail: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Tells the owners that GitHub keeps the app out, where nothing on GitHub can: one line of the log and
 * one mail while it lasts; after a restart again.
 */
export class OwnersNotice {
  readonly #surroundings: Surroundings;
  readonly #told = new Set<string>();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** A mail that could not leave is tried again when GitHub refuses the same again. */
  async tell(key: string, why: KeptOut | undefined): Promise<void> {
    const { mailer, ownersEmail, clock, log } = this.#surroundings;
    if (this.#told.has(key)) return;
    log.error(lines[why ?? "unknown"], { key });
    this.#told.add(key);
    if (!mailer || ownersEmail.length === 0) return;
    const day = dayOf(clock.now());
    const id = createHash("sha256").update(`kept out ${key} ${day}`).digest("hex").slice(0, 32);
    try {
      await mailer.send({
        to: [...ownersEmail],
        ...keptOutNotice(why),
        messageId: `<${id}@comity>`,
      });
    } catch (error) {
      if (!(error instanceof Terminal)) this.#told.delete(key);
      log.error("the owners could not be told by mail", { key });
    }
  }

  isOver(key: string): void {
    this.#told.delete(key);
  }
}

const lines: Readonly<Record<KeptOut | "unknown", string>> = {
  suspended:
    "GitHub goes on refusing the sweep: the app is suspended; an owner lifts that in the organisation's settings, or whoever the app belongs to",
  "not-installed":
    "GitHub goes on refusing the sweep: the app is not installed on the case repository any more; an owner installs it and selects the repository",
  permission:
    "GitHub goes on refusing the sweep: the app lacks a permission; an owner accepts those it asks for in the organisation's settings",
  unknown:
    "GitHub goes on refusing the sweep: an owner looks whether the app is suspended, uninstalled or lacks a permission; `comity doctor` says which",
};
