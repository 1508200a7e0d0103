import type { Distrust } from "../domain/tampering/distrust.ts";
import type { FrozenReason } from "../domain/tampering/frozen-reason.ts";

/** Why nothing is decided, and what an owner can do about it. */
export function frozenBecause(reason: FrozenReason): readonly string[] {
  switch (reason) {
    case "register-missing":
      return [
        "The branch `register`, which says who decides here, is gone.",
        "It is not begun afresh: whoever removed it could appoint another committee that way. An owner can restore the branch at the commit it stood at (*Insights → Activity* lists deleted branches), or push it from a clone.",
      ];
    case "register-foreign":
      return [
        "Somebody other than Comity committed to the branch `register`, which says who decides here.",
        "An owner can put the branch back to the last commit that Comity made; Comity then goes on by itself.",
      ];
    case "register-of-another-key":
      return [
        "What stands on the branch `register`, which says who decides here, was signed by another key than this Comity has.",
        "Where whoever runs Comity set another `RECORD_KEY`, or gave the app another private key while there was none: they put the former value into `RECORD_KEY_PREVIOUS`, and Comity goes on by itself and records the change. Where the former value is lost, two people can agree to go on, here and in each case. Where nobody changed the key, somebody else wrote the branch.",
      ];
    case "register-unreadable":
      return [
        "The file `committee.yml` on the branch `register` is not what Comity wrote there: its documents no longer form one chain.",
        "An owner can put the branch back to the last commit that Comity made.",
      ];
    case "register-cut-back":
      return [
        "The branch `register`, which says who decides here, was put back to an earlier commit: it lacks what it held before.",
        "An owner can put the branch back to the newest commit that Comity made (*Insights → Activity* lists what was pushed).",
      ];
    case "adoption-missing":
      return [
        "The branch `register` is there, but no config that came into force is on it.",
        "An owner can put the branch back to the last commit that Comity made.",
      ];
    case "root-moved":
      return [
        "The tag `comity-root`, where every record starts, no longer points where it did.",
        "An owner can delete the tag; Comity then puts it back to the first commit of the branch `register`.",
      ];
    case "comments-of-ours":
      return [
        "Comity has worked in this repository before: there are comments of its own here. But the branch `register`, which says who decides, is gone.",
        "It is not begun afresh: whoever removed it could appoint another committee that way. An owner can restore the branches `register`, `cases/*` and `closed/*` (*Insights → Activity* lists deleted branches), push them from a clone, or begin with an empty repository.",
      ];
  }
}

/** What was found to be wrong with the record of a case, to its members. */
export function recordFrozenBecause(reason: Distrust, branch: string): string {
  switch (reason) {
    case "record-missing":
      return `The branch \`${branch}\`, which holds the record, is gone, or something else was put in its place.`;
    case "two-records":
      return "There are two branches that both claim to be the record of this case. Only one can be: somebody copied it.";
    case "record-unreadable":
      return `What stands on the branch \`${branch}\` is no longer a record that Comity can read: its entries do not follow from each other.`;
    case "foreign-commit":
      return `Somebody other than Comity wrote to the branch \`${branch}\`, which holds the record. Only Comity writes there; entries may have been added, changed or taken away.`;
    case "foreign-document":
      return `There is an entry on the branch \`${branch}\` that Comity did not sign: somebody else wrote it, or the host's \`RECORD_KEY\` was changed without \`RECORD_KEY_PREVIOUS\`.`;
    case "other-files":
      return `There are files on the branch \`${branch}\` that do not belong to a record.`;
    case "cut-back":
      return `The record on the branch \`${branch}\` lacks what it held before: it was put back to an earlier entry, or its end was replaced.`;
    case "anchor-edited":
      return "Somebody other than Comity changed the invisible mark of the status comment. It says where the record ends, and is there so that nobody can shorten the record unseen.";
    case "anchor-deleted":
      return "Somebody other than Comity deleted the status comment. It says where the record ends, and is there so that nobody can shorten the record unseen.";
    case "register-behind":
      return "This case was decided under a version of the committee's configuration that is no longer on the branch `register`.";
  }
}
