/** Why nothing may be decided in a repository, although it has a register or should have one. */
export type FrozenReason =
  | "register-missing"
  | "register-foreign"
  | "register-of-another-key"
  | "register-unreadable"
  | "register-cut-back"
  | "adoption-missing"
  | "root-moved"
  | "comments-of-ours";
