/** What manages services waits ten seconds or more before it kills. */
const patienceMilliseconds = 4_000;

/** Ends the program some seconds from now, whatever hangs: the next start goes on from there. */
export function endAnyway(): void {
  setTimeout(() => process.exit(), patienceMilliseconds).unref();
}

/** Resolves when somebody wants the program to end: Ctrl-C, or the service's manager. */
export async function untilStopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
