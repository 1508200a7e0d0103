import { areSamePeople, declaredAgain, mostKept } from "../../domain/committee/declared-again.ts";
import { type Declaration, declarationIn } from "../../domain/committee/declaration.ts";
import type { ReadMarkdown } from "../../domain/kernel/markdown-reading.ts";
import type { Joining, ToDeclare } from "../../domain/values/adopted-config.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import type { PlaceComment, PlaceIssue, StandingPlace } from "../../ports/standing-place.ts";
import type { DeclaredWord } from "../set-up/set-up-ports.ts";

export interface JoiningPorts {
  /** Where this person is asked: they read it, and nobody else who need not. */
  readonly joiningPlace: (person: Person) => StandingPlace;
  readonly readMarkdown: ReadMarkdown;
  /** Accounts by their logins in lower case. */
  readonly people: (logins: readonly string[]) => Promise<ReadonlyMap<string, Person>>;
  /** Of those who joined: in whose place there is a word that is not kept yet. */
  readonly toHear: Set<Person["id"]>;
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

/** What somebody who joined said since. */
export interface SaidAgain {
  /** With whom they named, where each is somebody's account; oldest first. */
  readonly read: readonly Said[];
  readonly unclear: readonly PlaceComment[];
  readonly unknown: readonly {
    readonly comment: PlaceComment;
    readonly logins: readonly string[];
  }[];
  /** Whom they cannot judge by now; `undefined` where that is who is kept, or more than can be. */
  readonly news: readonly Person[] | undefined;
  readonly areTooMany: boolean;
}

/** @param isIn whether they are let in, from when on nobody is taken back */
export async function saidAgainBy(
  { person, at, conflicts = [] }: Joining,
  issues: readonly PlaceIssue[],
  isIn: boolean,
  { readMarkdown, people }: Pick<JoiningPorts, "readMarkdown" | "people">,
): Promise<SaidAgain> {
  const said = declarationsBy({ person, since: at }, issues, readMarkdown);
  const clear = said.flatMap(({ declaration, ...one }) =>
    declaration === "unclear" ? [] : [{ ...one, declaration }],
  );
  const found = await people([...new Set(clear.flatMap(({ declaration }) => declaration))]);
  const isFound = (login: string) => found.has(login.toLowerCase());
  const read = clear.filter(({ declaration }) => declaration.every(isFound));
  const words = read.map(({ declaration }) =>
    declaration.flatMap((login) => found.get(login.toLowerCase()) ?? []),
  );
  const before = conflicts.map((one) => one.person);
  const now = declaredAgain(before, words, isIn);
  const areTooMany = now.length > mostKept;
  return {
    read,
    unclear: said.flatMap(({ declaration, comment }) => (declaration === "unclear" ? comment : [])),
    unknown: clear.flatMap(({ declaration, comment }) => {
      const logins = declaration.filter((login) => !isFound(login));
      return logins.length > 0 ? [{ comment, logins }] : [];
    }),
    news: areTooMany || areSamePeople(now, before) ? undefined : now,
    areTooMany,
  };
}

/** The same of those in whose place a look found something new, to be kept in place of what was. */
export async function heardAgain(
  joined: readonly Joining[],
  isIn: (person: Person) => boolean,
  { joiningPlace, toHear, ...ports }: JoiningPorts,
): Promise<readonly DeclaredWord[]> {
  const words: DeclaredWord[] = [];
  for (const one of joined.filter(({ person }) => toHear.has(person.id))) {
    const { person } = one;
    const place = joiningPlace(person);
    const isThere = (await place.standing()) === "there";
    const issues = isThere ? await place.issues() : [];
    const { read, news } = await saidAgainBy(one, issues, isIn(person), ports);
    const newest = read.at(-1);
    if (!news || !newest) toHear.delete(person.id);
    else {
      const { id: comment, at } = newest.comment;
      words.push({ by: person, at, comment, conflicts: news });
    }
  }
  return words;
}
