/** Resolves when somebody wants the program to end: Ctrl-C, or whoever started it. */
export async function untilStopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

/** What was typed does not fit; the message says what to type. */
export class WrongFlag extends Error {
  override readonly name = "WrongFlag";
}

/**
 * @param text what follows `--${flag}`
 * @throws WrongFlag for a text that is no port
 */
export function portFrom(flag: string, text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new WrongFlag(`--${flag} must be a number from 0 to 65535; 0 is any free port.`);
}

/** @throws WrongFlag for a plan the local GitHub does not have */
export function planFrom(text: string): "free" | "team" {
  if (text === "free" || text === "team") return text;
  throw new WrongFlag("--plan must be free or team.");
}
