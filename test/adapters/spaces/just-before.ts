/**
 * A `fetch` that lets something happen in the moment before a request leaves: once, at the first
 * that fits.
 *
 * @param fits on `PUT /orgs/sandbox-org/blocks/mal`
 */
export function justBefore(fits: RegExp, happen: () => Promise<unknown>): typeof fetch {
  const isFirst = firstOf(fits);
  return async (...request) => {
    if (isFirst(...request)) await happen();
    return fetch(...request);
  };
}

/** The same for the moment after the answer to the first that fits. */
export function rightAfter(fits: RegExp, happen: () => Promise<unknown>): typeof fetch {
  const isFirst = firstOf(fits);
  return async (...request) => {
    const answer = await fetch(...request);
    if (isFirst(...request)) await happen();
    return answer;
  };
}

function firstOf(fits: RegExp): (...request: Parameters<typeof fetch>) => boolean {
  let hasBeen = false;
  return (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (hasBeen || !fits.test(`${init?.method ?? "GET"} ${pathname}`)) return false;
    hasBeen = true;
    return true;
  };
}
