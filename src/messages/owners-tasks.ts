/** A part of set-up that GitHub may not let the app do. */
export type SetUpPart =
  | "board"
  | "board-of-a-person"
  | "labels"
  | "files"
  | "workflows"
  | "roles"
  | "register"
  | "checks"
  | "cases"
  | "council"
  | "council-members";

/** What an owner has to do so that this part can be set up; it is tried again by itself. */
export function ownersTask(part: SetUpPart): string {
  switch (part) {
    case "board":
      return "**The board is missing or incomplete.** GitHub does not let Comity keep it. An organisation owner can allow it: *Organization settings → GitHub Apps → Comity → Review request*, permission *Projects: admin*. Where a field of the board has the name of one of Comity's and another type, rename that field.";
    case "board-of-a-person":
      return "**There is no board.** This repository belongs to a person, and the board is a project of an organisation. Transfer the repository to an organisation to have one.";
    case "labels":
      return "**Labels are missing.** GitHub does not let Comity make them. An organisation owner can allow it: permission *Issues: read and write*.";
    case "files":
      return "**The report form or the README is missing, or not as it should be.** GitHub does not let Comity commit to the default branch. An owner can let the app bypass the rule that protects it, or put the files there by hand as `config/case-repository` has them.";
    case "workflows":
      return "**Somebody put a workflow into `.github/workflows` that nobody agreed to.** GitHub does not let Comity take it away. Delete it on the default branch, and see that Actions is off: *Settings → Actions → General → Disable actions*.";
    case "roles":
      return "**Somebody of the committee cannot work here yet.** GitHub does not let Comity give them the role *triage*. An organisation owner can allow it: permission *Administration: read and write*, and, for people from outside, *Member privileges → Outside collaborators*; or give the role by hand.";
    case "checks":
      return "**Pull requests get no checks.** GitHub does not let Comity set them. An organisation owner can allow it: permission *Checks: read and write*.";
    case "cases":
      return "**Some cases cannot be looked at.** GitHub has refused what Comity asks for there, more than once. An organisation owner can see that Comity still has what it needs: *Organization settings → GitHub Apps → Comity → Review request*, and that no rule for branches keeps it from `cases/**`. Whoever runs Comity finds in its log what was refused. Comity tries again by itself, at least once a day.";
    case "council":
      return "**The council has no repository of its own for appointments.** Comity makes it beside this one, with `-council` behind its name. Either GitHub does not let Comity make it (an organisation owner can allow it: *Organization settings → GitHub Apps → Comity → Review request*, permission *Administration: read and write*), or a repository of that name is there that Comity did not make, or that is not private: rename it. Until then councillors need to read this repository to approve a configuration.";
    case "council-members":
      return "**Somebody of the council cannot read its repository,** the one with `-council` behind its name. GitHub does not let Comity invite people who are not members of the organisation, or does not show their account, which is gone or hidden as spam. An organisation owner can allow it (*Organization settings → Member privileges → Outside collaborators*), make them members of the organisation, or let them in by hand. Until then they need to read this repository to approve a configuration.";
    case "register":
      return "**The branch `register` cannot be written.** An owner can let the app bypass the rule that protects it.";
  }
}
