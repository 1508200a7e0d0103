/**
 * A `fetch` that lets something happen in the moment before a request leaves: once, at the first
 * that fits.
 *
 * @param fits on `PUT /orgs/sandbox-org/blocks/mal`
 */
export function justBefore(fits: RegExp, happen: () => Promise<unknown>): typeof fetch {
  let hasHappened = false;
  return async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (!hasHappened && fits.test(`${init?.method ?? "GET"} ${pathname}`)) {
      hasHappened = true;
      await happen();
    }
    return fetch(input, init);
  };
}

/** The same for the moment after the answer to the first that fits. */
export function rightAfter(fits: RegExp, happen: () => Promise<unknown>): typeof fetch {
  let hasHappened = false;
  return async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const answer = await fetch(input, init);
    if (!hasHappened && fits.test(`${init?.method ?? "GET"} ${pathname}`)) {
      hasHappened = true;
      await happen();
    }
    return answer;
  };
}
