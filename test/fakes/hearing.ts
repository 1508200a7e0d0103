import { readMarkdown } from "../../src/adapters/markdown/read-markdown.ts";
import type { Hearing } from "../../src/reconcile/hear/hearing.ts";
import { writing } from "./writing.ts";

/** Whoever speaks is heard. */
export function hearing(commands: Hearing["commands"]): Hearing {
  return { commands, readMarkdown, sha256: writing.sha256, maySpeak: () => true };
}
