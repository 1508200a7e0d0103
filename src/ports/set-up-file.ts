import { z } from "zod";
import { KeptFile } from "../domain/committee/kept-file.ts";
import { GitOid, NodeId } from "../domain/values/ids.ts";
import { Instant } from "../domain/values/time.ts";
import { Board, BoardReady } from "./board.ts";

/** `setup.yml` of the branch `register`: what set-up made, by id, so that a renamed thing is found. */
export const SetUpFile = z.strictObject({
  root: GitOid,
  /** Where it is written, so that a transfer to another owner is noticed whatever the names are. */
  repository: z.strictObject({ id: NodeId, owner: NodeId }).optional(),
  /** The issue `Comity: configuration`. */
  configuration: NodeId.optional(),
  board: Board.optional(),
  /** Since when a board is asked for that is not known yet: only who wrote this makes one. */
  boardAskedAt: Instant.optional(),
  /** The board of which an owner of the organisation said that only those can open it who may. */
  boardReady: BoardReady.optional(),
  /** The files that set-up looks after on the default branch, by path. */
  files: z.array(KeptFile).readonly().optional(),
});
export type SetUpFile = z.infer<typeof SetUpFile>;
