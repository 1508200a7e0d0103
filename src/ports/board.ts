import { z } from "zod";
import { NodeId } from "../domain/values/ids.ts";
import { Instant } from "../domain/values/time.ts";
import { decidingBodies, stages } from "../domain/values/stage.ts";

/** The ids of the `Conduct cases` board, its fields and their options. Kept in `setup.yml`. */
export const Board = z.strictObject({
  project: NodeId,
  status: z.strictObject({ field: NodeId, options: z.record(z.enum(stages), z.string()) }),
  decidedBy: z.strictObject({
    field: NodeId,
    options: z.record(z.enum(decidingBodies), z.string()),
  }),
  nextDeadline: NodeId,
  overdue: NodeId,
  /** Boards that were set up before have it from their next set-up on. */
  waitsFor: NodeId.optional(),
});
export type Board = z.infer<typeof Board>;

/** An owner's word, given by an account's number, that a board's base role is as it should be. */
export const BoardReady = z.strictObject({
  project: NodeId,
  by: z.int().positive(),
  at: Instant,
});
export type BoardReady = z.infer<typeof BoardReady>;
