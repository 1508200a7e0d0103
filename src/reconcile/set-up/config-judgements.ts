import { addMinutes, type Instant } from "../../domain/values/time.ts";
import type { ConfigJudgement } from "./judge-config.ts";

/** A login may come to life, be renamed or taken over meanwhile. */
const minutesKept = 60;

/** What the files of open pull requests came to, so that their people are not looked up each time. */
export class ConfigJudgements {
  readonly #kept = new Map<
    string,
    { readonly until: Instant; readonly judgement: ConfigJudgement }
  >();

  /** @param file what tells files apart, and the config they are held against */
  async of(
    file: string,
    now: Instant,
    judge: () => Promise<ConfigJudgement>,
  ): Promise<ConfigJudgement> {
    for (const [key, { until }] of this.#kept) if (until <= now) this.#kept.delete(key);
    const known = this.#kept.get(file);
    if (known) return known.judgement;
    const judgement = await judge();
    this.#kept.set(file, { until: addMinutes(now, minutesKept), judgement });
    return judgement;
  }
}
