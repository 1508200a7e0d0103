import { type Declaration, declarationIn } from "../../domain/committee/declaration.ts";
import type { ReadMarkdown } from "../../domain/kernel/markdown-reading.ts";
import type { ToDeclare } from "../../domain/values/adopted-config.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import type { PlaceComment, PlaceIssue, StandingPlace } from "../../ports/standing-place.ts";
import type { DeclaredWord } from "../set-up/set-up-ports.ts";

export interface JoiningPorts {
  /** Where this person is asked: they read it, and nobody else who need not. */
  readonly joiningPlace: (person: Person) => StandingPlace;
  readonly readMarkdown: ReadMarkdown;
  /** Accounts by their logins in lower case. */
  readonly people: (logins: readonly string[]) => Promise<ReadonlyMap<string, Person>>;
}

interface Said {
  readonly comment: PlaceComment;
  readonly declaration: Declaration;
}

/** What somebody declared since they are asked, oldest first; nobody else's words count there. */
export function declarationsBy(
  { person, since }: Pick<ToDeclare, "person" | "since">,
  issues: readonly PlaceIssue[],
  readMarkdown: ReadMarkdown,
): readonly Said[] {
  return issues
    .flatMap(({ said }) => said)
    .filter(({ by, at }) => isSamePerson(by, person) && at >= since)
    .flatMap((comment) => {
      const declaration = declarationIn(comment.text, readMarkdown);
      return declaration ? [{ comment, declaration }] : [];
    });
}

/** The newest word of each that can be kept: every account it names is somebody's. */
export async function heardFromJoiners(
  asked: readonly ToDeclare[],
  { joiningPlace, readMarkdown, people }: JoiningPorts,
): Promise<readonly DeclaredWord[]> {
  const words: DeclaredWord[] = [];
  for (const one of asked) {
    const place = joiningPlace(one.person);
    if ((await place.standing()) !== "there") continue;
    const newest = declarationsBy(one, await place.issues(), readMarkdown).at(-1);
    if (!newest || newest.declaration === "unclear") continue;
    const found = await people(newest.declaration);
    const conflicts = newest.declaration.flatMap((login) => found.get(login.toLowerCase()) ?? []);
    if (conflicts.length < newest.declaration.length) continue;
    const { id: comment, at } = newest.comment;
    words.push({ by: one.person, at, comment, conflicts });
  }
  return words;
}
