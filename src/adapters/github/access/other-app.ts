import { z } from "zod";
import type { OtherApp } from "../../../domain/chapters/keeping-apart/access-seen.ts";

/** https://docs.github.com/rest/orgs/orgs#list-app-installations-for-an-organization */
export const Installations = z.array(
  z.object({
    app_id: z.int(),
    app_slug: z.string(),
    repository_selection: z.string(),
    suspended_at: z.string().nullish(),
    permissions: z.record(z.string(), z.string()),
  }),
);

/** With these an App reads files, reports or resolutions. */
const reading = ["contents", "issues", "pull_requests"];

/** An App that is neither this one nor suspended, and can get at cases wherever it is installed. */
export function otherApp(
  installation: z.infer<typeof Installations>[number],
  ownId: number,
): readonly OtherApp[] {
  const { app_id, app_slug: name, repository_selection, suspended_at, permissions } = installation;
  // Whoever administers a repository can let anybody in.
  const canLetIn = permissions["administration"] === "write";
  const canRead = canLetIn || reading.some((permission) => permission in permissions);
  if (app_id === ownId || typeof suspended_at === "string" || !canRead) return [];
  const canWrite = canLetIn || permissions["contents"] === "write";
  return [{ name, isEverywhere: repository_selection === "all", canWrite }];
}
