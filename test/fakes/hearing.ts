import { readMarkdown } from "../../src/adapters/markdown/read-markdown.ts";
import { Salt } from "../../src/domain/values/ids.ts";
import type { Hearing } from "../../src/reconcile/hear/hearing.ts";
import { writing } from "./writing.ts";

/** Random enough for tests. */
export const newSalt = () => Salt.parse("5a".repeat(16));

/** Whoever speaks is heard. */
export function hearing(commands: Hearing["commands"]): Hearing {
  return { commands, readMarkdown, sha256: writing.sha256, maySpeak: () => true };
}
