import { z } from "zod";
import { KeptFile } from "../domain/committee/kept-file.ts";
import { GitOid, NodeId } from "../domain/values/ids.ts";
import { Board } from "./board.ts";

/** `setup.yml` of the branch `register`: what set-up made, by id, so that a renamed thing is found. */
export const SetUpFile = z.strictObject({
  root: GitOid,
  /** The issue `Comity: configuration`. */
  configuration: NodeId.optional(),
  board: Board.optional(),
  /** The files that set-up looks after on the default branch, by path. */
  files: z.array(KeptFile).readonly().optional(),
});
export type SetUpFile = z.infer<typeof SetUpFile>;
