import type { SetUpPart } from "../../messages/owners-tasks.ts";
import type { SetUpStep } from "../../ports/set-up-repository.ts";

/** The part of set-up a step belongs to; `undefined` for those without which nothing goes on. */
export function partOf({ step }: SetUpStep): SetUpPart | undefined {
  switch (step) {
    case "create-board":
    case "link-board":
    case "describe-board":
    case "create-field":
    case "repair-field":
      return "board";
    case "create-label":
    case "repair-label":
      return "labels";
    case "add-files":
    case "put-files-back":
      return "files";
    case "put-workflows-back":
      return "workflows";
    case "raise-role":
    case "take-role":
      return "roles";
    case "write-check":
    case "write-anchor":
      return "checks";
    case "tag-root":
    case "write-register":
    case "put-register-back":
      return "register";
    case "create-root":
    case "begin-register":
    case "adopt-config":
    case "tell-change":
    case "open-issue":
    case "write-issue":
      return undefined;
  }
}
