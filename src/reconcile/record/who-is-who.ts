import {
  keepsPeople,
  peopleFile,
  peoplePath,
} from "../../domain/chapters/reporting/people-file.ts";
import type { CaseFile } from "../../domain/kernel/case-file.ts";
import type { RecordFile } from "../../ports/record-codec.ts";

/**
 * `PEOPLE.md` where it has to be written: it goes with the next documents of the record, in the same
 * commit, and what somebody else made of it is put back then. Nothing waits for it, since nothing is
 * decided from it, and who changed it by a commit of their own froze the case with that.
 *
 * @param there how it stands beside the record
 */
export function whoIsWho(
  state: Pick<CaseFile, "codeName" | "parties">,
  there: string | undefined,
): readonly RecordFile[] {
  if (there === undefined && !keepsPeople(state)) return [];
  const text = peopleFile(state);
  return text === there ? [] : [{ path: peoplePath, text }];
}
