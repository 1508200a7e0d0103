/** What keeps a repository from being a place for cases. */
export type PlaceFault = "public" | "archived" | "renamed" | "transferred" | "out-of-reach";

/**
 * A repository in which cases lie; one in which the council says its word, on appointments or on a case
 * it is called to; or one in which somebody who joins says whom they could not judge.
 */
export type KindOfPlace = "case-repository" | "room" | "council" | "joining";
