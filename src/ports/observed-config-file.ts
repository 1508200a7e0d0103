import type { GitOid } from "../domain/values/ids.ts";

/** `.github/comity.yml` at one commit. */
export interface ObservedConfigFile {
  readonly blob: GitOid;
  readonly bytes: number;
  /** `null` where it is no text, or too long to be handed out. */
  readonly text: string | null;
}

/** A file by its path alone. */
export interface FileSeen {
  readonly path: string;
  /** Git's id of what it holds. */
  readonly blob: GitOid;
}
