import type { World } from "../model/world.ts";

/**
 * The request that is meant by an address with a repository's id in place of its name, to which
 * GitHub leads whoever asks under a name it had.
 */
export function withRepositoryNamed(request: Request, world: World): Request {
  const url = new URL(request.url);
  const [, id, rest = ""] = /^\/repositories\/(\d+)(\/.*)?$/.exec(url.pathname) ?? [];
  const repository = id === undefined ? undefined : world.repositories.get(Number(id));
  if (!repository) return request;
  url.pathname = `/repos/${repository.owner.login}/${repository.name}${rest}`;
  return new Request(url, request);
}
