import type { Appeal, AppealingView } from "./appealing-state.ts";

/** The appeal that was answered with a change that nobody has agreed on since. */
export function changeOwed(state: AppealingView): Appeal | undefined {
  return state.appeals.find((appeal) => isToBeChanged(appeal, state));
}

export function isToBeChanged(
  { answered }: Appeal,
  { deliberation: { agreed } }: AppealingView,
): boolean {
  return answered?.answer === "changed" && !agreed.some(({ at }) => at >= answered.at);
}
