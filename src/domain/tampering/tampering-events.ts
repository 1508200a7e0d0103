import { z } from "zod";
import { GitOid, Sha256 } from "../values/ids.ts";
import { Distrust } from "./distrust.ts";
import { happening } from "../kernel/happening.ts";

/** More files beside a record are not adopted with it. */
export const mostOtherFiles = 50;

/**
 * Two members agreed to go on from a record that had been changed from outside. `head` is the
 * commit it stood at; `instead` the end that the status comment named then, which need not be on
 * it; `besides` the files that do not belong there and may stay.
 */
export const RecordAdopted = z.strictObject({
  type: z.literal("RecordAdopted"),
  ...happening,
  head: GitOid,
  because: Distrust,
  instead: z.strictObject({ n: z.int().positive(), sha256: Sha256 }).optional(),
  besides: z.array(z.string().max(255)).max(mostOtherFiles).optional(),
});

export type RecordAdopted = z.infer<typeof RecordAdopted>;

export const tamperingEvents = [RecordAdopted] as const;
