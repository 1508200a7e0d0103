import { letterAt } from "../../domain/chapters/corresponding/committees-drafts.ts";
import type { KeptFile } from "../../domain/committee/kept-file.ts";
import type { GitOid } from "../../domain/values/ids.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { FileSeen } from "../../ports/observed-config-file.ts";
import { wasOnceOurs } from "./former-files.ts";

/** A file of this version of Comity. */
export interface OwnFile {
  readonly path: string;
  readonly blob: GitOid;
}

/** What becomes of a file: nothing, ours is written, or somebody has to have agreed to it. */
export type FileStands =
  | { readonly is: "in-order"; readonly kept: KeptFile }
  | { readonly is: "to-write"; readonly path: string; readonly kept: KeptFile | undefined }
  | {
      readonly is: "changed";
      readonly path: string;
      /** `null` where it is gone. */
      readonly blob: GitOid | null;
      readonly kept: KeptFile | undefined;
    };

interface Compared {
  readonly there: readonly FileSeen[];
  readonly own: readonly OwnFile[];
  /** `undefined` before set-up first wrote down how the files stand. */
  readonly kept: readonly KeptFile[] | undefined;
  readonly now: Instant;
}

/**
 * Holds the files of the default branch against how they should stand. The first time those that
 * are there are the committee's own, in whatever case and with either ending GitHub knows. After
 * that what Comity wrote and nobody touched follows its versions, as does what an older version left
 * byte for byte, and whatever else steers GitHub or is read by people outside may only change by agreement.
 */
export function compareFiles(compared: Compared): readonly FileStands[] {
  const { there, own, kept = [] } = compared;
  const lookedAfter = there.filter(({ path }) => needsAgreement(path));
  const paths = [...own, ...kept, ...lookedAfter].map(({ path }) => path);
  return [...new Set(paths)].flatMap((path) => standsOf(path, compared) ?? []);
}

function standsOf(path: string, { there, own, kept, now }: Compared): FileStands | undefined {
  const blob = there.find((one) => one.path === path)?.blob ?? null;
  const ours = own.find((one) => one.path === path)?.blob;
  const before = kept?.find((one) => one.path === path);
  const settled = (from: KeptFile["from"]): FileStands => {
    const isSame = before?.blob === blob && before.from === from;
    return { is: "in-order", kept: isSame ? before : { path, blob, since: now, from } };
  };
  if (blob === null && ours === undefined && !before) return undefined;
  if (blob !== null && blob === ours) return settled("comity");
  const isFormer = blob !== null && ours !== undefined && wasOnceOurs(blob);
  if (before && blob === before.blob) {
    return ours && (before.from === "comity" || (before.from === "found" && isFormer))
      ? { is: "to-write", path, kept: before }
      : settled(before.from);
  }
  const isNew = !kept || (!before && !needsAgreement(path));
  if (!isNew) return { is: "changed", path, blob, kept: before };
  const hasTwin = there.some((one) => alike(one.path) === alike(path));
  return hasTwin && !isFormer ? settled("found") : { is: "to-write", path, kept: before };
}

/** Forms for reporters, wherever GitHub looks for them. */
const isTemplate = /^(?:docs\/)?issue_template(?:[/.]|$)/i;

/**
 * What GitHub itself reads in a repository (forms for reporters, workflows), and letters to people. The
 * config has rules of its own.
 */
function needsAgreement(path: string): boolean {
  if (letterAt(path) !== undefined || isTemplate.test(path)) return true;
  return path.startsWith(".github/") && path !== ".github/comity.yml";
}

function alike(path: string): string {
  return path.toLowerCase().replace(/\.yaml$/, ".yml");
}
