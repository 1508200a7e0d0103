import { CaseEvent } from "../../domain/case/case-event.ts";
import type { RecordCodec } from "../../ports/record-codec.ts";
import { chainOf, type ReadableChain, readableChain } from "./chain.ts";
import type { PublicKeys, SigningKeys } from "./signing-keys.ts";

const stem = "record";

/** The record of a case: `record.yml`, `record-2.yml`, … */
export function recordCodec(keys: SigningKeys): RecordCodec {
  return chainOf(stem, CaseEvent, keys);
}

/** The same for whoever only reads. */
export function readableRecord(keys: PublicKeys): ReadableChain<CaseEvent> {
  return readableChain(stem, CaseEvent, keys);
}
