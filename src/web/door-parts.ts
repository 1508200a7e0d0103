import type { Context } from "hono";
import type { Instant } from "../domain/values/time.ts";
import type { Door } from "../ports/door.ts";
import type { ReadyFiles } from "../ports/received-file.ts";

/** A way in, to the people who look after one community. */
export interface NamedDoor {
  readonly community: string;
  readonly door: Door;
}

/** What the pages for people outside are made with. */
export interface DoorParts {
  readonly doors: readonly NamedDoor[];
  readonly now: () => Instant;
  /** 128 bits as 32 hexadecimal digits, others each time. */
  readonly random: () => string;
  /** Of a sender or a style, in base 64 or any other text. */
  readonly hash: (text: string) => string;
  readonly styleSha256: string;
  readonly readyFiles: ReadyFiles;
  /** Whose request this is, as far as limits go: an address, which is kept nowhere. */
  readonly senderOf: (context: Context) => string;
  /** Ends a request of which not all has come. @returns whether it did: what has come whole goes on */
  readonly giveUp: (context: Context) => boolean;
  /** Whether people reach these pages over TLS. */
  readonly isSecure: boolean;
}
