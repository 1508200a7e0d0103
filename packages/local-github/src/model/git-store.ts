import { SortedNames } from "./sorted-names.ts";
import type { GitObject } from "./records/git-object.ts";

/** A store as plain data. */
export interface GitDump {
  readonly objects: ReadonlyMap<string, GitObject>;
  readonly signedByGitHub: ReadonlySet<string>;
  /** What each ref points at, by its full name. */
  readonly heads: ReadonlyMap<string, string>;
}

/** The objects and refs of one repository. Refs are full names (`refs/heads/main`). */
export class GitStore {
  readonly objects: Map<string, GitObject>;
  /** Commits GitHub made and signed; kept beside the object, whose bytes have no `gpgsig`. */
  readonly signedByGitHub: Set<string>;
  readonly #heads = new Map<string, string>();
  readonly #names = new SortedNames();

  constructor(dump?: GitDump) {
    this.objects = new Map(dump?.objects);
    this.signedByGitHub = new Set(dump?.signedByGitHub);
    for (const [name, oid] of dump?.heads ?? []) this.setRef(name, oid);
  }

  dump(): GitDump {
    return {
      objects: this.objects,
      signedByGitHub: this.signedByGitHub,
      heads: new Map(this.#heads),
    };
  }

  ref(name: string): string | undefined {
    return this.#heads.get(name);
  }

  setRef(name: string, oid: string): void {
    if (!this.#heads.has(name)) this.#names.add(name);
    this.#heads.set(name, oid);
  }

  deleteRef(name: string): void {
    if (this.#heads.delete(name)) this.#names.remove(name);
  }

  /** The full names that start with `prefix`, in the order of their characters. */
  refNames(prefix = "refs/"): readonly string[] {
    return this.#names.startingWith(prefix);
  }
}
