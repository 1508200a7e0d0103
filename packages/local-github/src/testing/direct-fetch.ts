import type { RunningGitHub } from "../start-local-github.ts";

/** `fetch`, but what goes to a local GitHub of this process gets there without a socket. */
export function directFetch({
  url,
  fetch: answer,
}: Pick<RunningGitHub, "url" | "fetch">): typeof globalThis.fetch {
  return async (input, init) => {
    const target = input instanceof Request ? input.url : String(input);
    if (!target.startsWith(`${url}/`)) return fetch(input, init);
    const response = await answer(new Request(input, init));
    return Object.defineProperty(response, "url", { value: target });
  };
}
