import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import { dayOf } from "../../domain/values/time.ts";
import type { Sha256 } from "../../domain/values/ids.ts";
import { placeNotice } from "../../messages/place-notice.ts";
import type { Clock } from "../../ports/clock.ts";
import { Terminal } from "../../ports/errors.ts";
import type { Log } from "../../ports/log.ts";
import type { Mailer } from "../../ports/mailer.ts";
import type { FaultyPlace, CasePlaces } from "../../ports/case-places.ts";

export interface WatchPorts {
  readonly places: CasePlaces;
  /** Without a mail server there is none: then only the log says it. */
  readonly mailer: Mailer | undefined;
  /** Of those who own the organisation, as the host is told. */
  readonly ownersEmail: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
  readonly sha256: (text: string) => Sha256;
}

/**
 * Tells by mail, and nowhere that everybody could read it, that a place for cases is public,
 * archived or has another name. Once while it lasts; after a restart again.
 */
export class PlaceWatch {
  readonly #ports: WatchPorts;
  #told = new Set<string>();

  constructor(ports: WatchPorts) {
    this.#ports = ports;
  }

  /** @param config whose council is told; its committee, where there is none */
  async look(config: AdoptedConfig | undefined): Promise<void> {
    const faulty = await this.#ports.places.faulty();
    const names = faulty.map(nameOf);
    this.#told = new Set([...this.#told].filter((name) => names.includes(name)));
    for (const one of faulty) {
      if (!this.#told.has(nameOf(one))) await this.#tell(one, config);
    }
  }

  async #tell(place: FaultyPlace, config: AdoptedConfig | undefined): Promise<void> {
    const { mailer, ownersEmail, clock, log, sha256 } = this.#ports;
    log.error("a place for cases is public, archived, renamed, transferred or out of reach");
    const body = config && (config.council?.email ?? config.committee.email);
    const to = [...new Set([...(body === undefined ? [] : [body]), ...ownersEmail])];
    this.#told.add(nameOf(place));
    if (!mailer || to.length === 0) return;
    const key = sha256(`${nameOf(place)} ${dayOf(clock.now())}`);
    try {
      await mailer.send({ to, ...placeNotice(place), messageId: `<${key.slice(0, 32)}@comity>` });
    } catch (error) {
      if (!(error instanceof Terminal)) {
        this.#told.delete(nameOf(place));
        throw error;
      }
      log.error("the mail server refused to say so");
    }
  }
}

function nameOf({ id, fault }: FaultyPlace): string {
  return `${id} ${fault}`;
}
