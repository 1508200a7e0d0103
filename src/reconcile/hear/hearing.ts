import type { CaseCommand } from "../../domain/case/case-command.ts";
import type { CommandRegistry } from "../../domain/kernel/define-command.ts";
import type { ReadMarkdown } from "../../domain/kernel/markdown-reading.ts";
import type { Salt, Sha256 } from "../../domain/values/ids.ts";
import type { AddressSeal } from "../../ports/address-seal.ts";
import type { KeyedHash } from "../../ports/keyed-hash.ts";
import type { Person } from "../../domain/values/person.ts";

/** What hearing comments takes. */
export interface Hearing {
  readonly commands: CommandRegistry<CaseCommand>;
  readonly readMarkdown: ReadMarkdown;
  readonly sha256: (text: string) => Sha256;
  /** Whether anything somebody says can be a command; what others write is not even read. */
  readonly maySpeak: (person: Person) => boolean;
}

/** What hearing a whole case takes besides. */
export interface WholeHearing extends Hearing {
  readonly newSalt: () => Salt;
  readonly keyedHash: Pick<KeyedHash, "of">;
  readonly addressSeal: Pick<AddressSeal, "open">;
}
