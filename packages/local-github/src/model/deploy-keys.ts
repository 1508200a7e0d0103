import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { invalid, notFound } from "./github-refusal.ts";
import type { DeployKey } from "./records/deploy-key.ts";
import type { Repository } from "./records/repository.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

export interface NewDeployKey {
  readonly title: string;
  readonly key: string;
  readonly readOnly: boolean;
}

/**
 * A key belongs to one repository of all of GitHub.
 * https://docs.github.com/rest/deploy-keys/deploy-keys#create-a-deploy-key
 */
export function addDeployKey(
  world: World,
  viewer: Viewer,
  repository: Repository,
  { title, key, readOnly }: NewDeployKey,
): DeployKey {
  requireAccess(viewer, repository, demands.administer);
  if (!/^(ssh-(rsa|ed25519|dss)|ecdsa-sha2-\S+|sk-\S+) \S+/.test(key)) {
    throw invalid(
      "PublicKey",
      "key",
      "custom",
      "key is invalid. You must supply a key in OpenSSH public key format",
    );
  }
  const known = [...world.repositories.values()].flatMap(({ deployKeys }) => [
    ...deployKeys.values(),
  ]);
  if (known.some((other) => other.key === key)) {
    throw invalid("PublicKey", "key", "custom", "key is already in use");
  }
  const databaseId = world.nextId();
  const addedBy = actorOf(viewer).login;
  const added = { databaseId, title, key, readOnly, addedBy, createdAt: world.now() };
  repository.deployKeys.set(databaseId, added);
  return added;
}

export function listDeployKeys(viewer: Viewer, repository: Repository): DeployKey[] {
  requireAccess(viewer, repository, demands.readAdministration);
  return [...repository.deployKeys.values()];
}

export function removeDeployKey(viewer: Viewer, repository: Repository, id: number): void {
  requireAccess(viewer, repository, demands.administer);
  if (!repository.deployKeys.delete(id)) throw notFound();
}
