/** Starts a watch that other work on the machine does not lengthen: milliseconds of the processor's time. */
export function processorTime(): () => number {
  const begun = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1_000;
  };
}
