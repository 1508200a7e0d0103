import type { RunningGitHub } from "../start-local-github.ts";

/** `fetch`, but what goes to a local GitHub of this process gets there without a socket. */
export function directFetch({
  url,
  fetch: answer,
}: Pick<RunningGitHub, "url" | "fetch">): typeof globalThis.fetch {
  return async (input, init) => {
    const target = input instanceof Request ? input.url : String(input);
    if (!target.startsWith(`${url}/`)) return fetch(input, init);
    const request = new Request(input, init);
    const again = request.clone();
    const response = await answer(request);
    const address = leadsTo(response);
    if (address !== undefined) return answer(new Request(address, again));
    return Object.defineProperty(response, "url", { value: target });
  };
}

/** Where a `fetch` goes on to by itself. */
function leadsTo({ status, headers }: Response): string | undefined {
  return [301, 307].includes(status) ? (headers.get("location") ?? undefined) : undefined;
}
