import nock from "nock";
import { afterAll, beforeAll } from "vitest";

// Loading it is enough for nock to take over every request of the process, and the next file's
// tests may run in it.
nock.restore();

/** Has nock answer the requests of this file's tests; what nobody told it to answer fails. */
export function catchRequests(): void {
  beforeAll(() => {
    nock.activate();
    nock.disableNetConnect();
  });
  afterAll(() => nock.restore());
}
