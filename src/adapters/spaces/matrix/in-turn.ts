/** One after the other, as servers ask for; the first that fails ends it. */
export async function inTurn<Item, Answer>(
  items: readonly Item[],
  act: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const item of items) {
    // oxlint-disable-next-line no-await-in-loop
    answers.push(await act(item));
  }
  return answers;
}
