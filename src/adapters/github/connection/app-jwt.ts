import githubAppJwt from "universal-github-app-jwt";

/** Signing takes longer than asking; a token this old still has nine minutes ahead of it. */
const keptSeconds = 60;

/**
 * Signs the app's own token, good for ten minutes, with which it finds its installations and mints
 * their tokens. Whoever asks within a minute gets the same one.
 *
 * @param wallTime milliseconds since the epoch: GitHub checks these tokens against real time, also
 *   where the committee's clock is moved.
 */
export function createAppJwt(
  app: { readonly id: number; readonly privateKey: string },
  wallTime: () => number,
): () => Promise<string> {
  let kept: { readonly token: Promise<string>; readonly signedAt: number } | undefined;
  const sign = async (now: number): Promise<string> =>
    (await githubAppJwt({ id: app.id, privateKey: app.privateKey, now })).token;
  return () => {
    const now = Math.floor(wallTime() / 1_000);
    const age = kept ? now - kept.signedAt : -1;
    if (kept && age >= 0 && age < keptSeconds) return kept.token;
    kept = { token: sign(now), signedAt: now };
    return kept.token;
  };
}
