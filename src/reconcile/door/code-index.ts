import { caseReferences, type MailReference } from "../../domain/chapters/intake/mail-reference.ts";
import { codeText } from "../../domain/chapters/intake/private-code.ts";
import type { CodeName, Sha256 } from "../../domain/values/ids.ts";
import type { KeyedHash } from "../../ports/keyed-hash.ts";

/**
 * Which case a private code or a letter belongs to, as far as this run has seen: by the key of its looks.
 * Every case that is found again, by a sweep or by a look, teaches it, and what a code opens is always
 * read anew.
 */
export class CodeIndex {
  readonly #codes = new Map<Sha256, string>();
  /** By what its letters are known by, under each of the host's keys. */
  readonly #letters = new Map<string, string>();
  readonly #named = new Map<CodeName, string>();
  readonly #keyedHash: KeyedHash;

  constructor(keyedHash: KeyedHash) {
    this.#keyedHash = keyedHash;
  }

  /** These are the codes of that case, and no others. */
  learn(key: string, codes: readonly Sha256[], codeName: CodeName | undefined): void {
    for (const [code, of] of this.#codes) if (of === key) this.#codes.delete(code);
    for (const code of codes) this.#codes.set(code, key);
    if (!codeName || this.#named.get(codeName) === key) return;
    this.#named.set(codeName, key);
    for (const one of caseReferences(codeName, this.#keyedHash)) this.#letters.set(one, key);
  }

  /** One more code of that case. */
  add(key: string, code: Sha256): void {
    this.#codes.set(code, key);
  }

  /** No code and no letter leads to that case any more. */
  forget(key: string): void {
    this.learn(key, [], undefined);
    for (const [letter, of] of this.#letters) if (of === key) this.#letters.delete(letter);
    for (const [name, of] of this.#named) if (of === key) this.#named.delete(name);
  }

  /** Every one is compared, whichever it is. */
  find(code: string): string | undefined {
    const fitting = [...this.#codes].filter(([hash]) => this.#keyedHash.fits(codeText(code), hash));
    return fitting[0]?.[1];
  }

  findReferred(reference: MailReference): string | undefined {
    if (reference.to === "report") return this.find(reference.once);
    // Where a case moved since, its letters lead to where it is now.
    return this.find(reference.ofCase) ?? this.#letters.get(reference.ofCase);
  }
}
