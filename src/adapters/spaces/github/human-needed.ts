import type { GitHubReason } from "./github-reason.ts";
import type { Person } from "../../../domain/values/person.ts";
import { Terminal, Transient } from "../../../ports/errors.ts";
import type { WaitsForHuman } from "../../../ports/space.ts";

/** Only a human can go on; never leaves this folder, since `orWait` makes a value of it. */
export class HumanNeeded extends Error {
  override readonly name = "HumanNeeded";
  readonly waits: WaitsForHuman;
  /** @param account whom it is about, where that is somebody else */
  constructor(reason: GitHubReason, account?: Person["id"]) {
    super(`waits for a human: ${reason}`);
    this.waits = {
      waitsFor: reason,
      ...(account !== undefined && { account: String(account) }),
    };
  }
}

/** What `act` answers, or what has to be done by a human first. */
export async function orWait<Answer>(act: () => Promise<Answer>): Promise<Answer | WaitsForHuman> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof HumanNeeded) return error.waits;
    const reason = error instanceof Terminal ? reasonOf(error) : undefined;
    if (reason !== undefined) return { waitsFor: reason };
    throw orLater(error);
  }
}

function reasonOf({ edge: { missing, status, route } }: Terminal): GitHubReason | undefined {
  if (missing === "installation") return "app-not-installed";
  if (missing === "permission" || status === 403) return "permission-missing";
  // Asked again for ever it would be told to nobody.
  const isRefusedWrite = (status === 409 || status === 422) && !route.startsWith("GET ");
  return isRefusedWrite ? "change-refused" : undefined;
}

/** Asked with the app's own signature; everything else with a token of the installation. */
const ownRoutes = /^(GET \/orgs\/\{org\}\/installation|POST \/app\/)/;

/**
 * A token that GitHub does not know any more is made anew by the next look, which also finds out
 * whether the app was uninstalled. A signature it does not accept stays what it is.
 */
export function orLater(error: unknown): unknown {
  if (!(error instanceof Terminal) || error.edge.status !== 401) return error;
  if (ownRoutes.test(error.edge.route)) return error;
  return new Transient("GitHub does not accept this token any more", error.edge);
}

/** Whether GitHub answered with that status, and not for want of the app itself. */
export function answered(error: unknown, status: number): boolean {
  if (!(error instanceof Terminal) || error.edge.missing !== undefined) return false;
  return error.edge.status === status;
}
