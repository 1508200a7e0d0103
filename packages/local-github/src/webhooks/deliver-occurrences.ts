import type { LocalGitHub } from "../local-github.ts";
import { installationsOn } from "../model/apps.ts";
import { ownerOf, type Occurrence } from "../model/occurrence.ts";
import type { Installation } from "../model/records/app.ts";
import { simpleOrganization, simpleUser } from "../rest/shapes/account.ts";
import { presentInstallation } from "../rest/shapes/installation.ts";
import { presentRepository } from "../rest/shapes/repository.ts";
import { payloadOf } from "./payload-of.ts";

/**
 * Sends what happens to the apps: those subscribed to it, through the installations that cover
 * where it happened. The payload is written at that instant. Call what it returns to stop.
 */
export function deliverOccurrences(github: LocalGitHub): () => void {
  return github.world.occurrences.on((occurrence) => {
    for (const installation of concerned(github, occurrence))
      deliver(github, installation, occurrence);
  });
}

function concerned({ world }: LocalGitHub, occurrence: Occurrence): Installation[] {
  // Sent to every app, subscribed or not, suspended or not.
  if (occurrence.event === "installation_repositories" || occurrence.event === "installation") {
    return [occurrence.installation];
  }
  const covering =
    "repository" in occurrence
      ? installationsOn(world, occurrence.repository)
      : [...world.installations.values()].filter(
          ({ account }) => account.databaseId === ownerOf(occurrence).databaseId,
        );
  return covering.filter(
    ({ events, suspended }) => suspended === undefined && events.includes(occurrence.event),
  );
}

function deliver(github: LocalGitHub, installation: Installation, occurrence: Occurrence): void {
  const { organization, sender } = occurrence;
  const repository = "repository" in occurrence ? occurrence.repository : undefined;
  const action = "action" in occurrence ? occurrence.action : null;
  const payload = {
    ...(action === null ? {} : { action }),
    ...(repository === undefined ? {} : { repository: presentRepository(github, repository) }),
    ...payloadOf(github, occurrence),
    ...(organization === null ? {} : { organization: simpleOrganization(github, organization) }),
    sender: simpleUser(github, sender),
    installation:
      "installation" in occurrence
        ? presentInstallation(github, installation)
        : { id: installation.databaseId, node_id: installation.nodeId },
  };
  github.hooks.get(installation.app.databaseId)?.deliver({
    event: occurrence.event,
    action,
    installationId: installation.databaseId,
    repositoryId: repository?.databaseId ?? null,
    payload: JSON.stringify(payload),
  });
}
