import { GitHubRefused } from "../github/github-refused.ts";
import { OutsidePerson } from "./outside-person.ts";

/** Whoever reported on the web in a guided case, by the number of its issue, while the console runs. */
export class OutsidePeople {
  readonly #appUrl: string | undefined;
  readonly #people = new Map<number, OutsidePerson>();

  constructor(appUrl: string | undefined) {
    this.#appUrl = appUrl;
  }

  /** Throws `GitHubRefused` where no app runs that anybody could write to. */
  newcomer(): OutsidePerson {
    if (this.#appUrl === undefined) throw new GitHubRefused(404, "No app runs here.");
    return new OutsidePerson(this.#appUrl);
  }

  reported(number: number, person: OutsidePerson): void {
    this.#people.set(number, person);
  }

  of(number: number | undefined): OutsidePerson | undefined {
    return number === undefined ? undefined : this.#people.get(number);
  }
}
