/** An instant as it is kept: in whole seconds, so that instants compare as text. */
export function wholeSeconds(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
