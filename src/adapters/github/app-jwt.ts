import githubAppJwt from "universal-github-app-jwt";

/**
 * Signs the app's own token, good for ten minutes, with which it finds its installations and mints
 * their tokens.
 *
 * @param wallTime milliseconds since the epoch: GitHub checks these tokens against real time, also
 *   where the committee's clock is moved.
 */
export function createAppJwt(
  app: { readonly id: number; readonly privateKey: string },
  wallTime: () => number,
): () => Promise<string> {
  return async () => {
    const now = Math.floor(wallTime() / 1_000);
    const { token } = await githubAppJwt({ id: app.id, privateKey: app.privateKey, now });
    return token;
  };
}
