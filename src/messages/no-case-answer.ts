/** To a member who gave a command where there is no case: once in each such issue. */
export function noCaseAnswer(isOfTheApp: boolean): string {
  return isOfTheApp
    ? "Nothing was done: in this issue Comity only tells how things stand. Say it in a comment on the issue of the case that it is about."
    : "Nothing was done: this issue is no case, and commands count in cases only. Say it on the issue of the case that it is about, or make a case of this one with `/open`.";
}
