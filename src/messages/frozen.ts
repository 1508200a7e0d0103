import type { FrozenReason } from "../domain/config/frozen-reason.ts";

/** Why nothing is decided, and what an owner can do about it. */
export function frozenBecause(reason: FrozenReason): readonly string[] {
  switch (reason) {
    case "register-missing":
      return [
        "There are cases here, but the branch `register`, which says who decides them, is gone.",
        "It is not begun afresh: whoever removed it could appoint another committee that way. An owner can restore the branch at the commit it stood at (*Insights → Activity* lists deleted branches), or push it from a clone.",
      ];
    case "register-foreign":
      return [
        "Somebody else than Comity committed to the branch `register`, which says who decides here.",
        "An owner can put the branch back to the last commit that Comity made; Comity then goes on by itself.",
      ];
    case "register-unreadable":
      return [
        "The file `committee.yml` on the branch `register` is not what Comity wrote there: its documents no longer form one chain.",
        "An owner can put the branch back to the last commit that Comity made.",
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
