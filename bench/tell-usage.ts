/** What a process of its own has used so far. */
export interface Usage {
  readonly cpuMilliseconds: number;
  readonly peakMegabytes: number;
}

export function usage(): Usage {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  return {
    cpuMilliseconds: (user + system) / 1_000,
    peakMegabytes: maxRSS / 1_024,
  };
}

/** Answers each message of the parent process with what this one has used. */
export function tellUsage(): void {
  process.on("message", () => process.send?.({ usage: usage() }));
}
