import { createHash } from "node:crypto";
import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import { z } from "zod";
import type { ActingPerson } from "./acting-person.ts";
import { contentsPath } from "./contents-path.ts";

/** A case's record, oldest document first, and the branch it is on. */
export interface CaseRecord {
  readonly branch: string;
  readonly entries: readonly RecordEntry[];
}

/** One document of a case's record. */
export interface RecordEntry {
  /** As it stands in the file, from `---` on. */
  readonly source: string;
  /** `undefined` where the document cannot be read as an event. */
  readonly event: z.infer<typeof Event> | undefined;
  /** Whether `prev` is the hash of the document before; the first has none. */
  readonly chained: boolean;
}

const Event = z.looseObject({
  n: z.int(),
  type: z.string(),
  at: z.string(),
  by: z.union([z.literal("comity"), z.object({ login: z.string() })]),
  cause: z.string(),
  prev: z.string().optional(),
});

const file = z.object({ content: z.string(), encoding: z.literal("base64") });

/**
 * The record of a case, oldest first, read from its branch through GitHub's contents API; `undefined` where there is
 * none that this person may read.
 */
export async function readRecord(
  person: ActingPerson,
  place: { readonly org: string; readonly repo: string },
  codeName: string,
): Promise<CaseRecord | undefined> {
  for (const branch of [`cases/${codeName}`, `closed/${codeName}`]) {
    const texts: string[] = [];
    for (;;) {
      const name = texts.length === 0 ? "record.yml" : `record-${texts.length + 1}.yml`;
      const answer = await person.look(
        `${contentsPath(place, name)}?ref=${encodeURIComponent(branch)}`,
      );
      if (answer === undefined) break;
      texts.push(textOf(answer));
    }
    if (texts.length > 0) return { branch, entries: entriesOf(texts.join("")) };
  }
  return undefined;
}

function textOf(answer: unknown): string {
  return Buffer.from(file.parse(answer).content, "base64").toString("utf8");
}

function entriesOf(stream: string): readonly RecordEntry[] {
  const documents = stream === "" ? [] : stream.split(/(?<=\n)(?=---\n)/);
  return documents.map((source, i) => {
    const event = eventOf(source);
    const before = documents[i - 1];
    const expected = before && createHash("sha256").update(before, "utf8").digest("hex");
    return { source, event, chained: event !== undefined && event.prev === expected };
  });
}

function eventOf(source: string): RecordEntry["event"] {
  try {
    return Event.safeParse(load(source, { schema: CORE_SCHEMA })).data;
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}
