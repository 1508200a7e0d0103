import { CaseEvent } from "../../domain/case/case-event.ts";
import type { RecordCodec } from "../../ports/record-codec.ts";
import { chainOf } from "./chain.ts";

/** The record of a case: `record.yml`, `record-2.yml`, … */
export const recordCodec: RecordCodec = chainOf("record", CaseEvent);
