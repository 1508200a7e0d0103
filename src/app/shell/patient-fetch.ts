const patienceMilliseconds = 20_000;

/** `fetch` that gives up when no answer comes; a request without an answer would block its key. */
export const patientFetch: typeof globalThis.fetch = (input, init) => {
  const timeout = AbortSignal.timeout(patienceMilliseconds);
  const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  return fetch(input, { ...init, signal });
};
